import ParkModel
import PlanReport
import Testing

@testable import PlanWorkbook
@testable import parkplan

@Suite struct OwnAllocationTests {
  @Test func anEmptiedOwnValueGoesBackToThePlan() throws {
    let park = Park(id: "P1", alternatives: [])
    let given = Allocation(park: "P1", alternative: "a", extent: 1)
    var own = OwnAllocation(given, park, Portfolio(name: "x", parks: [park]))
    try own.take(
      CellDifference(
        sheet: "Adjust", address: CellAddress(row: 7, column: 5), key: "grant_own", row: "P1",
        header: "", old: .number(2), new: .blank, cell: Cell(.blank, look: .override)))
    #expect(own.allocation == given)
  }
}
