import ParkModel

/// A sheet of several small tables and texts, one below the other, that share its columns.
///
/// Row 1 title, 2 purpose, 3 banner, 4 empty; everything else as it is added.
struct StackedLayout {
  var name: String
  var kind: Sheet.Kind
  var title: String
  var purpose: String
  /// The purpose in the main language alone, for the contents.
  var summary: String
  /// In digits; 0: measured.
  var widths: [Double]
  private(set) var rows: [Sheet.Row] = []
  /// Rows that other sheets point at.
  var rowKeys: [String: Int] = [:]
  var names: [Sheet.DefinedName] = []
  var highlights: [Sheet.Highlight] = []
  var charts: [Chart] = []
  var validations: [Validation] = []
  var fitsOnePage = false
  var isPortrait = false
  /// Rows above this one stay in view; nil: all scroll.
  var freeze: CellAddress?
  var filter: CellRange?

  private static let rowsAbove = 4

  init(
    _ name: String, _ kind: Sheet.Kind, _ say: Wording, title: BilingualText,
    purpose: BilingualText, widths: [Double]
  ) {
    self.name = name
    self.kind = kind
    self.title = say.both(title)
    self.purpose = purpose.text(in: say.language)
    summary = purpose.text(in: say.language)
    self.widths = widths
  }

  /// Where the next row will stand.
  var nextRow: Int { Self.rowsAbove + rows.count + 1 }

  mutating func add(_ cells: [Cell], height: Double? = nil) {
    rows.append(Sheet.Row(cells, height: height))
  }

  /// A row of a table: blanks have a frame too.
  mutating func addRow(_ cells: [Cell], height: Double? = nil) {
    add(cells.map { $0 == .empty || $0 == Cell(.blank, wraps: true) ? .gap : $0 }, height: height)
  }

  mutating func addGap(height: Double? = nil) { rows.append(Sheet.Row([], height: height)) }

  /// An input whose cell has a name and takes only values of a list; in the second column.
  mutating func addChoice(
    _ title: String, _ value: String, name: String, from list: String, _ say: Wording
  ) {
    let address = CellAddress(row: nextRow, column: 2)
    let rule = Validation.Rule.list(name: list)
    let (hint, error) = rule.words(say)
    names.append(.init(name, address))
    validations.append(
      Validation(CellRange(address, address), rule, hint: hint, error: error))
    add([Cell(.text(title), look: .label), Cell(.text(value), look: .input)])
  }

  /// The heading of a part, with an empty row above it.
  mutating func addSection(_ title: String) {
    if !rows.isEmpty { addGap(height: 10) }
    add([Cell(.text(title), look: .section)], height: 20)
  }

  /// Running text, broken into lines of so many digits.
  mutating func addParagraph(_ text: String, width: Int, column: Int = 1) {
    for line in wrapped(text, to: width) {
      add([Cell](repeating: .empty, count: column - 1) + [Cell(.text(line), look: .sentence)])
    }
  }

  /// A header over a table; units below it where any is given.
  mutating func addHeader(_ headers: [String], units: [String] = []) {
    add(headers.map { Cell(.text($0), look: .header, wraps: true) })
    if units.contains(where: { !$0.isEmpty }) { add(units.map { .words($0, look: .unit) }) }
  }

  func sheet(banner: Cell) -> Sheet {
    Sheet(
      name: name, kind: kind, columns: widths.map { Sheet.Column(width: $0) },
      rows: [
        Sheet.Row([Cell(.text(title), look: .title)], height: 24),
        Sheet.Row([Cell(.text(purpose), look: .purpose)]), Sheet.Row([banner]), Sheet.Row([]),
      ] + rows.map { row in Sheet.Row(row.cells.map(\.framed), height: row.height) },
      freeze: freeze, filter: filter, fitsOnePage: fitsOnePage, isPortrait: isPortrait,
      names: names, highlights: highlights, charts: charts,
      validations: validations)
  }
}

extension Cell {
  /// The cell of a table with a frame also where it is blank; what was left out stays bare.
  fileprivate var framed: Cell { self == .gap ? Cell(.blank, look: .calculated) : self }

  /// A blank inside a table of a stacked sheet.
  static let gap = Cell(.blank, .amount)
}

extension StackedLayout {
  /// Puts a chart below what is there and leaves room for it.
  ///
  /// - Parameters:
  ///   - width: In pixels, as the height.
  ///   - column: Under its left edge.
  mutating func place(_ chart: Chart, column: Int = 1, width: Int, height: Int) {
    var chart = chart
    chart.corner = CellAddress(row: nextRow, column: column)
    chart.width = width
    chart.height = height
    charts.append(chart)
    // A row of cells is 20 pixels high.
    for _ in 0..<((height + 19) / 20 + 1) { addGap(height: 15) }
  }
}
