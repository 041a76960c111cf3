import ParkModel
import PlanReport

/// What cannot hold together and what would help, for standard error beside JSON.
func conflictText(_ solved: SolvedPlan, of portfolio: Portfolio, language: Language) -> String {
  let none = language("No plan exists.", "不存在可行方案。")
  if let diagnosis = solved.diagnosis {
    let lines = diagnosisLines(diagnosis, of: portfolio, language: language, width: 100)
    return ([none] + lines).joined(separator: "\n")
  }
  if solved.conflict.isEmpty {
    return language(
      "No plan exists; the search for the conflict was stopped.", "不存在可行方案；查找矛盾的过程被中止。")
  }
  let heading = language("These cannot hold together:", "以下各项无法同时成立：")
  return (["\(none) \(heading)"] + solved.conflict.map { "  - \($0)" }).joined(separator: "\n")
}
