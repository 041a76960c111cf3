import ParkModel
import PlanReport
import Testing

@testable import ParkFiles

/// A Chinese workbook speaks Chinese of what is shipped.
@Suite struct FrameworkUnitsTests {
  @Test func everyUnitOfAShippedFrameworkHasChineseWords() {
    let units = Set(ShippedFrameworks.all.flatMap { $0.indicators.map(\.unit) })
    #expect(units.count > 15)
    for unit in units.sorted() {
      let chinese = Wording(.chinese).unit(unit)
      #expect(chinese.unicodeScalars.contains { $0.value > 0x2E80 }, "\(unit)")
      #expect(Wording(.english).unit(unit) == unit)
    }
  }
}
