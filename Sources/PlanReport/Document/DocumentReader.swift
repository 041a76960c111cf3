import ParkModel

/// Reads fields out of a JSON tree and keeps every problem with its key path.
struct DocumentReader {
  let file: String
  var problems: [InputProblem] = []

  init(file: String) { self.file = file }

  mutating func report(_ path: String, _ found: String, fix: String) {
    problems.append(
      InputProblem(file: file, field: path.isEmpty ? nil : path, found: found, fix: fix))
  }

  /// The fields of an object; unknown ones are reported with the nearest known name.
  mutating func fields(
    _ tree: JSONTree, at path: String, known: [String]
  ) -> [String: JSONTree]? {
    guard case .object(let fields) = tree else {
      report(path, "\(tree.kind) stands where an object is needed", fix: "write { … }")
      return nil
    }
    for name in fields.keys.sorted() where !known.contains(name) {
      let near = nearestName(to: name, among: known)
      report(
        Self.join(path, name), "there is no field of this name",
        fix: near.map { "did you mean '\($0)'?" } ?? "remove it")
    }
    return fields
  }

  /// The items of a list with their paths; an absent or null list has none.
  mutating func items(
    _ fields: [String: JSONTree], _ name: String, at path: String
  ) -> [(path: String, tree: JSONTree)] {
    let path = Self.join(path, name)
    switch fields[name] ?? .null {
    case .null: return []
    case .list(let items):
      return items.enumerated().map { (path + "[\($0.offset)]", $0.element) }
    case .truth, .number, .text, .object:
      report(
        path, "\((fields[name] ?? .null).kind) stands where a list is needed",
        fix: "write [ … ]")
      return []
    }
  }

  mutating func text(
    _ fields: [String: JSONTree], _ name: String, at path: String
  ) -> String? {
    switch fields[name] ?? .null {
    case .null: return nil
    case .text(let text): return text
    case .truth, .number, .list, .object:
      report(
        Self.join(path, name), "\((fields[name] ?? .null).kind) stands where a text is needed",
        fix: "write it in double quotes")
      return nil
    }
  }

  mutating func requiredText(
    _ fields: [String: JSONTree], _ name: String, at path: String
  ) -> String {
    let before = problems.count
    if let text = text(fields, name, at: path) { return text }
    if problems.count == before {
      report(Self.join(path, name), "the field is missing", fix: "add \"\(name)\": \"…\"")
    }
    return ""
  }

  mutating func number(
    _ fields: [String: JSONTree], _ name: String, at path: String
  ) -> Double? {
    switch fields[name] ?? .null {
    case .null: return nil
    case .number(let number): return number
    case .truth, .text, .list, .object:
      report(
        Self.join(path, name),
        "\((fields[name] ?? .null).kind) stands where a number is needed",
        fix: "write digits without quotes, for example 12.5")
      return nil
    }
  }

  mutating func amounts(
    _ fields: [String: JSONTree], _ name: String, at path: String
  ) -> [String: Double] {
    let tree = fields[name] ?? .null
    guard tree != .null else { return [:] }
    let path = Self.join(path, name)
    guard case .object(let entries) = tree else {
      report(path, "\(tree.kind) stands where an object is needed", fix: "write { … }")
      return [:]
    }
    var result: [String: Double] = [:]
    for key in entries.keys.sorted() {
      if let number = number(entries, key, at: path) { result[key] = number }
    }
    return result
  }

  static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }
}
