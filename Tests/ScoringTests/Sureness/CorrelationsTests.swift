import Testing

@testable import Scoring

@Suite struct CorrelationsTests {
  /// Chatterjee and Price 1977: R prints 0.8254, 0.4261, 0.6237, 0.5901, 0.1564, 0.1551 for the
  /// first column with the others; the mean of all pairs is 0.427 (psych, `average_r`).
  @Test func chatterjeeAndPrice1977() {
    let found = Correlations(AttitudeTable.values, groups: [0, 0, 0, 0, 0, 0, 0])
    let row = (1..<7).compactMap { found[0, $0] }
    #expect(isClose(row, [0.8254, 0.4261, 0.6237, 0.5901, 0.1564, 0.1551], within: 5e-5))
    #expect(
      isClose(
        row, [0.82541757, 0.42611687, 0.62367816, 0.59013899, 0.15643915, 0.15508625],
        within: 5e-9))
    let sum = found.values.compactMap(\.self).reduce(0, +)
    #expect(isClose([(sum - 7) / 42], [0.427], within: 5e-4))
    #expect(isClose([(sum - 7) / 42], [0.42690664264971695], within: 1e-14))
    #expect(found.flags.isEmpty)
  }

  @Test func aConstantColumnHasNoCorrelation() {
    let found = Correlations([0.1, 1, 0.1, 2, 0.1, 4], groups: [0, 0])
    #expect(found.values == [nil, nil, nil, 1])
  }

  /// By hand: y = (1, 0, 1, 0) against x = (0, 0, 1, 1): 0. Exactly opposite columns: -1.
  @Test func straightLinesAndNothingInCommon() {
    let found = Correlations([0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0], groups: [0, 1, 2])
    #expect(found[0, 1] == 0)
    #expect(found[0, 2] == -1)
    #expect(found[2, 0] == -1)
    #expect(found[0, 0] == 1)
  }

  /// By hand: columns x = (0, 1, 2, 3), 2x + 1, -x and (3, 0, 1, 2), whose deviations from 1.5
  /// are 1.5, -1.5, -0.5, 0.5 against -1.5, -0.5, 0.5, 1.5: (-2.25 + 0.75 - 0.25 + 0.75) / 5 = -0.2.
  @Test func flagsWhatTellsTheSameAndWhatPullsApart() {
    let x: [Double] = [0, 1, 2, 3]
    let last: [Double] = [3, 0, 1, 2]
    let table = x.indices.flatMap { [x[$0], 2 * x[$0] + 1, -x[$0], last[$0]] }
    let found = Correlations(table, groups: [0, 1, 0, 0])
    #expect(
      found.flags.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [0, 2], [1, 2]])
    #expect(
      found.flags.map(\.kind) == [.muchTheSame, .muchTheSame, .pullingApart, .muchTheSame])
    #expect(found.flags.map(\.inOneGroup) == [false, true, true, false])
    #expect(isClose([found[0, 3] ?? .nan], [-0.2], within: 1e-15))
  }

  /// By hand: x = (0, 0, 1, 1, 1), y = (1, 1, 0, 0, 1): deviations of x -0.6, -0.6, 0.4, 0.4, 0.4,
  /// of y 0.4, 0.4, -0.6, -0.6, 0.4: -0.48 - 0.48 + 0.16 = -0.8 over 1.2: -2/3.
  @Test func onlyIndicatorsOfOneGroupPullAgainstEachOther() {
    let table: [Double] = [0, 1, 0, 1, 1, 0, 1, 0, 1, 1]
    #expect(Correlations(table, groups: [0, 1]).flags.isEmpty)
    let flags = Correlations(table, groups: [4, 4]).flags
    #expect(flags.map(\.kind) == [.pullingApart])
    #expect(isClose(flags.map(\.correlation), [-2.0 / 3], within: 1e-15))
  }

  @Test func noParksOneParkOneIndicator() {
    #expect(Correlations([], groups: [0, 0]).values == [nil, nil, nil, nil])
    #expect(Correlations([1, 2], groups: [0, 0]).values == [nil, nil, nil, nil])
    #expect(Correlations([1, 2, 3], groups: [0]).values == [1])
    #expect(Correlations([], groups: []).values.isEmpty)
    let two = Correlations([1, 5, 2, 4], groups: [0, 0]).values.compactMap(\.self)
    #expect(isClose(two, [1, -1, -1, 1], within: 1e-15))
  }

  @Test func neitherScaleNorOffsetMattersAndNothingLeavesItsBounds() {
    for seed in UInt64(0)..<100 {
      let rows = Int(seed % 15) + 2
      let table = randomTable(rows: rows, width: 3, levels: 5, seed: seed)
      let found = Correlations(table, groups: [0, 0, 0]).values
      let moved = table.indices.map { cell in
        [table[cell] * 1e200, table[cell] - 1000, 3e-9 * table[cell]][cell % 3]
      }
      let other = Correlations(moved, groups: [0, 0, 0]).values
      #expect(found.allSatisfy { abs($0 ?? 0) <= 1 }, "seed \(seed)")
      #expect(other.allSatisfy { abs($0 ?? 0) <= 1 }, "seed \(seed)")
      let large = table.map { $0 * 1e300 }
      #expect(
        zip(Correlations(large, groups: [0, 0, 0]).values, found).allSatisfy {
          abs(($0 ?? 2) - ($1 ?? 2)) < 1e-12
        }, "seed \(seed)")
    }
  }
}
