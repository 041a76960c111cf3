import ParkModel
import PlanReport

/// What `plan --json` prints: the document of the run, and what the engine had to say.
struct PrintedPlan: Encodable {
  var document: PlanDocument
  /// What outcomes were measured against, so that the objective can be recomputed.
  var references: [String: Double]
  var notices: [String]
  /// What cannot hold together where no plan exists: one sentence each.
  var conflict: [String]
  /// Every disjoint conflict, by rule names.
  var conflicts: [ConflictDocument]
  /// The least change over all limits together; empty where a plan exists.
  var repairs: [RepairDocument]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case references, notices, conflict, conflicts, repairs
  }

  init(_ run: PlanRun) {
    document = PlanDocument(run)
    references = [:]
    for (outcome, amount) in run.solved.yardstick.references {
      references[outcome.text] = amount.value
    }
    notices = run.solved.notices
    conflict = run.solved.conflict
    conflicts = run.solved.diagnosis?.conflicts.map(ConflictDocument.init) ?? []
    repairs = run.solved.diagnosis?.repair.map { [RepairDocument($0)] } ?? []
  }

  func encode(to encoder: any Encoder) throws {
    try document.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(references, forKey: .references)
    try container.encode(notices, forKey: .notices)
    try container.encode(conflict, forKey: .conflict)
    try container.encode(conflicts, forKey: .conflicts)
    try container.encode(repairs, forKey: .repairs)
  }
}

// MARK: - Reading back

extension PrintedPlan {
  /// Reads what was printed, perhaps edited since, or the document alone.
  ///
  /// - Parameter file: As the user would type it, for messages.
  /// - Throws: every wrong or unknown field with its key path.
  init(_ text: String, file: String) throws(InvalidInput) {
    let whole = try? parkplan.document(JSONValue.self, from: Array(text.utf8))
    var fields: [String: JSONValue] = [:]
    if case .object(let found)? = whole { fields = found }
    var rest = fields
    for key in CodingKeys.allCases { rest[key.rawValue] = nil }
    // What is no JSON object goes to the reader of documents as it is: its messages say why.
    let alone = fields.isEmpty ? text : (try? jsonText(JSONValue.object(rest))) ?? text
    document = try PlanDocument.read(Array(alone.utf8), file: file)
    references = [:]
    if case .object(let amounts)? = fields[CodingKeys.references.rawValue] {
      for case (let outcome, .number(let amount)) in amounts { references[outcome] = amount }
    }
    notices = Self.texts(fields[CodingKeys.notices.rawValue])
    conflict = Self.texts(fields[CodingKeys.conflict.rawValue])
    conflicts = []
    repairs = []
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard case .array(let items)? = value else { return [] }
    return items.compactMap { item in
      if case .string(let text) = item { text } else { nil }
    }
  }
}
