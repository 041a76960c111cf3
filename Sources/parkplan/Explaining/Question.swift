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
    /// nil, in the JSON null, where the question has no answer.
    var document: (any Encodable)?
    var lines: [String]
    /// false where a time limit or Ctrl-C cut it short.
    var isComplete = true
  }
}

extension Question.Answer {
  /// - Parameter text: Lines, each ended.
  init(document: any Encodable, text: String, isComplete: Bool = true) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    self.init(document: document, lines: lines, isComplete: isComplete)
  }

  /// There is no answer, for a reason that is said, or because it was stopped.
  static func none(_ reason: String? = nil, isComplete: Bool = true) -> Self {
    Self(document: nil, lines: reason.map { [$0] } ?? [], isComplete: isComplete)
  }
}

extension Question {
  /// Every question, in the order in which they are answered; a new one joins by one line.
  static let all: [Question] = [
    .conflicts,
    .bindingLimits,
    .stepCurves,
    .park,
    .flipPrices,
    .otherPlans,
    .commonChoices,
    .phasing,
    .betterSpread,
    .ranking,
  ]
}
