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
      return .number(Double(try selected(arguments, at: place).count { $0 }))
    case .countIfs:
      return .number(Double(try selected(arguments, at: place).count { $0 }))
    case .sumIf:
      try expect(3, arguments, function, at: place)
      return .number(try sum(arguments[2], where: Array(arguments.prefix(2)), at: place))
    case .sumIfs:
      guard arguments.count >= 3 else { throw problem(place, "SUMIFS has no condition") }
      return .number(try sum(arguments[0], where: Array(arguments.dropFirst()), at: place))
    case .index:
      try expect(2, arguments, function, at: place)
      let cells = try list(arguments[0], at: place)
      let position = try number(evaluate(arguments[1], at: place), at: place)
      guard let whole = Int(exactly: position), cells.indices.contains(whole - 1) else {
        throw error(place, "position \(position) is outside the list")
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
      guard square >= 0 else { throw error(place, "it takes the root of \(square)") }
      return .number(square.squareRoot())
    case .count: return .number(Double(try numbersInside(arguments, at: place)))
    case .countFilled: return .number(Double(try filled(arguments, at: place)))
    case .round:
      try expect(2, arguments, function, at: place)
      return .number(try rounded(arguments, at: place))
    case .not:
      try expect(1, arguments, function, at: place)
      return .truth(try !truth(arguments[0], at: place))
    case .isError:
      try expect(1, arguments, function, at: place)
      return .truth(try orError(arguments[0], at: place) == nil)
    case .ifError:
      try expect(2, arguments, function, at: place)
      if let value = try orError(arguments[0], at: place) { return value }
      return try evaluate(arguments[1], at: place)
    }
  }

  /// nil where a spreadsheet program shows an error value.
  private mutating func orError(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> CellValue? {
    do throws(FormulaProblem) {
      return try evaluate(argument, at: place)
    } catch {
      guard error.isErrorValue else { throw error }
      return nil
    }
  }

  /// Away from zero at the half, as spreadsheet programs round.
  private mutating func rounded(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Double {
    let value = try number(evaluate(arguments[0], at: place), at: place)
    guard let places = Int(exactly: try number(evaluate(arguments[1], at: place), at: place)),
      (0...9).contains(places)
    else { throw problem(place, "ROUND keeps 0 to 9 decimals") }
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = value * scale
    guard abs(scaled) < 1e15 else { return value }
    return scaled.rounded(.toNearestOrAwayFromZero) / scale
  }

  private mutating func numbersInside(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Int {
    var count = 0
    for argument in arguments {
      count += try list(argument, at: place).count { $0.number != nil }
    }
    return count
  }

  private mutating func filled(
    _ arguments: [Expression], at place: Place
  ) throws(FormulaProblem) -> Int {
    var count = 0
    for argument in arguments {
      count += try list(argument, at: place).count { $0 != .blank }
    }
    return count
  }

  mutating func count(
    _ counted: Expression.Counted, at place: Place
  ) throws(FormulaProblem) -> Double {
    switch counted {
    case .differing(let left, let right):
      let (left, right) = (
        try list(.range(left), at: place), try list(.range(right), at: place)
      )
      guard left.count == right.count else {
        throw problem(place, "it compares ranges of different size")
      }
      return Double(zip(left, right).count { !isSame($0, $1) })
    // Whatever shows an error has been refused already.
    case .errors(let range): return Double(try list(.range(range), at: place).count { _ in false })
    }
  }

  /// Equality as `<>` sees it: a blank is 0 and the empty text.
  private func isSame(_ left: CellValue, _ right: CellValue) -> Bool {
    switch (left, right) {
    case (.blank, .blank): true
    case (.blank, .number(let number)), (.number(let number), .blank): number == 0
    case (.blank, .text(let text)), (.text(let text), .blank): text.isEmpty
    default: matches(left, right)
    }
  }

  /// Which places of the first list meet all pairs of list and criterion.
  private mutating func selected(
    _ pairs: [Expression], at place: Place
  ) throws(FormulaProblem) -> [Bool] {
    guard pairs.count.isMultiple(of: 2), !pairs.isEmpty else {
      throw problem(place, "each list needs a criterion")
    }
    var result: [Bool] = []
    for pair in stride(from: 0, to: pairs.count, by: 2) {
      let criterion = try plainCriterion(pairs[pair + 1], at: place)
      let cells = try list(pairs[pair], at: place)
      if pair == 0 { result = [Bool](repeating: true, count: cells.count) }
      guard result.count == cells.count else {
        throw problem(place, "its lists differ in length")
      }
      for (index, cell) in cells.enumerated() where !matches(cell, criterion) {
        result[index] = false
      }
    }
    return result
  }

  private mutating func sum(
    _ amounts: Expression, where pairs: [Expression], at place: Place
  ) throws(FormulaProblem) -> Double {
    let selected = try selected(pairs, at: place)
    var sum = 0.0
    for (amount, counts) in zip(try list(amounts, at: place), selected) where counts {
      sum += amount.number ?? 0
    }
    return sum
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
    let searched = try searchedList(arguments[1], at: place)
    guard let position = searched.positions[SearchedList.key(wanted)] else {
      throw error(place, "the value looked for is not in the list")
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
    let searched = try searchedList(arguments[1], at: place)
    guard let better = searched.above(own) else {
      throw error(place, "the ranked number is not in the list")
    }
    return Double(1 + better)
  }

  /// The list with its order, worked out when it is first searched.
  private mutating func searchedList(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> SearchedList {
    guard let (sheet, range) = try places(argument, at: place) else {
      return SearchedList(try list(argument, at: place))
    }
    let key = ListKey(sheet: sheet, first: range.first, last: range.last)
    if let list = lists[key] { return list }
    let made = SearchedList(try list(argument, at: place))
    lists[key] = made
    return made
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
      case .number, .text, .combined, .call, .count:
        result.append(try number(evaluate(argument, at: place), at: place))
      }
    }
    return result
  }

  private mutating func list(
    _ argument: Expression, at place: Place
  ) throws(FormulaProblem) -> [CellValue] {
    guard let (sheet, range) = try places(argument, at: place) else {
      return [try evaluate(argument, at: place)]
    }
    guard range.first.row <= range.last.row, range.first.column <= range.last.column else {
      return []
    }
    var result: [CellValue] = []
    for row in (range.first.row - 1)..<range.last.row {
      for column in (range.first.column - 1)..<range.last.column {
        result.append(try value(Place(sheet: sheet, row: row, column: column)))
      }
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
    case (.text(let a), .text(let b)): isSameText(a, b)
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
