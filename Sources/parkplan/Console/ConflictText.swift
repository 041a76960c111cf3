import ParkModel
import PlanReport

/// What cannot hold together and what would help, for standard error beside JSON.
func conflictText(of run: PlanRun, language: Language) -> String {
  var lines = [language("No plan exists.", "不存在可行方案。")]
  if let diagnosis = run.solved.diagnosis {
    lines += diagnosisLines(diagnosis, of: run.portfolio, language: language, width: 100)
  } else {
    lines += run.solved.conflict.map { "  - \($0)" }
  }
  return lines.joined(separator: "\n")
}
