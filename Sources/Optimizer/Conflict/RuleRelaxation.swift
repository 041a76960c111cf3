import MixedInteger
import ParkModel

/// Finds the least changes of rules under which there is a plan.
struct RuleRelaxation {
  let formulation: Formulation
  private(set) var steps: SolveSteps

  /// How near to the least change a search goes.
  private var gap: Double { max(1e-6, steps.settings.gap.value) }
  /// For all limits together, in models of more columns than are searched to the end at once.
  private static let coarseGap = 1e-2
  private static let fewColumns = 500
  /// A relative change below this is rounding.
  private static let noise = 1e-9

  init(_ formulation: Formulation, _ steps: SolveSteps) {
    self.formulation = formulation
    self.steps = steps
  }

  var isStopped: Bool { steps.isStopped }
  var isComplete: Bool { steps.isComplete }

  /// Changes of rules with the sum that was found and the sum that is proven to be needed.
  struct Found {
    var relaxations: [Relaxation]
    var total: Double
    var leastTotal: Double
  }

  // MARK: All limits together

  /// The least relative change over all limits together.
  ///
  /// Mandatory, excluded and given parks are let go only where limits alone do not help.
  mutating func cheapest() throws -> Found? {
    let kept = [Bool](repeating: true, count: formulation.rules.count)
    let numbers = formulation.hardNumbers
    var liftable = formulation.rules.indices.filter { formulation.isLimitWithoutNumber($0) }
    for lettingGo in [false, true] {
      if lettingGo { liftable += formulation.rules.indices.filter { formulation.isChoice($0) } }
      if let found = try least(keeping: kept, numbers, liftable) { return found }
      if isStopped { return nil }
    }
    return nil
  }

  /// Solves once, and again with what shares turned out to be shares of, as long as that helps.
  private mutating func least(
    keeping kept: [Bool], _ numbers: [LimitNumber], _ liftable: [Int]
  ) throws -> Found? {
    var best: Found?
    var wholes: [Int: Double] = [:]
    let gap =
      formulation.model.columnCount > Self.fewColumns ? max(gap, Self.coarseGap) : gap
    for _ in 0..<3 {
      let elastic = ElasticModel(
        formulation, keeping: kept, numbers: numbers, lifting: liftable, wholes: wholes)
      guard let result = try steps.solve(elastic.model, gap: gap),
        let values = result.values
      else { return best }
      var found = relaxations(elastic, values)
      let bound = result.bound.flatMap { $0.isFinite ? $0 : nil } ?? 0
      if let best {
        found.leastTotal = best.leastTotal
      } else {
        found.leastTotal =
          elastic.isBound ? max(0, bound) : try relaxedBound(keeping: kept, numbers, liftable)
      }
      if let best, found.total > best.total - Self.noise { return best }
      best = found
      if !formulation.changesShare(found.relaxations) { return best }
      for share in formulation.numberedRows {
        guard let whole = share.line.whole else { continue }
        wholes[share.row] = whole.value(at: values) + share.line.wholeConstant
      }
    }
    return best
  }

  /// What every repair takes at least, from the linear relaxation with every whole at its largest.
  private mutating func relaxedBound(
    keeping kept: [Bool], _ numbers: [LimitNumber], _ liftable: [Int]
  ) throws -> Double {
    let elastic = ElasticModel(
      formulation, keeping: kept, numbers: numbers, lifting: liftable,
      wholes: try largestWholes(), areLargest: true)
    guard elastic.isBound, let result = try steps.solve(elastic.model.relaxed(), gap: 0),
      result.status == .optimal
    else { return 0 }
    return max(0, result.objective ?? 0)
  }

  /// The most that shares can be shares of under the park rules alone, which no repair changes,
  /// where the bounds of the columns do not tell.
  private mutating func largestWholes() throws -> [Int: Double] {
    let lines = formulation.numberedRows.filter { line in
      line.line.whole.map { !formulation.largest($0).isFinite } ?? false
    }
    if lines.isEmpty { return [:] }
    var model = formulation.model(keeping: formulation.rules.map(\.isParkRule)).relaxed()
    model.sense = .maximize
    var result: [Int: Double] = [:]
    for line in lines {
      guard let whole = line.line.whole else { continue }
      model.setObjective(whole)
      guard let most = try steps.solve(model, gap: 0), most.status == .optimal,
        let value = most.objective
      else { continue }
      result[line.row] = max(value + line.line.wholeConstant, 1e-6)
    }
    return result
  }

  /// What a solution of the elastic model asks to change.
  private func relaxations(_ elastic: ElasticModel, _ values: [Double]) -> Found {
    var found = Found(relaxations: [], total: 0, leastTotal: 0)
    for (number, column) in elastic.numbers where values[column.index] > Self.noise {
      guard let change = change(of: number, by: values[column.index], at: values) else { continue }
      found.relaxations.append(change.relaxation)
      found.total += change.relative
    }
    for (rule, column) in elastic.lifts where values[column.index] > 0.5 {
      found.relaxations.append(Relaxation(rule: formulation.rules[rule].name, change: .lifted))
      found.total += 1
    }
    return found
  }

  private func change(
    of number: LimitNumber, by relative: Double, at values: [Double]
  ) -> (relaxation: Relaxation, relative: Double)? {
    var needed: (line: NumberedRow, amount: Double)?
    for line in formulation.numberedRows where line.number == number {
      let size = ElasticModel.size(of: line, formulation)
      let amount: Double
      if line.line.whole == nil {
        amount = line.amount + (number.isCap ? relative : -relative) * size
      } else {
        guard let used = line.line.used(at: values)?.value else { continue }
        amount = used
      }
      let isRelaxed = number.isCap ? amount > line.amount : amount < line.amount
      guard isRelaxed else { continue }
      if let known = needed, number.isCap ? known.amount >= amount : known.amount <= amount {
        continue
      }
      needed = (line, amount)
    }
    guard let (line, amount) = needed else { return nil }
    let to = roundedOutward(amount, from: line.amount)
    let relaxation = Relaxation(
      rule: formulation.rules[Int(formulation.ruleOfRow[line.row])].name(of: number),
      change: .number(number, from: Amount(line.amount), to: Amount(to)))
    return (relaxation, formulation.relativeSize(of: relaxation))
  }

  // MARK: One limit alone

  /// What relaxing one rule alone would take, the rules that are not kept set aside.
  mutating func alone(_ rule: Int, keeping kept: [Bool]) throws -> LoneRemedy.Outcome? {
    let numbers = formulation.numbers(of: rule)
    let isLiftable = formulation.isLimitWithoutNumber(rule) || formulation.isChoice(rule)
    if numbers.isEmpty && !isLiftable { return nil }
    return try alone(numbers, lifting: isLiftable ? [rule] : [], keeping: kept)
  }

  /// What changing one number alone would take.
  mutating func alone(_ number: LimitNumber) throws -> LoneRemedy.Outcome {
    try alone(
      [number], lifting: [], keeping: [Bool](repeating: true, count: formulation.rules.count))
  }

  private mutating func alone(
    _ numbers: [LimitNumber], lifting liftable: [Int], keeping kept: [Bool]
  ) throws -> LoneRemedy.Outcome {
    let elastic = ElasticModel(formulation, keeping: kept, numbers: numbers, lifting: liftable)
    guard let result = try steps.solve(elastic.model, gap: gap) else { return .unknown }
    guard let values = result.values else {
      return result.status == .infeasible ? .notAlone : .unknown
    }
    var found = relaxations(elastic, values).relaxations
    if found.count == 1, case .number(let number, let from, _) = found[0].change,
      let share = try leastShare(number, keeping: kept, at: values)
    {
      found[0].change = .number(
        number, from: from, to: Amount(roundedOutward(share, from: from.value)))
    }
    return .relaxed(found)
  }

  /// The share nearest to its number under which there is a plan; nil for what is not a share.
  ///
  /// `min over plans of max over rows of part / whole` by Dinkelbach's method: for a share reached
  /// by some plan, minimize the largest `part - share * whole`; where it is below 0 a nearer share
  /// is reached.
  /// - Source: Crouzeix, Ferland, Schaible (1985) An algorithm for generalized fractional programs.
  ///   Journal of Optimization Theory and Applications 47:35-49.
  private mutating func leastShare(
    _ number: LimitNumber, keeping kept: [Bool], at values: [Double]
  ) throws -> Double? {
    let lines = formulation.numberedRows.filter { $0.number == number && $0.line.whole != nil }
    guard var share = Self.share(of: lines, number, at: values) else { return nil }
    for _ in 0..<12 {
      var model = formulation.model(keeping: kept)
      model.sense = .minimize
      let excess = model.addColumn("excess", lower: -.infinity)
      for line in lines where kept[Int(formulation.ruleOfRow[line.row])] {
        model.setBounds(
          MixedIntegerModel.Row(index: line.row), lower: -.infinity, upper: .infinity)
        let most = number.isCap ? max(share, line.amount) : share
        var terms = line.line.excess(over: most)
        terms.add(number.isCap ? -1 : 1, excess)
        let bound = most * line.line.wholeConstant - line.line.constant
        if number.isCap {
          model.addRow("cap", terms, upper: bound)
        } else {
          model.addRow("floor", terms, lower: bound)
        }
      }
      model.setObjective(LinearTerms([(excess, 1)]))
      guard let result = try steps.solve(model, gap: gap), let better = result.values,
        let least = result.objective, least < -1e-7,
        let nearer = Self.share(of: lines, number, at: better),
        number.isCap ? nearer < share - 1e-9 : nearer > share + 1e-9
      else { return share }
      share = nearer
    }
    return share
  }

  /// The share that a point needs: the largest of a cap's rows that are passed, the least of a
  /// floor's.
  private static func share(
    of lines: [NumberedRow], _ number: LimitNumber, at values: [Double]
  ) -> Double? {
    let used = lines.compactMap { line -> Double? in
      guard let used = line.line.used(at: values)?.value else { return nil }
      return number.isCap && used <= line.amount ? nil : used
    }
    return number.isCap ? used.max() : used.min()
  }
}

extension NamedRule {
  /// A budget stands under its own name, also where later budgets of a fund that carries over ask
  /// for it.
  fileprivate func name(of number: LimitNumber) -> String {
    if case .budget = number { number.limitName } else { name }
  }
}

extension Formulation {
  /// Every number that sets a hard limit, in the order of the rows.
  var hardNumbers: [LimitNumber] {
    var seen: Set<LimitNumber> = []
    return numberedRows.map(\.number).filter { seen.insert($0).inserted }
  }

  /// Whether one of the changed numbers is a share of something.
  func changesShare(_ relaxations: [Relaxation]) -> Bool {
    relaxations.contains { relaxation in
      guard case .number(let number, from: _, to: _) = relaxation.change else { return false }
      return numberedRows.contains { $0.number == number && $0.line.whole != nil }
    }
  }

  /// How large a change is, relative to what it changes; taking out a rule counts as 1.
  func relativeSize(of relaxation: Relaxation) -> Double {
    guard case .number(let number, let from, let to) = relaxation.change,
      let line = numberedRows.first(where: { $0.number == number && $0.amount == from.value })
    else { return 1 }
    return abs((to - from).value) / ElasticModel.size(of: line, self)
  }

  /// The numbers that a planner would change to relax a rule.
  func numbers(of rule: Int) -> [LimitNumber] {
    var seen: Set<LimitNumber> = []
    return numberedRows.filter { line in
      guard Int(ruleOfRow[line.row]) == rule else { return false }
      if case .budget = line.number { return line.number.limitName == rules[rule].name }
      return true
    }.map(\.number).filter { seen.insert($0).inserted }
  }

  func isLimitWithoutNumber(_ rule: Int) -> Bool {
    switch rules[rule] {
    case .limit: numbers(of: rule).isEmpty && !isSoft(rule)
    case .mandatory, .excluded, .given, .park: false
    }
  }

  /// Whether a rule is a choice about a park that was made beforehand.
  func isChoice(_ rule: Int) -> Bool {
    switch rules[rule] {
    case .mandatory, .excluded, .given: true
    case .limit, .park: false
    }
  }

  /// A soft limit has its shortfall column and never stands in the way.
  private func isSoft(_ rule: Int) -> Bool {
    portfolio.limits.contains { $0.id.text == rules[rule].name && $0.shortfallPrice != nil }
  }
}

/// A changed number in six significant digits, rounded away from where it comes from, so that what
/// is shown is enough.
func roundedOutward(_ value: Double, from start: Double) -> Double {
  // A floor that has to go altogether ends at 0, not at a solver's rounding beside it.
  if abs(value) <= 1e-8 * abs(start) { return 0 }
  guard value.isFinite, abs(value) < 1e15 else { return value }
  var scale = 1.0
  while abs(value) * scale < 1e5, scale < 1e9 { scale *= 10 }
  // A solver's rounding is not a reason to go a digit further.
  let noise = 1e-7 * max(1, abs(value * scale) * 1e-5)
  let scaled = value * scale
  let rounded =
    value > start ? (scaled - noise).rounded(.up) : (scaled + noise).rounded(.down)
  return rounded / scale
}
