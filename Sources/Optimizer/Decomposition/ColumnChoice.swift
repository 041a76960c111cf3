import MixedInteger

/// Makes a plan out of known columns: one pattern a park, within all limits, worth the most.
///
/// Columns of one pattern agree in all on/off choices, so they may be mixed. Parks whose mix is of
/// one pattern already are settled; those that are open, and those that lose least by another
/// choice, choose anew in a small mixed-integer program.
struct ColumnChoice {
  let search: PriceSearch
  let solver: any MixedIntegerSolver

  /// A plan as weights on columns, by park; those of a park sum to 1 and share one pattern.
  typealias Weights = [[PriceMix.Entry]]

  /// Columns of one park that agree in all on/off choices.
  private struct Pattern {
    var positions: [Int]
    var weight: Double
    /// value - price * use of its best column.
    var gain: Double
  }

  /// The plan of a mix in which every park is decided: its weights made exact, the best there are.
  ///
  /// - Returns: nil where these choices do not fit the limits.
  func settled(_ mix: PriceMix, options: SolverOptions) throws -> Weights? {
    try solve(
      patterns: mixed(mix), mix: mix, open: [], columnsPerPark: 0, holdsMixes: false,
      options: options)
  }

  /// The best plan from the known columns of some parks, the others settled.
  ///
  /// - Parameter most: So many parks choose anew.
  func best(
    of mix: PriceMix, open most: Int, columnsPerPark: Int, options: SolverOptions
  ) throws -> Weights? {
    let patterns = mixed(mix)
    return try solve(
      patterns: patterns, mix: mix, open: openParks(patterns, most: most),
      columnsPerPark: columnsPerPark, holdsMixes: true, options: options)
  }

  private func solve(
    patterns: [[Pattern]], mix: PriceMix, open: [Int], columnsPerPark: Int, holdsMixes: Bool,
    options: SolverOptions
  ) throws -> Weights? {
    var isOpen = [Bool](repeating: false, count: patterns.count)
    for park in open { isOpen[park] = true }
    var choice = ChoiceModel(search)
    for (park, own) in patterns.enumerated() {
      let ordered = own.sorted { one, other in
        if one.weight != other.weight { return one.weight > other.weight }
        if one.gain != other.gain { return one.gain > other.gain }
        return one.positions[0] < other.positions[0]
      }
      guard let lead = ordered.first else { return nil }
      if !isOpen[park] {
        if holdsMixes {
          choice.hold(park, mix.columns[park].filter { lead.positions.contains($0.position) })
        } else {
          choice.addSettled(park, lead.positions)
        }
        continue
      }
      var candidates: [[Int]] = []
      var count = 0
      for pattern in ordered where count < columnsPerPark {
        candidates.append(pattern.positions)
        count += pattern.positions.count
      }
      choice.addOpen(park, candidates)
    }
    choice.close()
    let result = try solver.solve(choice.model, options: options, start: nil, progress: nil)
    return result.values.map { choice.weights(at: $0) }
  }

  private func mixed(_ mix: PriceMix) -> [[Pattern]] {
    let pool = search.pool
    return pool.columns.indices.map { park in
      var result: [Pattern] = []
      var places: [UInt64: Int] = [:]
      var weight = [Double](repeating: 0, count: pool.columns[park].count)
      for entry in mix.columns[park] { weight[entry.position] = entry.weight }
      for (position, column) in pool.columns[park].enumerated() {
        let gain = column.value - search.sides.cost(column, of: park, at: search.prices)
        if let place = places[column.pattern] {
          result[place].positions.append(position)
          result[place].weight += weight[position]
          result[place].gain = max(result[place].gain, gain)
        } else {
          places[column.pattern] = result.count
          result.append(Pattern(positions: [position], weight: weight[position], gain: gain))
        }
      }
      return result
    }
  }

  /// Parks that are not settled, then those that lose least by their next best pattern.
  private func openParks(_ patterns: [[Pattern]], most: Int) -> [Int] {
    var losses: [(park: Int, loss: Double)] = []
    for (park, own) in patterns.enumerated() where own.count > 1 {
      guard let main = own.max(by: { $0.weight < $1.weight }) else { continue }
      if main.weight < PriceSearch.decided {
        losses.append((park, -1 + main.weight))
        continue
      }
      let rivals = own.filter { $0.positions != main.positions }.map(\.gain)
      losses.append((park, max(0, main.gain - (rivals.max() ?? -.infinity))))
    }
    losses.sort { $0.loss == $1.loss ? $0.park < $1.park : $0.loss < $1.loss }
    return losses.prefix(most).map(\.park).sorted()
  }
}

/// The mixed-integer program of a choice of columns.
private struct ChoiceModel {
  private let pool: ColumnPool
  private let blocks: ParkBlocks
  private(set) var model = MixedIntegerModel()
  private var rows: [LinearTerms]
  private var used: [Double]
  private var worth = 0.0
  private var held: ColumnChoice.Weights
  private var objective = LinearTerms()
  private var columnsOfPark: [[(position: Int, column: MixedIntegerModel.Column?)]]

  init(_ search: PriceSearch) {
    pool = search.pool
    blocks = search.pricing.blocks
    rows = [LinearTerms](repeating: LinearTerms(), count: blocks.couplingRows.count)
    used = [Double](repeating: 0, count: rows.count)
    held = ColumnChoice.Weights(repeating: [], count: pool.columns.count)
    columnsOfPark = [[(position: Int, column: MixedIntegerModel.Column?)]](
      repeating: [], count: pool.columns.count)
  }

  /// A park that keeps its mix.
  mutating func hold(_ park: Int, _ mixed: [PriceMix.Entry]) {
    let sum = mixed.reduce(0) { $0 + $1.weight }
    held[park] = mixed.map { PriceMix.Entry(position: $0.position, weight: $0.weight / sum) }
    for entry in held[park] {
      let column = pool.columns[park][entry.position]
      worth += entry.weight * column.value
      for (place, row) in pool.rowsOfPark[park].enumerated() {
        used[Int(row)] += entry.weight * column.uses[place]
      }
    }
  }

  /// A park that keeps its choices; with one column only there is nothing to decide.
  mutating func addSettled(_ park: Int, _ positions: [Int]) {
    guard positions.count == 1 else { return addOpen(park, [positions]) }
    let column = pool.columns[park][positions[0]]
    worth += column.value
    for (place, row) in pool.rowsOfPark[park].enumerated() { used[Int(row)] += column.uses[place] }
    columnsOfPark[park] = [(positions[0], nil)]
  }

  mutating func addOpen(_ park: Int, _ patterns: [[Int]]) {
    var all = LinearTerms()
    for (order, positions) in patterns.enumerated() {
      let isOnlyPattern = patterns.count == 1
      let isSingle = positions.count == 1
      var mixed = LinearTerms()
      for position in positions {
        let known = pool.columns[park][position]
        let column = model.addColumn(
          "weight[\(park),\(position)]", upper: 1, isInteger: isSingle && !isOnlyPattern)
        columnsOfPark[park].append((position, column))
        mixed.add(1, column)
        objective.add(known.value, column)
        for (place, row) in pool.rowsOfPark[park].enumerated() {
          rows[Int(row)].add(known.uses[place], column)
        }
      }
      if isSingle || isOnlyPattern {
        all.add(1, mixed)
      } else {
        let pick = model.addColumn("pick[\(park),\(order)]", upper: 1, isInteger: true)
        mixed.add(-1, pick)
        model.addRow("mix[\(park),\(order)]", mixed, lower: 0, upper: 0)
        all.add(1, pick)
      }
    }
    model.addRow("one[\(park)]", all, lower: 1, upper: 1)
  }

  /// Adds the coupling rows, with what the settled parks use taken off.
  mutating func close() {
    for side in blocks.sides {
      let row = Int(side.row)
      var terms = LinearTerms()
      terms.add(side.sign, rows[row])
      if let price = side.softPrice {
        let short = model.addColumn("short[\(row)]")
        terms.add(-1, short)
        objective.add(-price, short)
      }
      let left = side.limit - side.sign * used[row]
      // Sums of many parks carry rounding noise, which is no miss.
      let noise = 1e-12 * max(1, abs(side.limit), abs(used[row]))
      model.addRow("side[\(row),\(side.sign)]", terms, upper: abs(left) < noise ? 0 : left)
    }
    model.setObjective(objective, constant: worth)
  }

  func weights(at values: [Double]) -> ColumnChoice.Weights {
    columnsOfPark.enumerated().map { park, columns in
      if columns.isEmpty { return held[park] }
      if columns.count == 1 { return [PriceMix.Entry(position: columns[0].position, weight: 1)] }
      let kept = columns.compactMap { position, column -> PriceMix.Entry? in
        guard let column, values[column.index] > 1e-12 else { return nil }
        return PriceMix.Entry(position: position, weight: values[column.index])
      }
      // Numbers of a chosen pattern are large beside the noise of those that are not.
      let pickable = kept.max { $0.weight < $1.weight }
      return kept.filter { $0.weight > 1e-9 || $0.position == pickable?.position }
    }
  }
}
