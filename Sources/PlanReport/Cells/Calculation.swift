/// Every cell of a workbook with its result, as a spreadsheet program would find it.
///
/// A blank counts as 0 in arithmetic and text does not add up, as in Excel; but where Excel would
/// show an error, a formula here is refused: a workbook of ours shows none.
public struct Calculation: Sendable {
  private var values: [String: [CellAddress: CellValue]]

  /// Evaluates all formulas.
  ///
  /// - Throws: the first formula without a proper result.
  /// - Complexity: linear in the cells that formulas read.
  public init(_ sheets: [Sheet]) throws(FormulaProblem) {
    var evaluator = Evaluator(sheets)
    values = [:]
    for sheet in sheets {
      var results: [CellAddress: CellValue] = [:]
      for (row, line) in sheet.rows.enumerated() {
        for column in line.cells.indices {
          let address = CellAddress(row: row + 1, column: column + 1)
          let value = try evaluator.value(sheet.name, address)
          guard value != .blank else { continue }
          if case .truth = value {
            throw FormulaProblem(
              sheet: sheet.name, cell: address.text, reason: "it ends in true or false")
          }
          results[address] = value
        }
      }
      values[sheet.name] = results
    }
  }

  /// The value of a cell; blank where nothing stands.
  public func value(_ sheet: String, _ address: CellAddress) -> CellValue {
    values[sheet]?[address] ?? .blank
  }

  /// The values of a range, row by row.
  public func values(_ range: CellRange, in sheet: String) -> [CellValue] {
    range.addresses.map { value(range.sheet ?? sheet, $0) }
  }
}

/// Walks formulas with a memory of what is known and what is being worked out.
struct Evaluator {
  private let sheets: [String: Sheet]
  private let names: [String: (sheet: String, address: CellAddress)]
  private var known: [Place: CellValue] = [:]
  var open: Set<Place> = []

  struct Place: Hashable {
    var sheet: String
    var address: CellAddress
  }

  init(_ sheets: [Sheet]) {
    self.sheets = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
    var names: [String: (sheet: String, address: CellAddress)] = [:]
    for sheet in sheets {
      for name in sheet.names { names[name.name] = (sheet.name, name.address) }
    }
    self.names = names
  }

  mutating func value(
    _ sheet: String, _ address: CellAddress
  ) throws(FormulaProblem) -> CellValue {
    guard let holder = sheets[sheet] else {
      throw FormulaProblem(sheet: sheet, cell: address.text, reason: "there is no such sheet")
    }
    switch holder.cell(address).content {
    case .blank: return .blank
    case .text(let text): return text.isEmpty ? .blank : .text(text)
    case .link(let text, _): return .text(text)
    case .number(let number): return .number(number)
    case .formula(let expression):
      let place = Place(sheet: sheet, address: address)
      if let value = known[place] { return value }
      guard open.insert(place).inserted else {
        throw FormulaProblem(sheet: sheet, cell: address.text, reason: "it depends on itself")
      }
      let value = try evaluate(expression, at: place)
      open.remove(place)
      known[place] = value
      return value
    }
  }

  mutating func evaluate(
    _ expression: Expression, at place: Place
  ) throws(FormulaProblem) -> CellValue {
    switch expression {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .cell(let reference):
      return try value(reference.sheet ?? place.sheet, reference.address)
    case .range: throw problem(place, "a range stands where one value is needed")
    case .name(let name):
      guard let target = names[name] else { throw problem(place, "'\(name)' is no name") }
      return try value(target.sheet, target.address)
    case .combined(let left, let between, let right):
      let left = try evaluate(left, at: place)
      let right = try evaluate(right, at: place)
      return try combine(left, between, right, at: place)
    case .call(let function, let arguments):
      return try call(function, arguments, at: place)
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
      guard b != 0 else { throw problem(place, "it divides by zero") }
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
      let (a, b) = (a.lowercased(), b.lowercased())
      return a == b ? 0 : a < b ? -1 : 1
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
    case .text(let text): throw problem(place, "it calculates with the text '\(text)'")
    case .truth: throw problem(place, "it calculates with true or false")
    }
  }

  func problem(_ place: Place, _ reason: String) -> FormulaProblem {
    FormulaProblem(sheet: place.sheet, cell: place.address.text, reason: reason)
  }
}
