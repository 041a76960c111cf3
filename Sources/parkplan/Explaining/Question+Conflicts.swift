import ParkModel
import PlanReport

extension Question {
  /// Why no plan exists, and the least that would make room for one.
  static let conflicts = Question(
    name: "conflicts",
    title: BilingualText(english: "What cannot hold together", chinese: "相互矛盾的规则"),
    isAsked: { $0.run.solved.status == .infeasible }, needsPlan: false,
    answer: { plan in
      let diagnosis = plan.run.solved.diagnosis
      let document = ConflictsDocument(
        feasible: plan.run.solved.plan == nil && diagnosis == nil
          ? Nullable(nil) : Nullable(plan.run.solved.plan != nil),
        conflicts: diagnosis?.conflicts.map(ConflictDocument.init) ?? [],
        repairs: diagnosis?.repair.map { [RepairDocument($0)] } ?? [],
        complete: diagnosis?.isComplete ?? (plan.run.solved.plan != nil))
      guard let diagnosis else {
        let line =
          plan.run.solved.plan == nil
          ? plan.language("Whether a plan exists is not known yet.", "尚不知是否存在可行方案。")
          : plan.language("A plan exists: nothing conflicts.", "存在可行方案：没有矛盾。")
        return Answer(document: document, lines: [line], isComplete: document.complete)
      }
      return Answer(
        document: document,
        lines: diagnosisLines(
          diagnosis, of: plan.run.portfolio, language: plan.language, width: plan.width),
        isComplete: diagnosis.isComplete)
    })
}

/// JSON of `explain` under `conflicts`.
struct ConflictsDocument: Encodable {
  /// null: not known yet.
  var feasible: Nullable<Bool>
  var conflicts: [ConflictDocument]
  var repairs: [RepairDocument]
  var complete: Bool
}
