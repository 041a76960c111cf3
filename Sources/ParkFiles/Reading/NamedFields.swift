import ParkModel

/// One record whose fields have names: a row of a table, or a map of a settings file.
protocol NamedFields {
  var file: String { get }
  /// 1-based line on which the record begins.
  var row: Int { get }
  var problems: ProblemList { get }

  /// Whether the record could have such a field: a table may lack the column altogether.
  func canHave(_ field: String) -> Bool
  func isEmpty(_ field: String) -> Bool
  /// The text of a field, empty where it is not given.
  func text(_ field: String) -> String
  /// The texts of a field that holds a list.
  func texts(_ field: String) -> [String]
  /// The number of a field; nil where it is empty or, with a problem, where it is none.
  func number(_ field: String, unit: String, in range: NumberRange) -> Double?
  /// A number with its provenance.
  func figure<Value: Quantity>(_ field: String, _ kind: Value.Type, in range: NumberRange)
    -> Figure<Value>?
  func report(_ field: String?, _ found: String, fix: String)
}

extension NamedFields {
  func figure<Value: Quantity>(_ field: String, in range: NumberRange = .any) -> Figure<Value>? {
    figure(field, Value.self, in: range)
  }

  func figure<Value: Quantity>(
    _ field: String, in range: NumberRange = .any, or missing: Figure<Value>
  ) -> Figure<Value> {
    figure(field, Value.self, in: range) ?? missing
  }

  /// A number that must be given.
  func requiredFigure<Value: Quantity>(_ field: String, in range: NumberRange = .any)
    -> Figure<Value>
  {
    require(field, fix: "write a number")
    return figure(field, Value.self, in: range) ?? .zero
  }

  /// Reports a field that must be given and is not.
  func require(_ field: String, fix: String) {
    if canHave(field), isEmpty(field) { reportEmpty(field, fix: fix) }
  }

  func reportEmpty(_ field: String, fix: String) { report(field, "nothing is given.", fix: fix) }

  func bilingual(_ id: String, english: String = "name_en", chinese: String = "name_zh")
    -> BilingualText
  {
    let text = BilingualText(english: text(english), chinese: text(chinese))
    return text.english.isEmpty && text.chinese.isEmpty ? BilingualText(english: id) : text
  }

  /// Yes or no; nil where it is not given or, with a problem, neither.
  func yesOrNo(_ field: String) -> Bool? {
    if isEmpty(field) { return nil }
    let text = text(field)
    switch text.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      report(field, "\(quoted(text)) is neither yes nor no.", fix: "write yes or no")
      return nil
    }
  }

  /// Reports an identifier that an entity of a row above has.
  func reportAgain(_ id: String, _ kind: EntityKind, at field: String, after first: Int) {
    report(
      field, "the \(kind.noun) '\(id)' stands here again, after row \(first).",
      fix: "give every \(kind.noun) an identifier of its own")
  }

  /// One of a closed set of tokens; nil where it is not given or, with a problem, unknown.
  func token<Token: TextToken>(_ field: String, _ kind: Token.Type = Token.self) -> Token? {
    isEmpty(field) ? nil : token(text(field), of: field)
  }

  func token<Token: TextToken>(_ text: String, of field: String) -> Token? {
    if let token = Token(rawValue: text) { return token }
    let known = Token.allCases.map(\.rawValue)
    report(
      field, "\(quoted(text)) is none of the words known here.",
      fix: problems.nearest(to: text, among: known).map { "did you mean '\($0)'?" }
        ?? "write one of \(known.joined(separator: ", "))")
    return nil
  }

  /// An identifier that must be given; nil, with a problem, where it is not or is ill-formed.
  func identifier(_ field: String) -> String? {
    if isEmpty(field) {
      reportEmpty(field, fix: "write an identifier")
      return nil
    }
    let text = text(field)
    guard text.utf8.count <= longestIdentifier, text.utf8.allSatisfy(isIdentifierLetter) else {
      report(
        field, "\(quoted(text)) is not an identifier.",
        fix: "use at most 64 letters a to z, digits, '-', '_' and '.'; names go into name_en "
          + "and name_zh")
      return nil
    }
    return text
  }
}

/// Letters that an identifier may have.
let longestIdentifier = 64

/// Whether an identifier may hold a byte: letters a to z, digits, '-', '_' and '.'.
func isIdentifierLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-_.".utf8.contains(byte)
  }
}

/// A closed set of words in files.
protocol TextToken: RawRepresentable, CaseIterable where RawValue == String {}

extension DevelopmentPath: TextToken {}
extension LandUse: TextToken {}
extension Confidence: TextToken {}
extension ParkDecision: TextToken {}
extension OpenDecisions: TextToken {}
extension Outcome.Dimension: TextToken {}
extension Outcome.Kind: TextToken {}
extension Outcome.EffectBase: TextToken {}
extension LandRules.IntegrationScope: TextToken {}
extension Concentration.Scope: TextToken {}
extension MissingValueRule: TextToken {}
extension ProvenanceStatus: TextToken {}

/// The names of a list inside a cell, separated by `;`.
func cellList(_ text: String) -> [String] {
  text.split { $0 == ";" || $0 == "；" }.map { String($0).trimmed() }.filter { !$0.isEmpty }
}
