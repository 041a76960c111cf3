extension Evaluator {
  mutating func call(
    _ function: Expression.Function, _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> CellValue {
    switch function {
    case .sum: return .number(try numbers(arguments, at: place).reduce(0, +))
    case .max: return .number(try numbers(arguments, at: place).max() ?? 0)
    case .min: return .number(try numbers(arguments, at: place).min() ?? 0)
    case .sumProduct: return .number(try sumProduct(arguments, at: place))
    case .when:
      try expect(3, arguments, function, at: place)
      let condition = try truth(arguments[0], at: place)
      return try evaluate(condition ? arguments[1] : arguments[2], at: place)
    case .rank: return .number(try rank(arguments, at: place))
    case .countIf:
      try expect(2, arguments, function, at: place)
      let criterion = try plainCriterion(arguments[1], at: place)
      let cells = try list(arguments[0], at: place)
      return .number(Double(cells.count { matches($0, criterion) }))
    case .sumIf:
      try expect(3, arguments, function, at: place)
      let criterion = try plainCriterion(arguments[1], at: place)
      let cells = try list(arguments[0], at: place)
      let amounts = try list(arguments[2], at: place)
      var sum = 0.0
      for (cell, amount) in zip(cells, amounts) where matches(cell, criterion) {
        sum += amount.number ?? 0
      }
      return .number(sum)
    case .index:
      try expect(2, arguments, function, at: place)
      let cells = try list(arguments[0], at: place)
      let position = try number(evaluate(arguments[1], at: place), at: place)
      guard let whole = Int(exactly: position), cells.indices.contains(whole - 1) else {
        throw problem(place, "position \(position) is outside the list")
      }
      // A spreadsheet shows a blank that is taken over as 0.
      return cells[whole - 1] == .blank ? .number(0) : cells[whole - 1]
    case .match: return .number(try match(arguments, at: place))
    case .absolute:
      try expect(1, arguments, function, at: place)
      return .number(abs(try number(evaluate(arguments[0], at: place), at: place)))
    case .and:
      var all = true
      for argument in arguments where try !truth(argument, at: place) { all = false }
      return .truth(all)
    case .or:
      var any = false
      for argument in arguments where try truth(argument, at: place) { any = true }
      return .truth(any)
    case .isNumber:
      try expect(1, arguments, function, at: place)
      return .truth(try evaluate(arguments[0], at: place).number != nil)
    case .left:
      try expect(2, arguments, function, at: place)
      let count = try number(evaluate(arguments[1], at: place), at: place)
      guard case .text(let text) = try evaluate(arguments[0], at: place) else { return .text("") }
      return .text(String(text.prefix(Int(exactly: count) ?? 0)))
    case .squareRoot:
      try expect(1, arguments, function, at: place)
      let square = try number(evaluate(arguments[0], at: place), at: place)
      guard square >= 0 else { throw problem(place, "it takes the root of \(square)") }
      return .number(square.squareRoot())
    case .ifError:
      try expect(2, arguments, function, at: place)
      return try withoutProblem(arguments[0], otherwise: arguments[1], at: place)
    }
  }

  /// Cells that were open when a problem came up are closed again: they may be asked for later.
  private mutating func withoutProblem(
    _ expression: Expression, otherwise: Expression, at place: Place
  ) throws(FormulaProblem) -> CellValue {
    let wereOpen = open
    do {
      return try evaluate(expression, at: place)
    } catch {
      open = wereOpen
      return try evaluate(otherwise, at: place)
    }
  }

  /// Position of a value in a list, exact matches only.
  private mutating func match(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Double {
    try expect(3, arguments, .match, at: place)
    guard arguments[2] == .number(0) else {
      throw problem(place, "MATCH looks for exact matches only: its third argument must be 0")
    }
    let wanted = try evaluate(arguments[0], at: place)
    let cells = try list(arguments[1], at: place)
    guard let position = cells.firstIndex(where: { matches($0, wanted) }) else {
      throw problem(place, "the value looked for is not in the list")
    }
    return Double(position + 1)
  }

  /// Place in falling order; equal numbers share the better place.
  private mutating func rank(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Double {
    try expect(3, arguments, .rank, at: place)
    guard arguments[2] == .number(0) else {
      throw problem(place, "RANK counts from the largest only: its third argument must be 0")
    }
    let own = try number(evaluate(arguments[0], at: place), at: place)
    let cells = try list(arguments[1], at: place).compactMap(\.number)
    guard cells.contains(own) else { throw problem(place, "the ranked number is not in the list") }
    return Double(1 + cells.count { $0 > own })
  }

  private mutating func sumProduct(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Double {
    var products: [Double]?
    for argument in arguments {
      let factors = try list(argument, at: place).map { $0.number ?? 0 }
      guard let previous = products else {
        products = factors
        continue
      }
      guard previous.count == factors.count else {
        throw problem(place, "SUMPRODUCT multiplies lists of different length")
      }
      products = zip(previous, factors).map { $0 * $1 }
    }
    return (products ?? []).reduce(0, +)
  }

  /// The numbers among the arguments: text and blanks inside ranges do not count, as in Excel.
  private mutating func numbers(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> [Double] {
    var result: [Double] = []
    for argument in arguments {
      switch argument {
      case .range, .cell, .name: result += try list(argument, at: place).compactMap(\.number)
      case .number, .text, .combined, .call:
        result.append(try number(evaluate(argument, at: place), at: place))
      }
    }
    return result
  }

  private mutating func list(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> [CellValue] {
    guard case .range(let range) = argument else { return [try evaluate(argument, at: place)] }
    var result: [CellValue] = []
    for address in range.addresses {
      result.append(try value(range.sheet ?? place.sheet, address))
    }
    return result
  }

  private mutating func truth(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> Bool {
    switch try evaluate(argument, at: place) {
    case .truth(let truth): return truth
    case .number(let number): return number != 0
    case .blank: return false
    case .text(let text): throw problem(place, "the text '\(text)' is neither true nor false")
    }
  }

  /// A criterion that means itself: no wildcards and no comparisons hidden in text.
  private mutating func plainCriterion(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> CellValue {
    let criterion = try evaluate(argument, at: place)
    if case .text(let text) = criterion, text.contains(where: { "*?~<>=".contains($0) }) {
      throw problem(place, "the criterion '\(text)' holds a wildcard or a comparison")
    }
    return criterion
  }

  /// Equality as COUNTIF and MATCH see it: text without regard to case.
  private func matches(_ cell: CellValue, _ criterion: CellValue) -> Bool {
    switch (cell, criterion) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a.lowercased() == b.lowercased()
    case (.blank, _), (.number, _), (.text, _), (.truth, _): false
    }
  }

  private func expect(
    _ count: Int, _ arguments: [Expression], _ function: Expression.Function, at place: Place
  ) throws(FormulaProblem) {
    guard arguments.count == count else {
      throw problem(
        place, "\(function.rawValue) takes \(count) arguments, not \(arguments.count)")
    }
  }
}
