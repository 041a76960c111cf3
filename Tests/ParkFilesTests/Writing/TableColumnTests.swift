import ParkModel
import Testing

@testable import ParkFiles

struct TableColumnTests {
  private let columns: [TableColumn<Int>] = [
    TableColumn("id") { "\($0)" },
    TableColumn("never") { _ in "" },
    TableColumn("asked", isRequired: true) { _ in "" },
    .amount("area") { Figure(Hectares(Double($0) / 2)) },
    .amount("factor", unless: 1) { Figure(Ratio(Double($0)), .sourced) },
    .amount("status", unless: 1) { Figure(Ratio(Double($0)), .assumed) },
  ]

  @Test func columnsInWhichNothingStandsAreLeftOut() {
    let bytes = tableText([1, 3], columns) ?? []
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "id,asked,area,factor,status\n1,,0.5,,1\n3,,1.5,3,3\n")
  }

  @Test func noRowsMakeNoTable() {
    #expect(tableText([], columns) == nil)
  }

  @Test func aNameThatIsOnlyTheIdentifierIsNotRepeated() {
    let names = TableColumn<BilingualText>.names { ("P1", $0) }
    #expect(names.map { $0.cell(BilingualText(english: "P1")) } == ["", ""])
    #expect(names.map { $0.cell(BilingualText(english: "Port", chinese: "港")) } == ["Port", "港"])
  }
}
