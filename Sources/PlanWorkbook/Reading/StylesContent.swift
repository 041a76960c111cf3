/// The part that holds the formats of cells: what they make of numbers.
final class StylesContent: XMLContent {
  /// One for each format that cells point at.
  private(set) var kinds: [NumberFormatKind] = []
  private var codes: [Int: NumberFormatKind] = [:]
  private var section = Section.other

  private enum Section { case codes, formats, other }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch depth {
    case 1:
      if !name.isMain("styleSheet") { refuse("it holds no formats") }
    case 2:
      section = name.isMain("numFmts") ? .codes : name.isMain("cellXfs") ? .formats : .other
    case 3 where section == .codes && name.isMain("numFmt"):
      if let id = attributes.value("numFmtId").flatMap({ Int($0) }),
        let code = attributes.value("formatCode")
      {
        codes[id] = NumberFormatKind(code: code)
      }
    case 3 where section == .formats && name.isMain("xf"):
      let id = attributes.value("numFmtId").flatMap { Int($0) } ?? 0
      kinds.append(codes[id] ?? NumberFormatKind(builtIn: id))
    default: break
    }
    return false
  }
}
