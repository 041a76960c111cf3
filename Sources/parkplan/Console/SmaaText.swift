import ParkModel
import PlanReport
import Scoring

/// How sure each rank is, for a terminal: parks in the order of the ranking.
func smaaText(
  _ result: SmaaResult, _ space: WeightSpace, _ merits: MeritTable, names: [ParkID: String],
  most: Int, in say: Language
) -> String {
  var text = "\n" + say("How sure each rank is", "名次的可靠性")
  text +=
    say(
      " (\(Amounts.text(Double(result.draws), decimals: 0)) draws, seed \(result.seed))",
      "（抽样 \(Amounts.text(Double(result.draws), decimals: 0)) 次，随机种子 \(result.seed)）") + "\n"
  let shown = min(merits.parks.count, 30)
  var table = TextTable(columns: [
    .init(say("rank", "名次"), isRight: true), .init(say("park", "园区"), isFlexible: true),
    .init(say("first", "居首"), isRight: true), .init(say("top 3", "前三名"), isRight: true),
    .init(say("mean rank", "平均名次"), isRight: true),
    .init(say("confidence", "置信因子"), isRight: true),
    .init(say("ranks 1 to \(shown)", "第 1 至 \(shown) 名")),
  ])
  for row in merits.order.prefix(most) {
    let top = (1...3).reduce(0.0) { $0 + result.acceptability(row, rank: $1) }
    table.add(
      [
        "\(merits.ranks[row])", title(merits.parks[row], names),
        Amounts.percent(result.acceptability(row, rank: 1)), Amounts.percent(min(top, 1)),
        Amounts.text(result.expectedRank(row), decimals: 1),
        result.confidence[row].map { Amounts.percent($0, decimals: 0) } ?? "–",
        profile(result, row, ranks: shown),
      ], below: central(result.centralWeights[row], merits, say))
  }
  text += table.text
  if !merits.pathWeights.isEmpty {
    text += say(
      "Note: here all parks are judged by the same weights, whatever their path.\n",
      "提示：此处所有园区采用相同权重，不分发展路径。\n")
  }
  let error = result.standardError(of: 0.5)
  text += say(
    "Shares are within \(Amounts.percent(2 * error)) in 95 of 100 runs.\n",
    "各比例的抽样误差不超过 \(Amounts.percent(2 * error))（置信度 95 %）。\n")
  return text
    + definitionText(
      [
        Definition("rank acceptability", "名次可接受度", SmaaResult.definition),
        Definition("weights drawn", "抽取的权重", space.definition),
      ], say)
}

/// How often a park has each rank, as bars against its most frequent one; a dot for never.
private func profile(_ result: SmaaResult, _ row: Int, ranks: Int) -> String {
  let bars = ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  let shares = (1...max(ranks, 1)).map { result.acceptability(row, rank: $0) }
  let most = shares.max() ?? 0
  return shares.map { share in
    bars[share <= 0 || most <= 0 ? 0 : min(8, 1 + Int(share / most * 8))]
  }.joined()
}

/// The three indicators that weigh most in the weights with which a park comes first.
private func central(_ weights: [Double]?, _ merits: MeritTable, _ say: Language) -> String {
  guard let weights else { return "" }
  let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
  return say("first with weight on ", "居首时的主要权重：")
    + say.list(
      order.prefix(3).map {
        merits.framework.indicators[$0].name.text(in: say) + " "
          + Amounts.percent(weights[$0], decimals: 0)
      })
}
