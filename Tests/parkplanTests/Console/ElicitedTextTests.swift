import ParkModel
import Scoring
import Testing

@testable import parkplan

@Suite struct ElicitedTextTests {
  private func chain(_ size: Int) throws -> ElicitedWeights {
    var cells = [[Ratio?]](repeating: [Ratio?](repeating: nil, count: size), count: size)
    for row in 0..<(size - 1) { cells[row][row + 1] = 2 }
    return try elicitWeights(
      .pairwise(PairwiseJudgements(labels: (0..<size).map { "c\($0)" }, cells: cells)))
  }

  @Test func judgementsFilledInAreListed() throws {
    let text = elicitedText(try chain(3), in: .english)
    #expect(
      text.contains(
        """

        Judgements filled in
        criterion  against  judgement
        ─────────────────────────────
        c0         c2            4.00

        """), "\(text)")
    let chinese = elicitedText(try chain(3), in: .chinese)
    #expect(chinese.contains("补全的判断\n") && chinese.contains("最大特征根 3.000 · 一致性指标 0.000"))
    #expect(chinese.contains("提示：1 项未作的判断已补全") && chinese.contains("含义\n  权重：判断矩阵的"))
  }

  @Test func aLongListIsCutShort() throws {
    // Ten labels have 45 pairs, 9 of which are judged.
    #expect(elicitedText(try chain(10), in: .english).contains("and 16 more (see --json)\n"))
  }

  @Test func aMethodWithoutMeasuresShowsNone() throws {
    let swing = try elicitWeights(.swing(SwingPoints(labels: ["a"], points: [100])))
    let text = elicitedText(swing, in: .english)
    #expect(text.hasPrefix("criterion   weight\n"), "\(text)")
    #expect(text.contains("a          100.0 %  ████████████████████\n\nWhat the words mean\n"))
  }
}
