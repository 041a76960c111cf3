/// The part that lists the sheets and names of a workbook.
final class WorkbookContent: XMLContent {
  struct Sheet {
    var name: String
    var isHidden: Bool
    var relationship: String
  }

  struct Name {
    var name: String
    var target: String
    /// Position of the sheet that it holds in.
    var sheet: Int?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var names: [Name] = []
  private(set) var countsFrom1904 = false
  /// Whether it uses the namespaces of the strict standard.
  private(set) var isStrict = false
  private var section = Section.other
  private var collects = false
  private var target: [UInt8] = []

  private enum Section { case sheets, names, other }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    switch depth {
    case 1:
      if !name.isMain("workbook") { refuse(.kind(.otherOffice)) }
      isStrict = name.isStrict
    case 2:
      section = name.isMain("sheets") ? .sheets : name.isMain("definedNames") ? .names : .other
      // Newer versions repeat this element in a namespace of their own, without the flag.
      if name.isMain("workbookPr") { countsFrom1904 = attributes.flag("date1904") }
    case 3 where section == .sheets && name.isMain("sheet"): startSheet(attributes)
    case 3 where section == .names && name.isMain("definedName"): startName(attributes)
    default: break
    }
    return false
  }

  private func startSheet(_ attributes: XMLAttributes) {
    guard let name = attributes.value("name"), let relationship = attributes.relationship else {
      return refuse("a sheet lacks its name or its place")
    }
    guard sheets.count < ReadingLimits.sheets else {
      return refuse(.tooMany(what: "sheets", most: ReadingLimits.sheets))
    }
    let state = attributes.value("state")
    sheets.append(
      Sheet(
        name: text(name), isHidden: state == "hidden" || state == "veryHidden",
        relationship: relationship))
  }

  private func startName(_ attributes: XMLAttributes) {
    guard let name = attributes.value("name") else { return refuse("a defined name is empty") }
    guard names.count < 100_000 else { return refuse(.tooMany(what: "names", most: 100_000)) }
    names.append(
      Name(
        name: text(name), target: "", sheet: attributes.value("localSheetId").flatMap { Int($0) }))
    target.removeAll(keepingCapacity: true)
    collects = true
  }

  private func text(_ value: String) -> String {
    String(decoding: unescaped(Array(value.utf8)), as: UTF8.self)
  }

  override func end() {
    guard collects, depth == 3 else { return }
    collects = false
    names[names.count - 1].target = String(decoding: unescaped(target), as: UTF8.self)
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard collects, depth == 3 else { return }
    target.append(contentsOf: bytes)
    if target.count > ReadingLimits.cellTextBytes { refuse("a defined name is far too long") }
  }
}
