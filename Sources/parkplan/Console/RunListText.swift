import ParkModel
import PlanReport
import RunStore

/// Runs for a terminal, a line each.
func runListText(_ runs: [RunHead], in say: Language) -> String {
  var table = TextTable(columns: [
    .init(say("run", "编号"), isRight: true), .init(say("created", "时间")),
    .init(say("command", "命令")), .init(say("portfolio", "组合"), isFlexible: true),
    .init(say("scenario", "情景")), .init(say("status", "状态")),
    .init(say("points", "分"), isRight: true), .init(say("gap", "差距"), isRight: true),
    .init(say("s", "秒"), isRight: true),
  ])
  for run in runs {
    table.add([
      "\(run.id)", run.created, run.command, run.portfolio, run.scenario ?? "–", run.status,
      number(run.objective), run.gap.map(Amounts.gap) ?? "–",
      Amounts.text(run.seconds, decimals: 1),
    ])
  }
  return table.text
}
