import Foundation
import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct InquiryRowsTests {
  @Test func whatIsNotProvenIsNull() throws {
    let open = Certified(reached: 1, atMost: Points(.infinity))
    let row = try fields(DifferenceRow(Difference(open, minus: open)))
    #expect(row["at_most"] is NSNull && row["at_least"] is NSNull)
    #expect(row["undecided"] as? Bool == true)
    #expect(try fields(ValueRow(open))["bound"] is NSNull)
  }
}
