/// A native chart, described before any file format.
///
/// Series point at cells that hold plain numbers: programs that draw without calculating would show
/// formula cells as zero.
public struct Chart: Hashable, Sendable {
  public var kind: Kind
  public var title: String
  public var categoryTitle: String
  public var valueTitle: String
  public var series: [Series]
  /// The cell under the chart's upper left corner.
  public var corner: CellAddress
  /// In pixels.
  public var width: Int
  public var height: Int
  /// How values read along the axis.
  public var format: Cell.NumberFormat
  /// How the numbers to the right read; for points by two numbers only.
  public var categoryFormat: Cell.NumberFormat
  /// Whether the axis of values begins at zero, so that lengths compare.
  public var startsAtZero: Bool
  /// Where the axis of values begins otherwise; nil: as the program that draws it finds fit.
  public var minimum: Double?

  public init(
    kind: Kind, title: String, categoryTitle: String = "", valueTitle: String = "",
    series: [Series], corner: CellAddress, width: Int, height: Int,
    format: Cell.NumberFormat = .amount, categoryFormat: Cell.NumberFormat = .mu,
    startsAtZero: Bool = false, minimum: Double? = nil
  ) {
    self.kind = kind
    self.title = title
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.series = series
    self.corner = corner
    self.width = width
    self.height = height
    self.format = format
    self.categoryFormat = categoryFormat
    self.startsAtZero = startsAtZero
    self.minimum = minimum
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Lying bars on top of each other, the first category at the top.
    case stackedBars
    /// Lying bars beside each other, the first category at the bottom.
    case clusteredBars
    /// Lines or markers over categories.
    case lines
    /// Points by two numbers each: the categories of a series are its numbers to the right.
    case scatter

    /// Whether values run along the axis that lies.
    public var hasLyingBars: Bool {
      switch self {
      case .stackedBars, .clusteredBars: true
      case .lines, .scatter: false
      }
    }
  }

  public struct Series: Hashable, Sendable {
    public var name: String
    public var categories: CellRange
    public var values: CellRange
    public var colour: Colour
    public var style: Style

    public init(
      name: String, categories: CellRange, values: CellRange, colour: Colour,
      style: Style = .filled
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.colour = colour
      self.style = style
    }
  }

  public enum Style: String, CaseIterable, Hashable, Sendable {
    case filled
    /// Markers without a line; diamonds show on top of circles.
    case circles, diamonds
    /// A dashed line without markers: a benchmark.
    case dashed
    /// A line with a marker at every number.
    case marked
    /// Nothing to see: it only moves the bars that stand on it.
    case invisible
  }

  /// Colours that stay apart for colour-blind readers (Okabe and Ito 2008), and greys.
  public enum Colour: UInt32, CaseIterable, Hashable, Sendable {
    case blue = 0x0072B2
    case orange = 0xE69F00
    case green = 0x009E73
    case red = 0xD55E00
    case sky = 0x56B4E9
    case purple = 0xCC79A7
    case grey = 0xBFBFBF
  }
}
