/// What a part points at: the file's own way to say where things are.
struct Relationship {
  var id: String
  /// The last word of its type: `worksheet`, `sharedStrings`, …
  var kind: String
  /// The part's name, or nil where it lies outside of the file.
  var target: String?
}

extension ZipArchive {
  /// What a part points at, in the order written; nothing where it points at nothing.
  ///
  /// - Parameter part: Empty for the file as a whole.
  func relationships(of part: String) throws(WorkbookRefusal) -> [Relationship] {
    guard let entry = entry(relationshipsName(part)) else { return [] }
    let content = RelationshipsContent(part: entry.name, source: part)
    try parse(entry, content)
    return content.found
  }
}

/// Where the relationships of a part stand: `xl/_rels/workbook.xml.rels`.
func relationshipsName(_ part: String) -> String {
  folder(part) + "_rels/" + part.dropFirst(folder(part).count) + ".rels"
}

/// Up to the last `/`, or empty.
func folder(_ part: String) -> Substring {
  part.lastIndex(of: "/").map { part[...$0] } ?? ""
}

/// The name that a target means: from the root where it begins with `/`, else beside its source.
///
/// - Returns: nil where it leads out of the file.
func resolved(_ target: String, from source: String) -> String? {
  var folders = target.hasPrefix("/") ? [] : folder(source).split(separator: "/")
  for step in target.split(separator: "/") {
    switch step {
    case ".": continue
    case "..":
      guard folders.popLast() != nil else { return nil }
    default: folders.append(step)
    }
  }
  return folders.joined(separator: "/")
}

final class RelationshipsContent: XMLContent {
  private(set) var found: [Relationship] = []
  private let source: String

  /// - Parameter part: The part that the relationships belong to.
  static func read(
    _ bytes: [UInt8], of part: String
  ) throws(WorkbookRefusal) -> [Relationship] {
    let content = RelationshipsContent(part: relationshipsName(part), source: part)
    try parseXML(bytes, content)
    return content.found
  }

  init(part: String, source: String) {
    self.source = source
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard depth == 2, name.space == .relationships, equals(name.local, "Relationship") else {
      return false
    }
    guard let id = attributes.value("Id"), let type = attributes.value("Type"),
      let target = attributes.value("Target")
    else {
      refuse("a relationship lacks its id, type or target")
      return false
    }
    let kind = type.split(separator: "/").last.map { String($0) } ?? ""
    if attributes.value("TargetMode") == "External" {
      found.append(Relationship(id: id, kind: kind, target: nil))
    } else if let part = resolved(target, from: source) {
      found.append(Relationship(id: id, kind: kind, target: part))
    } else {
      refuse(.unsafe(part: part, reason: "'\(target)' leads out of the file"))
    }
    return false
  }
}
