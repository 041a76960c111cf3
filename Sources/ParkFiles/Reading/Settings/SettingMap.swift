import ParkModel

/// A map of a settings file whose keys are checked, read key by key.
struct SettingMap: NamedFields {
  let file: String
  /// Keys that lead here, such as `changes.2`; empty at the top of an entry.
  let path: String
  let row: Int
  let problems: ProblemList
  let origins: OriginIndex
  private var lookup: OriginLookup
  private let values: [String: Setting.Entry]

  /// Checks that a setting is a map with known keys; nil, with a problem, where it is no map.
  init?(
    _ setting: Setting, file: String, path: String = "", keys: [String], problems: ProblemList,
    origins: OriginIndex, lookup: OriginLookup = OriginLookup()
  ) {
    guard case .map(let entries) = setting.content else {
      problems.add(
        file, row: setting.row, field: path.isEmpty ? nil : path,
        "\(setting.kind) stands where keys and values are expected.",
        fix: "write 'key: value' lines; keys here are \(keys.joined(separator: ", "))")
      return nil
    }
    self.file = file
    self.path = path
    row = setting.row
    self.problems = problems
    self.origins = origins
    self.lookup = lookup
    var values: [String: Setting.Entry] = [:]
    for entry in entries {
      if values.updateValue(entry, forKey: entry.key) != nil {
        problems.add(
          file, row: entry.row, field: Self.join(path, entry.key),
          "the key \(quoted(entry.key)) appears twice in the same place.",
          fix: "remove one of the two")
      }
      guard !keys.contains(entry.key) else { continue }
      let near = problems.nearest(to: entry.key, among: keys)
      problems.add(
        file, row: entry.row, field: Self.join(path, entry.key),
        "there is no key \(quoted(entry.key)) here.",
        fix: near.map { "did you mean '\($0)'?" }
          ?? "keys here are \(keys.joined(separator: ", "))")
    }
    self.values = values
    origins.note(fields: keys, of: file)
  }

  private static func join(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  /// Sets under which identifiers provenance lines name this entry.
  mutating func setOrigins(_ identifiers: [String]) {
    lookup = origins.lookup(file: file, row: identifiers)
  }

  func has(_ key: String) -> Bool {
    guard let entry = values[key] else { return false }
    if case .empty = entry.value.content { return false }
    return true
  }

  func value(_ key: String) -> Setting? { has(key) ? values[key]?.value : nil }

  /// The line of a key, or of the map where the key is absent.
  func row(of key: String) -> Int { values[key]?.row ?? row }

  func report(_ key: String?, _ found: String, fix: String) {
    let field = key.map { Self.join(path, $0) } ?? (path.isEmpty ? nil : path)
    problems.add(file, row: key.map(row(of:)) ?? row, field: field, found, fix: fix)
  }

  func canHave(_ key: String) -> Bool { true }

  func isEmpty(_ key: String) -> Bool { !has(key) }

  func text(_ key: String) -> String {
    guard let value = value(key) else { return "" }
    guard case .text(let text) = value.content else {
      report(key, "\(value.kind) stands where a text is expected.", fix: "write one text")
      return ""
    }
    return text.trimmed()
  }

  func number(_ key: String, unit: String, in range: NumberRange) -> Double? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value.content else {
      report(
        key, "\(value.kind) stands where a number is expected.",
        fix: "write digits, for example 12.5")
      return nil
    }
    guard let number = PlainNumber.value(text.trimmed()) else {
      let refusal = PlainNumber.refusal(of: text.trimmed(), unit: unit)
      report(key, refusal.found, fix: refusal.fix)
      return nil
    }
    if let refusal = range.refusal(of: number) {
      report(key, refusal.found, fix: refusal.fix)
      return nil
    }
    return number
  }

  func figure<Value: Quantity>(_ key: String, _ kind: Value.Type, in range: NumberRange)
    -> Figure<Value>?
  {
    number(key, unit: Value.symbol, in: range)
      .map { origins.figure(Value($0), lookup, field: key) }
  }

  func year(_ key: String) -> Int? {
    guard let number = number(key, unit: "", in: .any) else { return nil }
    guard let year = Int(exactly: number), (1...9999).contains(year) else {
      report(
        key, "\(PlainNumber.written(number)) is not a year.", fix: "write a year such as 2030")
      return nil
    }
    return year
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .empty, .map: break
    case .text(let text): return [text.trimmed()]
    case .list(let items):
      return items.compactMap { item in
        if case .text(let text) = item.content { return text.trimmed() }
        report(key, "\(item.kind) stands in a list of names.", fix: "list plain names")
        return nil
      }
    }
    report(
      key, "\(value.kind) stands where a list is expected.", fix: "write a list such as [a, b]")
    return []
  }

  /// The settings of a list; empty, with a problem, where it is none.
  func list(_ key: String) -> [Setting] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      report(
        key, "\(value.kind) stands where a list is expected.",
        fix: "write one entry a line, each after '- '")
      return []
    }
    return items
  }

  /// The map under a key, with the same provenance.
  func map(_ key: String, keys: [String]) -> SettingMap? {
    guard let value = value(key) else { return nil }
    return SettingMap(
      value, file: file, path: Self.join(path, key), keys: keys, problems: problems,
      origins: origins, lookup: lookup)
  }

  /// The map at a place of a list, with the same provenance.
  func map(_ item: Setting, in key: String, at index: Int, keys: [String]) -> SettingMap? {
    SettingMap(
      item, file: file, path: "\(Self.join(path, key)).\(index + 1)", keys: keys,
      problems: problems, origins: origins, lookup: lookup)
  }
}

extension String {
  /// Without blanks at both ends.
  func trimmed() -> String {
    guard utf8.first.map(Byte.isBlank) == true || utf8.last.map(Byte.isBlank) == true
    else { return self }
    var text = self[...]
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
