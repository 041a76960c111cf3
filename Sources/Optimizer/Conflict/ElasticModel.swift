import MixedInteger
import ParkModel

/// The model with room to buy in some rules: minimize the sum of their relative changes.
///
///     minimize  sum_n m[n] + sum_r z[r]
///     cap:    terms - scale[n] * m[n] <= at_most           m[n] >= 0, the number's relative change
///     floor:  terms + scale[n] * m[n] >= at_least
///     lifted: terms - M * z[r] <= bound                    z[r] in {0,1}, M from the column bounds
///
/// The scale of a number is its size; that of a share is its size times its whole, which is not
/// known before the plan is: with the largest possible whole the sum is never overstated.
struct ElasticModel {
  let formulation: Formulation
  /// The original columns first.
  private(set) var model: MixedIntegerModel
  private(set) var numbers: [(number: LimitNumber, column: MixedIntegerModel.Column)] = []
  private(set) var lifts: [(rule: Int, column: MixedIntegerModel.Column)] = []
  /// Whether every scale of a share is the largest possible one, so that the minimum is a bound.
  private(set) var isBound = true

  /// - Parameters:
  ///   - kept: Rules that hold, relaxed or not; the others are left out.
  ///   - wholes: What shares are shares of, by row, where that is known.
  ///   - areLargest: Whether those are the most that any plan reaches, not what one plan has.
  init(
    _ formulation: Formulation, keeping kept: [Bool], numbers relaxed: [LimitNumber],
    lifting liftable: [Int], wholes: [Int: Double] = [:], areLargest: Bool = false
  ) {
    self.formulation = formulation
    model = formulation.model(keeping: kept)
    model.sense = .minimize
    isBound = wholes.isEmpty || areLargest
    var cost = LinearTerms()
    var columns: [LimitNumber: MixedIntegerModel.Column] = [:]
    for number in relaxed {
      let column = model.addColumn("relaxed[\(number.limitName),\(numbers.count)]")
      columns[number] = column
      numbers.append((number, column))
      cost.add(1, column)
    }
    var room: [Int: LinearTerms] = [:]
    for line in formulation.numberedRows where kept[Int(formulation.ruleOfRow[line.row])] {
      guard let column = columns[line.number] else { continue }
      let scale = scale(of: line, whole: wholes[line.row])
      room[line.row, default: LinearTerms()].add(scale, column)
    }
    for (row, terms) in room.sorted(by: { $0.key < $1.key }) { widen(row, by: terms) }
    for rule in liftable where kept[rule] {
      let column = model.addColumn("lifted[\(rule)]", upper: 1, isInteger: true)
      lifts.append((rule, column))
      cost.add(1, column)
      lift(rule, column)
    }
    model.setObjective(cost)
  }

  // MARK: Scales

  /// How much of a row's left-hand side a change of 100 % of its number is worth.
  private mutating func scale(of line: NumberedRow, whole: Double?) -> Double {
    let size = Self.size(of: line, formulation)
    guard let terms = line.line.whole else { return size }
    if let whole, whole > 0 { return size * whole }
    let most = formulation.largest(terms) + line.line.wholeConstant
    if most.isFinite { return size * max(most, 1e-6) }
    isBound = false
    return size * max(formulation.largest(terms, instead: totalBudget), 1e-6)
  }

  /// What a number's change is measured against: its size, or what is usual where it is 0.
  static func size(of line: NumberedRow, _ formulation: Formulation) -> Double {
    if abs(line.amount) > 1e-9 { return abs(line.amount) }
    if line.line.whole != nil { return 1 }
    let usual: Double
    switch line.number {
    case .budget:
      usual = formulation.portfolio.funds.flatMap(\.budget).map(\.value.value).max() ?? 0
    case .atLeast, .atMost:
      usual = formulation.largest(line.line.part)
    }
    return usual.isFinite && usual > 1e-9 ? usual : 1
  }

  private var totalBudget: Double {
    formulation.portfolio.funds.flatMap(\.budget).reduce(0) { $0 + $1.value.value }
  }

  // MARK: Rows

  /// Replaces a row by one with room on its bounded sides.
  private mutating func widen(_ row: Int, by room: LinearTerms) {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    let terms = formulation.model.terms(of: row)
    model.setBounds(MixedIntegerModel.Row(index: row), lower: -.infinity, upper: .infinity)
    if upper < .infinity {
      var capped = terms
      capped.add(-1, room)
      model.addRow("relaxed-cap[\(row)]", capped, upper: upper)
    }
    if lower > -.infinity {
      var floored = terms
      floored.add(1, room)
      model.addRow("relaxed-floor[\(row)]", floored, lower: lower)
    }
  }

  private mutating func lift(_ rule: Int, _ column: MixedIntegerModel.Column) {
    for (row, stated) in formulation.ruleOfRow.enumerated() where stated == rule {
      let terms = formulation.model.terms(of: row)
      let over = formulation.largest(terms, instead: 1e6) - formulation.model.rowUpper[row]
      var negative = LinearTerms()
      negative.add(-1, terms)
      let under = formulation.model.rowLower[row] + formulation.largest(negative, instead: 1e6)
      let most = max(1, over.isFinite ? over : 0, under.isFinite ? under : 0)
      widen(row, by: LinearTerms([(column, most)]))
    }
    for hold in formulation.holds where hold.rule == rule {
      guard let natural = formulation.naturalBounds[hold.column.index] else { continue }
      model.setBounds(hold.column, lower: natural.lower, upper: natural.upper)
      let upper = natural.upper.isFinite ? natural.upper : max(1e6, hold.value)
      model.addRow(
        "lifted-cap[\(hold.column.index)]",
        LinearTerms([(hold.column, 1), (column, hold.value - upper)]), upper: hold.value)
      model.addRow(
        "lifted-floor[\(hold.column.index)]",
        LinearTerms([(hold.column, 1), (column, hold.value - natural.lower)]), lower: hold.value)
    }
  }
}

extension MixedIntegerModel {
  /// The left-hand side of a row.
  func terms(of row: Int) -> LinearTerms {
    LinearTerms(
      (rowStarts[row]..<rowStarts[row + 1]).map {
        (Column(index: Int(entryColumns[$0])), entryValues[$0])
      })
  }
}

extension Formulation {
  /// The most that terms can come to by the natural bounds of their columns alone.
  ///
  /// - Parameter unbounded: What stands for a bound that is infinite.
  func largest(_ terms: LinearTerms, instead unbounded: Double = .infinity) -> Double {
    terms.terms.reduce(0) { sum, term in
      let natural = naturalBounds[term.column.index]
      let lower = natural?.lower ?? model.lower[term.column.index]
      let upper = natural?.upper ?? model.upper[term.column.index]
      let bound = term.coefficient > 0 ? upper : lower
      if bound.isFinite { return sum + term.coefficient * bound }
      return term.coefficient == 0 ? sum : sum + abs(term.coefficient) * unbounded
    }
  }
}
