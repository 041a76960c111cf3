/// One value of a YAML file with the line it stands on, free of the YAML library's types.
struct Setting {
  /// 1-based line of the file.
  var row: Int
  var content: Content

  enum Content {
    case empty
    case text(String)
    case list([Setting])
    case map([Entry])
  }

  struct Entry {
    var key: String
    var row: Int
    var value: Setting
  }

  /// What a value is, in a planner's words.
  var kind: String {
    switch content {
    case .empty: "nothing"
    case .text(let text): quoted(text)
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}

extension Setting {
  /// The value under a key of a map, before its keys are checked.
  func value(of key: String) -> Setting? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text under a key of a map, before its keys are checked.
  func peek(_ key: String) -> String? {
    guard case .text(let text)? = value(of: key)?.content else { return nil }
    return text.trimmed()
  }

  /// The only key of a map with one entry, with its value.
  var onlyEntry: Entry? {
    guard case .map(let entries) = content, entries.count == 1 else { return nil }
    return entries.first
  }
}
