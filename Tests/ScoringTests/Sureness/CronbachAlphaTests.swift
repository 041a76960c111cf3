import Testing

@testable import Scoring

@Suite struct CronbachAlphaTests {
  /// Chatterjee and Price 1977, as computed by the R package psych: raw alpha 0.843, and without
  /// each column 0.810, 0.797, 0.828, 0.803, 0.795, 0.864, 0.840.
  @Test func chatterjeeAndPrice1977() throws {
    let found = CronbachAlpha(AttitudeTable.values, groups: [0, 0, 0, 0, 0, 0, 0])
    let overall = try #require(found.overall)
    #expect(isClose([overall], [0.843], within: 5e-4))
    #expect(isClose([overall], [0.8431427695647598], within: 1e-13))
    let without = (0..<7).compactMap {
      CronbachAlpha(AttitudeTable.without($0), groups: [0, 0, 0, 0, 0, 0]).overall
    }
    #expect(
      isClose(without, [0.810, 0.797, 0.828, 0.803, 0.795, 0.864, 0.840], within: 5.1e-4))
  }

  /// By hand: columns (0, 1, 2) and (0, 2, 1): squares about the mean 2 and 2; sums 0, 3, 3 about
  /// 2: 6. alpha = 2 * (1 - 4/6) = 2/3.
  @Test func twoColumnsByHand() throws {
    let found = CronbachAlpha([0, 0, 1, 2, 2, 1], groups: [0, 0])
    let overall = try #require(found.overall)
    #expect(isClose([overall], [2.0 / 3], within: 1e-15))
  }

  @Test func equalColumnsHangTogetherEntirely() throws {
    let found = CronbachAlpha([0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.4, 0.4, 0.4], groups: [0, 0, 0])
    let overall = try #require(found.overall)
    #expect(isClose([overall], [1], within: 1e-14))
  }

  @Test func unrelatedColumnsDoNotHangTogether() throws {
    let found = CronbachAlpha([0, 0, 0, 1, 1, 0, 1, 1], groups: [0, 0])
    let overall = try #require(found.overall)
    #expect(isClose([overall], [0], within: 1e-15))
  }

  @Test func groupsStandInTheOrderOfTheirNumbers() {
    let table = [0, 0, 0, 9, 1, 2, 1, 9, 2, 1, 2, 9].map(Double.init)
    let found = CronbachAlpha(table, groups: [7, 2, 2, 7])
    #expect(found.groups.map(\.group) == [2, 7])
    // Group 2 is the case by hand; of group 7 one column is constant: 2 * (1 - 2/2) = 0.
    #expect(isClose(found.groups.compactMap(\.alpha), [2.0 / 3, 0], within: 1e-15))
  }

  @Test func nilWithoutTwoColumnsOrWithoutVariance() {
    #expect(CronbachAlpha([1, 2, 3], groups: [0]).overall == nil)
    #expect(CronbachAlpha([], groups: []).overall == nil)
    #expect(CronbachAlpha([], groups: [0, 0]).overall == nil)
    #expect(CronbachAlpha([1, 2], groups: [0, 0]).overall == nil)
    #expect(CronbachAlpha([0.1, 0.2, 0.1, 0.2], groups: [0, 0]).overall == nil)
    #expect(CronbachAlpha([0.1, 0.2, 0.3, 0], groups: [0, 0]).overall == nil)
    #expect(CronbachAlpha([1, 2, 3], groups: [0]).groups.map(\.alpha) == [nil])
  }
}
