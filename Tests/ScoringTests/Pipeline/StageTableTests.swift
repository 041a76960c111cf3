import ParkModel
import Testing

@testable import Scoring

@Suite struct StageTableTests {
  @Test func missingCellsAreNilOutsideAndEqualToEachOther() {
    let table = StageTable(parks: ["A"], indicators: ["x", "y"], values: [1, .nan])
    #expect(table[0, 0] == 1)
    #expect(table[0, 1] == nil)
    #expect(table == table)
  }
}
