/// One sheet of a workbook as cells, before any file format.
public struct Sheet: Hashable, Sendable {
  /// ASCII letters, digits and `_`, so that formulas never need quotes; the title stands in A1.
  public var name: String
  public var kind: Kind
  public var columns: [Column]
  /// From row 1 on, each from column A on; shorter rows end early.
  public var rows: [Row]
  /// The first cell that scrolls; nil: nothing is frozen.
  public var freeze: CellAddress?
  public var filter: CellRange?
  /// Rows printed again on top of every page.
  public var repeatedRows: ClosedRange<Int>?
  /// Columns printed again on the left of every page, from A on.
  public var repeatedColumns: Int
  /// Whether the sheet prints on one page; otherwise it is as wide as `pagesWide`.
  public var fitsOnePage: Bool
  public var names: [DefinedName]
  public var highlights: [Highlight]
  public var charts: [Chart]
  /// What planners may enter, and what they are told when they enter something else.
  public var validations: [Validation]

  public init(
    name: String, kind: Kind, columns: [Column] = [], rows: [Row] = [],
    freeze: CellAddress? = nil, filter: CellRange? = nil,
    repeatedRows: ClosedRange<Int>? = nil, repeatedColumns: Int = 0, fitsOnePage: Bool = false,
    names: [DefinedName] = [], highlights: [Highlight] = [], charts: [Chart] = [],
    validations: [Validation] = []
  ) {
    self.name = name
    self.kind = kind
    self.columns = columns
    self.rows = rows
    self.freeze = freeze
    self.filter = filter
    self.repeatedRows = repeatedRows
    self.repeatedColumns = repeatedColumns
    self.fitsOnePage = fitsOnePage
    self.names = names
    self.highlights = highlights
    self.charts = charts
    self.validations = validations
  }

  /// How many pages side by side keep the print readable: one for every 450 digits of width.
  public var pagesWide: Int {
    max(1, Int((columns.reduce(0) { $0 + $1.width } / 450).rounded(.up)))
  }

  /// Whether cells are locked but for those that planners fill in.
  ///
  /// Without a password: it keeps formulas from being overwritten by mistake and nothing else.
  /// Input sheets stay open, so that rows can be added and pasted.
  public var isProtected: Bool {
    switch kind {
    case .calculation, .output: true
    case .cover, .input, .hidden: false
    }
  }

  /// What a sheet is for; colours its tab.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case cover, input, calculation, output
    /// Not shown: numbers behind the charts and what a program reads back.
    case hidden
  }

  public struct Column: Hashable, Sendable {
    /// In digits of the default font.
    public var width: Double
    public init(width: Double) { self.width = width }
  }

  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    /// In points; nil: as the program that opens the file finds fit.
    public var height: Double?
    public var isHidden: Bool

    public init(_ cells: [Cell], height: Double? = nil, isHidden: Bool = false) {
      self.cells = cells
      self.height = height
      self.isHidden = isHidden
    }
  }

  /// A name for a cell of the sheet, or for a range that lists draw on.
  public struct DefinedName: Hashable, Sendable {
    public var name: String
    public var range: CellRange
    public init(_ name: String, _ address: CellAddress) {
      self.init(name, CellRange(address, address))
    }
    public init(_ name: String, _ range: CellRange) {
      self.name = name
      self.range = range
    }
    public var address: CellAddress { range.first }
  }

  /// Cells that change their look with their value.
  public struct Highlight: Hashable, Sendable {
    public var range: CellRange
    public var rule: Rule
    public init(_ range: CellRange, _ rule: Rule) {
      self.range = range
      self.rule = rule
    }

    public enum Rule: Hashable, Sendable {
      /// Where the condition, written for the range's first cell, holds.
      case condition(Expression, look: Cell.Look)
      /// From red (lowest) over yellow to green (highest).
      case colourScale
      case dataBar
    }
  }

  /// The cell at an address, blank beyond what is filled.
  public func cell(_ address: CellAddress) -> Cell {
    guard rows.indices.contains(address.row - 1) else { return .empty }
    let cells = rows[address.row - 1].cells
    return cells.indices.contains(address.column - 1) ? cells[address.column - 1] : .empty
  }
}
