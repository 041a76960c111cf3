import ParkModel

/// One question that `explain` can answer about a plan, or about why there is none.
struct Question: Sendable {
  /// The token of `--question`; its key in the JSON has `_` for `-`.
  var name: String
  var title: BilingualText
  /// Whether it is asked where `--question` names none.
  var isAsked: @Sendable (ExplainedPlan) -> Bool
  /// Whether it can be answered where no plan exists.
  var needsPlan = true
  var answer: @Sendable (ExplainedPlan) throws -> Answer

  var key: String { String(name.map { $0 == "-" ? "_" : $0 }) }

  /// What comes out: one JSON value and lines for a terminal.
  struct Answer {
    var document: any Encodable
    var lines: [String]
    /// false where a time limit or Ctrl-C cut it short.
    var isComplete = true
  }
}

extension Question {
  /// Every question, in the order in which they are answered; a new one joins by one line.
  static let all: [Question] = [
    .conflicts,
    .bindingLimits,
    .stepCurves,
  ]
}
