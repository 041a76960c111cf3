import ParkModel
import PlanReport
import Scoring

/// Which weights each rank hangs on, for a terminal: parks in the order of the ranking.
func sensitivityText(
  _ sensitivity: RankSensitivity, _ merits: MeritTable, names: [ParkID: String], most: Int,
  in say: Language
) -> String {
  let change = Amounts.percent(sensitivity.deviation, decimals: 0)
  let text =
    "\n"
    + say(
      "Which weights each rank hangs on (every weight up to \(change) less or more)",
      "名次取决于哪些权重（各权重上下浮动至多 \(change)）") + "\n"
  var table = TextTable(columns: [
    .init(say("rank", "名次"), isRight: true), .init(say("park", "园区"), isFlexible: true),
    .init(say("mean", "平均名次"), isRight: true), .init("5 – 95 %"),
    .init(say("hangs most on the weight of", "影响最大的权重"), isFlexible: true),
    .init(say("alone", "一阶指数"), isRight: true),
    .init(say("in all (95 % interval)", "总指数（95 % 区间）"), isRight: true),
  ])
  for row in merits.order.prefix(most) {
    let park = sensitivity.rows[row]
    let column = park.total.indices.max {
      (park.total[$0]?.value ?? -1) < (park.total[$1]?.value ?? -1)
    }
    var cells = [
      "\(merits.ranks[row])", title(merits.parks[row], names),
      Amounts.text(park.meanRank, decimals: 1), "\(park.lowRank) – \(park.highRank)",
    ]
    if let column, let total = park.total[column] {
      cells += [
        merits.framework.indicators[column].name.text(in: say),
        number(park.first[column]?.value, decimals: 2),
        "\(number(total.value, decimals: 2)) (\(number(total.low, decimals: 2)) – "
          + "\(number(total.high, decimals: 2)))",
      ]
    } else {
      cells += [say("none: it never moves", "无：名次始终不变"), "", ""]
    }
    table.add(cells)
  }
  return text + table.text
    + definitionText([Definition("sensitivity", "全局敏感性", RankSensitivity.definition)], say)
}
