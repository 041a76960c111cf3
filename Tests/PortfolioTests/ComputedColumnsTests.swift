import Scoring
import Testing

@testable import ParkFiles

/// The reader does not import Scoring, but must not call missing what Scoring computes.
@Suite struct ComputedColumnsTests {
  @Test func theReaderKnowsEveryIndicatorThatScoringComputes() {
    let columns = ParkColumns(
      names: Set(PortfolioReading.numberColumns), hasIndustries: true)
    for indicator in ComputedIndicator.allCases {
      #expect(columns.isComputed(indicator.rawValue), "\(indicator.rawValue)")
    }
    for indicator in ShippedFrameworks.all.flatMap(\.indicators) {
      let isComputed = ComputedIndicator(rawValue: indicator.id.text) != nil
      #expect(columns.isComputed(indicator.id.text) == isComputed, "\(indicator.id)")
    }
  }
}
