import PlanReport

/// Where the rows of a sheet, and the cells of some of them, stand in the bytes of its part.
final class SheetPlaces: XMLContent {
  struct Row {
    var number: Int
    /// Whether the file gives its number; otherwise it follows the row before.
    var hasNumber: Bool
    var tag: Range<Int>
    /// The tag that ends it; empty, at the end of `tag`, where there is none.
    var end: Range<Int>
    /// Cells, in the order of the file, where they are looked for.
    var cells: [Cell] = []
  }

  struct Cell {
    var column: Int
    var tag: Range<Int>
  }

  private(set) var root = 0..<0
  private(set) var rootEnd = 0..<0
  /// The element that holds the rows; nil where the sheet has none.
  private(set) var holder: Range<Int>?
  private(set) var holderEnd = 0..<0
  private(set) var rows: [Row] = []
  /// Formats of whole columns.
  private(set) var columns: [(range: ClosedRange<Int>, format: Int)] = []
  /// The relationship to the boxes of comments.
  private(set) var boxes: String?
  /// Where the element that points at the boxes must stand at the latest.
  private(set) var boxesEnd: Int?

  private let wanted: Set<Int>
  private var isInRows = false
  private var isInColumns = false
  private var row = 0
  private var column = 0

  /// - Parameter wanted: Numbers of the rows whose cells are looked for.
  init(part: String, wanted: Set<Int>) {
    self.wanted = wanted
    super.init(part: part)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    // The reader has bounded the names of cells already.
    guard depth <= 4, let place = place?() else { return true }
    switch depth {
    case 1: root = place
    case 2: startSection(name, attributes, place)
    case 3 where isInRows && name.isMain("row"):
      let number = attributes.value("r").flatMap { Int($0) }
      row = number ?? row + 1
      column = 0
      rows.append(
        Row(
          number: row, hasNumber: number != nil, tag: place,
          end: place.upperBound..<place.upperBound))
    case 3 where isInColumns && name.isMain("col"): addColumn(attributes)
    case 4 where isInRows && name.isMain("c") && wanted.contains(row) && !rows.isEmpty:
      let address = attributes.value("r").flatMap { CellAddress(reading: $0) }
      column = address?.column ?? column + 1
      rows[rows.count - 1].cells.append(Cell(column: column, tag: place))
    default: break
    }
    return depth > 2
  }

  private func startSection(_ name: XMLName, _ attributes: XMLAttributes, _ place: Range<Int>) {
    isInRows = name.isMain("sheetData") && holder == nil
    isInColumns = name.isMain("cols")
    if isInRows {
      holder = place
      holderEnd = place.upperBound..<place.upperBound
    } else if name.isMain("legacyDrawing") {
      boxes = attributes.relationship
    } else if holder != nil, boxesEnd == nil, Self.follow(name) {
      boxesEnd = place.lowerBound
    }
  }

  /// What stands behind the pointer to the boxes.
  ///
  /// - Source: ECMA-376-1:2016, 18.3.1.99; controls may be wrapped for older programs.
  private static func follow(_ name: XMLName) -> Bool {
    guard name.space == .main else {
      return String(cString: name.local).hasSuffix("\nAlternateContent")
    }
    let names: [StaticString] = [
      "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
      "tableParts", "extLst",
    ]
    return names.contains { name.isMain($0) }
  }

  private func addColumn(_ attributes: XMLAttributes) {
    func number(_ name: StaticString) -> Int? { attributes.value(name).flatMap { Int($0) } }
    guard let first = number("min"), let last = number("max"), let format = number("style"),
      first <= last
    else { return }
    columns.append((first...last, format))
  }

  override func end() {
    guard depth <= 3, let place = place?() else { return }
    switch depth {
    case 1: rootEnd = place
    case 2 where isInRows:
      holderEnd = place
      isInRows = false
    case 3 where isInRows && !rows.isEmpty: rows[rows.count - 1].end = place
    default: break
    }
  }
}
