public import ParkModel

/// One cell of a sheet: what it holds, how numbers read, what kind of cell it is.
public struct Cell: Hashable, Sendable {
  public var content: Content
  public var format: NumberFormat
  public var look: Look
  /// How far an input can be trusted; colours the cell.
  public var status: ProvenanceStatus?
  public var wraps: Bool
  /// The number of the portfolio that an input stands for, as a scenario addresses it: a changed
  /// cell is `Change.set(target, to: value)` in the field's own unit. nil where no scenario can
  /// change this number alone, and for everything that is no input.
  public var target: NumberAddress?

  public init(
    _ content: Content, _ format: NumberFormat = .text, look: Look = .plain,
    status: ProvenanceStatus? = nil, wraps: Bool = false, target: NumberAddress? = nil
  ) {
    self.content = content
    self.format = format
    self.look = look
    self.status = status
    self.wraps = wraps
    self.target = target
  }

  public enum Content: Hashable, Sendable {
    /// Nothing there, or a number that is not known.
    case blank
    case text(String)
    case number(Double)
    case formula(Expression)
    /// Text that leads to another sheet of the workbook.
    case link(String, sheet: String)
  }

  /// How a number reads. Units stand in their own row, never in the format.
  public enum NumberFormat: String, CaseIterable, Hashable, Sendable {
    case text
    /// As it is written: no grouping, no more digits than it has.
    case plain
    /// MCNY, one decimal.
    case money
    /// 亿元, two decimals.
    case moneyYi
    case hectares
    case mu
    /// Debt-to-equity: `1.61x`.
    case ratio
    case share
    /// A gap, in percent to the fourth decimal.
    case gap
    case score
    case points
    /// An outcome or limit: two decimals below a thousand, none above.
    case amount
    /// A difference with its sign, a dash for none: two decimals, or none where amounts are large.
    case change, wholeChange
    /// A raw indicator: up to four decimals.
    case indicator
    case integer
    case year
    case factor
    /// Points for a unit of something: six decimals.
    case price
    case date
    /// Places won or lost in a ranking: `▲2`, `▼1`, `–`.
    case move
  }

  /// What kind of cell it is, after the conventions in the legend of the cover.
  public enum Look: String, CaseIterable, Hashable, Sendable {
    case plain
    case title, purpose, banner
    /// What a part of a sheet is about; a line of running text, which may reach over its neighbours.
    case section, sentence
    case key, unit, header
    case label
    /// A planner's input: blue on a tint that tells its provenance.
    case input
    /// A planner's own value in place of a result; empty where the result holds.
    case override
    /// Calculated in this sheet.
    case calculated
    /// Taken over from another sheet.
    case crossLink
    /// A result of the solve, which no formula can follow.
    case engine
    case total
    case tileLabel, tileValue, tileUnit
    case good, fair, bad
  }
}

extension Cell {
  static let empty = Cell(.blank)

  static func words(_ text: String, look: Look = .plain, wraps: Bool = false) -> Cell {
    Cell(text.isEmpty ? .blank : .text(text), look: look, wraps: wraps)
  }

  /// A number, a blank where it is unknown, a word where no cell holds it.
  static func figure(_ value: Double?, _ format: NumberFormat, look: Look) -> Cell {
    guard let value else { return Cell(.blank, format, look: look) }
    let word = value.isNaN ? "?" : value < 0 ? "-∞" : "∞"
    return Cell(value.isFinite ? .number(value) : .text(word), format, look: look)
  }

  static func formula(
    _ expression: Expression, _ format: NumberFormat, look: Look = .calculated
  ) -> Cell {
    Cell(.formula(expression), format, look: look)
  }

  /// An input with its provenance, or a blank where the portfolio does not give it.
  static func input<Value: Quantity>(
    _ figure: Figure<Value>?, _ format: NumberFormat, _ target: NumberAddress? = nil
  ) -> Cell {
    guard let figure else { return Cell(.blank, format, look: .input, target: target) }
    return Cell(
      .number(figure.value.value), format, look: .input, status: figure.status, target: target)
  }
}
