/// Every cell of a workbook with its result, as a spreadsheet program would find it.
///
/// A blank counts as 0 in arithmetic and text does not add up, as in Excel; but where Excel would
/// show an error, a formula here is refused: a workbook of ours shows none.
public struct Calculation: Sendable {
  private var positions: [String: Int] = [:]
  /// By sheet, row and column; rows end where their cells end.
  private var values: [[[CellValue]]] = []

  /// Evaluates all formulas.
  ///
  /// - Throws: the first formula without a proper result.
  /// - Complexity: linear in the cells that formulas name; lists that are searched again and again
  ///   (`RANK`, `MATCH`) are sorted once.
  public init(_ sheets: [Sheet]) throws(FormulaProblem) {
    for (position, sheet) in sheets.enumerated() where positions[sheet.name] == nil {
      positions[sheet.name] = position
    }
    var evaluator = Evaluator(sheets, positions)
    values = try sheets.indices.map { (position) throws(FormulaProblem) in
      try sheets[position].rows.indices.map { (row) throws(FormulaProblem) in
        try sheets[position].rows[row].cells.indices.map { (column) throws(FormulaProblem) in
          let place = Place(sheet: position, row: row, column: column)
          let value = try evaluator.value(place)
          if case .truth = value {
            throw evaluator.problem(place, "it ends in true or false")
          }
          return value
        }
      }
    }
  }

  /// The values of one sheet.
  public struct SheetValues: Sendable {
    fileprivate let rows: [[CellValue]]

    /// The value of a cell by its positions in the sheet's rows and the row's cells, from 0 on;
    /// blank where nothing stands.
    public subscript(row: Int, column: Int) -> CellValue {
      rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : .blank
    }
  }

  /// The values of a sheet; all blank where there is no sheet of this name.
  public func of(_ sheet: String) -> SheetValues {
    SheetValues(rows: positions[sheet].map { values[$0] } ?? [])
  }

  /// The value of a cell; blank where nothing stands.
  public func value(_ sheet: String, _ address: CellAddress) -> CellValue {
    of(sheet)[address.row - 1, address.column - 1]
  }

  /// The values of a range, row by row.
  public func values(_ range: CellRange, in sheet: String) -> [CellValue] {
    let values = of(range.sheet ?? sheet)
    return range.addresses.map { values[$0.row - 1, $0.column - 1] }
  }
}

/// A cell by the position of its sheet, counted from 0 like its row and column.
struct Place: Hashable {
  var sheet: Int
  var row: Int
  var column: Int
}

/// Walks formulas with a memory of what is known and what is being worked out.
struct Evaluator {
  private let sheets: [Sheet]
  private let positions: [String: Int]
  private let names: [String: (sheet: Int, range: CellRange)]
  private var known: [[[State]]]
  /// What searches of whole lists remember of them.
  var lists: [ListKey: SearchedList] = [:]

  private enum State {
    case untouched
    case open
    case done(CellValue)

    init(_ cell: Cell) {
      self =
        switch cell.content {
        case .blank: .done(.blank)
        case .text(let text): .done(text.isEmpty ? .blank : .text(text))
        case .link(let text, _): .done(.text(text))
        case .number(let number): .done(.number(number))
        case .formula: .untouched
        }
    }
  }

  init(_ sheets: [Sheet], _ positions: [String: Int]) {
    self.sheets = sheets
    self.positions = positions
    var names: [String: (sheet: Int, range: CellRange)] = [:]
    for (position, sheet) in sheets.enumerated() {
      for name in sheet.names { names[name.name] = (position, name.range) }
    }
    self.names = names
    known = sheets.map { $0.rows.map { $0.cells.map(State.init) } }
  }

  mutating func value(_ place: Place) throws(FormulaProblem) -> CellValue {
    guard known[place.sheet].indices.contains(place.row),
      known[place.sheet][place.row].indices.contains(place.column)
    else { return .blank }
    switch known[place.sheet][place.row][place.column] {
    case .done(let value): return value
    case .open: throw problem(place, "it depends on itself")
    case .untouched: break
    }
    guard
      case .formula(let expression) =
        sheets[place.sheet].rows[place.row].cells[place.column].content
    else { return .blank }
    known[place.sheet][place.row][place.column] = .open
    do throws(FormulaProblem) {
      let value = try evaluate(expression, at: place)
      known[place.sheet][place.row][place.column] = .done(value)
      return value
    } catch {
      // IFERROR may go on from here.
      known[place.sheet][place.row][place.column] = .untouched
      throw error
    }
  }

  func position(of sheet: String?, at place: Place) throws(FormulaProblem) -> Int {
    guard let sheet else { return place.sheet }
    guard let position = positions[sheet] else {
      throw problem(place, "there is no such sheet as '\(sheet)'")
    }
    return position
  }

  /// The places of a range or of a named one, row by row.
  func places(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> (sheet: Int, range: CellRange)? {
    switch argument {
    case .range(let range): return (try position(of: range.sheet, at: place), range)
    case .name(let name): return names[name]
    case .number, .text, .cell, .combined, .call, .count: return nil
    }
  }

  mutating func evaluate(
    _ expression: Expression, at place: Place
  ) throws(FormulaProblem) -> CellValue {
    switch expression {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .cell(let reference):
      return try value(
        Place(
          sheet: position(of: reference.sheet, at: place), row: reference.address.row - 1,
          column: reference.address.column - 1))
    case .range: throw problem(place, "a range stands where one value is needed")
    case .name(let name):
      guard let target = names[name] else { throw problem(place, "'\(name)' is no name") }
      guard target.range.first == target.range.last else {
        throw problem(place, "'\(name)' names a range where one value is needed")
      }
      return try value(
        Place(
          sheet: target.sheet, row: target.range.first.row - 1,
          column: target.range.first.column - 1))
    case .combined(let left, let between, let right):
      let left = try evaluate(left, at: place)
      let right = try evaluate(right, at: place)
      return try combine(left, between, right, at: place)
    case .call(let function, let arguments):
      return try call(function, arguments, at: place)
    case .count(let counted): return .number(try count(counted, at: place))
    }
  }

  private func combine(
    _ left: CellValue, _ between: Expression.Operator, _ right: CellValue, at place: Place
  ) throws(FormulaProblem) -> CellValue {
    switch between {
    case .plus, .minus, .times, .divided:
      let a = try number(left, at: place)
      let b = try number(right, at: place)
      return .number(try arithmetic(a, between, b, at: place))
    case .joined: return .text(try joinable(left, at: place) + joinable(right, at: place))
    case .equals: return .truth(try order(left, right, at: place) == 0)
    case .differs: return .truth(try order(left, right, at: place) != 0)
    case .less: return .truth(try order(left, right, at: place) < 0)
    case .atMost: return .truth(try order(left, right, at: place) <= 0)
    case .greater: return .truth(try order(left, right, at: place) > 0)
    case .atLeast: return .truth(try order(left, right, at: place) >= 0)
    }
  }

  private func arithmetic(
    _ a: Double, _ between: Expression.Operator, _ b: Double, at place: Place
  ) throws(FormulaProblem) -> Double {
    let result: Double
    switch between {
    case .plus: result = a + b
    case .minus: result = a - b
    case .times: result = a * b
    case .divided:
      guard b != 0 else { throw error(place, "it divides by zero") }
      result = a / b
    case .joined, .equals, .differs, .less, .atMost, .greater, .atLeast:
      throw problem(place, "'\(between.rawValue)' is no arithmetic")
    }
    guard result.isFinite else { throw problem(place, "the result is not a finite number") }
    return result
  }

  /// Numbers come before text, as Excel sorts them; a blank is 0 beside a number.
  private func order(
    _ left: CellValue, _ right: CellValue, at place: Place
  ) throws(FormulaProblem) -> Int {
    switch (left, right) {
    case (.text(let a), .text(let b)):
      if isSameText(a, b) { return 0 }
      return a.lowercased() < b.lowercased() ? -1 : 1
    case (.text(let a), .blank): return a.isEmpty ? 0 : 1
    case (.blank, .text(let b)): return b.isEmpty ? 0 : -1
    case (.text, .number): return 1
    case (.number, .text): return -1
    case (.truth, _), (_, .truth): throw problem(place, "it compares true or false")
    case (.number, _), (.blank, _):
      let a = try number(left, at: place)
      let b = try number(right, at: place)
      return a == b ? 0 : a < b ? -1 : 1
    }
  }

  /// Whole numbers read the same joined to text in every program; others do not.
  private func joinable(_ value: CellValue, at place: Place) throws(FormulaProblem) -> String {
    switch value {
    case .blank: return ""
    case .text(let text): return text
    case .number(let number):
      guard let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000_000 else {
        throw problem(place, "\(number) is not a whole number and cannot be joined to text")
      }
      return String(whole)
    case .truth: throw problem(place, "it joins true or false to text")
    }
  }

  func number(_ value: CellValue, at place: Place) throws(FormulaProblem) -> Double {
    switch value {
    case .blank: return 0
    case .number(let number):
      guard number.isFinite else { throw problem(place, "it reads a number that is not finite") }
      return number
    case .text(let text): throw error(place, "it calculates with the text '\(text)'")
    case .truth: throw problem(place, "it calculates with true or false")
    }
  }

  func problem(_ place: Place, _ reason: String) -> FormulaProblem {
    FormulaProblem(
      sheet: sheets[place.sheet].name,
      cell: CellAddress(row: place.row + 1, column: place.column + 1).text, reason: reason)
  }

  /// A problem that a spreadsheet program shows as an error value, which IFERROR catches.
  func error(_ place: Place, _ reason: String) -> FormulaProblem {
    var problem = problem(place, reason)
    problem.isErrorValue = true
    return problem
  }
}
