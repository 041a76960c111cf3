import MixedInteger
import ParkModel

/// What allocations change, per year at the horizon.
extension Formulation {
  /// outcome[m](a) = sum yield[a,u,s,m] * mature[u,t] * h  +  sum heal[a,u,m] * r
  ///               + sum effect[a,i,l,m] * mature[i,t] * y  +  declared[a,m] * e[a]  +  merit * x[a]
  mutating func addOutcomes(_ columns: inout AlternativeColumns, _ key: String) {
    addYields(&columns)
    addEffects(&columns, key)
    let park = portfolio.parks[columns.park]
    for declared in columns.alternative.declared {
      guard case .outcome(let id) = declared.quantity, let outcome = outcomePosition[id]
      else { continue }
      let terms = LinearTerms([(columns.extent, declared.amount.value.value)])
      add(terms, to: outcome, of: &columns, splitBy: park.industries)
    }
    for (outcome, rules) in portfolio.outcomes.enumerated() where rules.kind == .merit {
      columns.outcomes[outcome].add(merits[park.id]?.value ?? 0, columns.x)
    }
  }

  /// yield[a,u,s,m]: industrial use = (own + sum_k share[k] * intensity[k,m]) * path affinity
  ///                 * segment factor[s];  other uses: own * segment factor[s]
  private mutating func addYields(_ columns: inout AlternativeColumns) {
    let park = portfolio.parks[columns.park]
    let affinity =
      columns.alternative.path.map { portfolio.rules(of: $0).industrialAffinity.value.value } ?? 1
    for (outcome, rules) in portfolio.outcomes.enumerated() {
      var byIndustry = [Double](repeating: 0, count: portfolio.industries.count)
      var perHectare = 0.0
      for leading in park.industries {
        guard let industry = industryPosition[leading.industry],
          !portfolio.industries[industry].isBanned
        else { continue }
        let intensity = portfolio.industries[industry].intensity[rules.id]?.value.value ?? 0
        byIndustry[industry] += leading.share.value.value * intensity * affinity
        perHectare += leading.share.value.value * intensity * affinity
      }
      for column in columns.h {
        let use = portfolio.land.uses[column.use]
        let scale =
          use.segments[column.segment].factor.value.value * use.maturity[column.period].value.value
        let isIndustrial = use.use == .industrial
        let own = (use.yield[rules.id]?.value.value ?? 0) * (isIndustrial ? affinity : 1) * scale
        addOwn(own, column.column, of: use, to: outcome, &columns)
        guard isIndustrial else { continue }
        columns.outcomes[outcome].add(perHectare * scale, column.column)
        if rules.kind == .output {
          for (industry, amount) in byIndustry.enumerated() {
            columns.output[industry].add(amount * scale, column.column)
          }
        }
      }
      for column in columns.r {
        let use = portfolio.land.uses[column.use]
        let heal = use.heal[rules.id]?.value.value ?? 0
        addOwn(heal, column.column, of: use, to: outcome, &columns)
      }
    }
  }

  /// A use's own amount: output of industrial use splits by the park's shares, that of another use
  /// counts for the industry it names.
  private mutating func addOwn(
    _ amount: Double, _ column: MixedIntegerModel.Column, of use: LandUseRules, to outcome: Int,
    _ columns: inout AlternativeColumns
  ) {
    if amount == 0 { return }
    let split: [LeadingIndustry] =
      if use.use == .industrial {
        portfolio.parks[columns.park].industries
      } else if let industry = use.industry {
        [LeadingIndustry(industry, share: Figure(1, .sourced))]
      } else {
        []
      }
    add(LinearTerms([(column, amount)]), to: outcome, of: &columns, splitBy: split)
  }

  private mutating func add(
    _ terms: LinearTerms, to outcome: Int, of columns: inout AlternativeColumns,
    splitBy split: [LeadingIndustry]
  ) {
    columns.outcomes[outcome].add(1, terms)
    guard portfolio.outcomes[outcome].kind == .output else { return }
    for part in split {
      if let industry = industryPosition[part.industry] {
        columns.output[industry].add(part.share.value.value, terms)
      }
    }
  }

  /// effect[a,i,l,m] = base effect[i,l,m] * affinity[path,i] * the park's own base
  /// eff <= sum of effects,  eff <= ceiling * base, where the sum can pass the ceiling
  private mutating func addEffects(_ columns: inout AlternativeColumns, _ key: String) {
    let park = portfolio.parks[columns.park]
    for (outcome, rules) in portfolio.outcomes.enumerated() where rules.kind != .merit {
      let base = park.effectBase(rules.effectBase).value.value
      var effects = LinearTerms()
      var highest = [Double](repeating: 0, count: portfolio.instruments.count)
      var lowest = highest
      var parts: [(split: [LeadingIndustry], terms: LinearTerms)] = []
      for (position, instrument) in portfolio.instruments.enumerated() {
        let affinity =
          columns.alternative.path.flatMap { instrument.affinity[$0]?.value.value } ?? 1
        var terms = LinearTerms()
        for column in columns.y where column.instrument == position {
          let effect = instrument.levels[column.level].effects[rules.id]?.value.value ?? 0
          let amount = effect * affinity * base * instrument.maturity[column.period].value.value
          terms.add(amount, column.column)
          highest[position] = max(highest[position], amount)
          lowest[position] = min(lowest[position], amount)
        }
        if terms.terms.isEmpty { continue }
        effects.add(1, terms)
        let split = instrument.outputSplit.isEmpty ? park.industries : instrument.outputSplit
        parts.append((split, terms))
      }
      let most = highest.reduce(0, +)
      if let ceiling = rules.effectCeiling?.value.value, most > ceiling * base {
        let capped = addCeiling(
          effects, most: most, least: lowest.reduce(0, +), ceiling: ceiling * base, columns,
          "\(key),\(rules.id)")
        add(LinearTerms([(capped, 1)]), to: outcome, of: &columns, splitBy: park.industries)
      } else {
        for part in parts { add(part.terms, to: outcome, of: &columns, splitBy: part.split) }
      }
    }
  }

  /// eff = min(sum of effects, ceiling), exactly: a binary tells which of the two holds, so that a
  /// cap on the outcome cannot be met by leaving effects out of the count.
  private mutating func addCeiling(
    _ effects: LinearTerms, most: Double, least: Double, ceiling: Double,
    _ columns: AlternativeColumns, _ name: String
  ) -> MixedIntegerModel.Column {
    let capped = model.addColumn("eff[\(name)]", lower: min(0, least), upper: max(0, ceiling))
    let atCeiling = model.addColumn("at-ceiling[\(name)]", upper: 1, isInteger: true)
    var below = effects
    below.add(-1, capped)
    row("effects[\(name)]", below, lower: 0)
    below.add(-(most - min(0, ceiling)), atCeiling)
    row("effects-below-ceiling[\(name)]", below, upper: 0)
    row(
      "effects-at-ceiling[\(name)]",
      LinearTerms([(capped, 1), (atCeiling, -(ceiling - min(0, least)))]), lower: min(0, least))
    return capped
  }

  /// synergy:  z <= Y1;  z <= Y2;  z >= Y1 + Y2 - 1,   Yk = sum_{l,t} y, or x without instrument;
  /// one z for each alternative of the first choice, where its outcomes count.
  mutating func addSynergy(_ synergy: Synergy) {
    guard let park = parkPosition[synergy.first.park] else { return }
    let second = choice(synergy.second)
    for position in alternativesOfPark[park] {
      let first = choice(synergy.first, in: position)
      if first.terms.isEmpty { continue }
      let name = "\(synergy.id),\(alternatives[position].alternative.id)"
      let z = model.addColumn("z[\(name)]", upper: 1, isInteger: true)
      claimNewColumns(for: position)
      var underFirst = first
      underFirst.add(-1, z)
      row("synergy-first[\(name)]", underFirst, lower: 0)
      var underSecond = second
      underSecond.add(-1, z)
      row("synergy-second[\(name)]", underSecond, lower: 0)
      var both = first
      both.add(1, second)
      both.add(-1, z)
      row("synergy-both[\(name)]", both, upper: 1)
      var columns = alternatives[position]
      for (outcome, rules) in portfolio.outcomes.enumerated() {
        if let effect = synergy.effects[rules.id]?.value.value, effect != 0 {
          add(
            LinearTerms([(z, effect)]), to: outcome, of: &columns,
            splitBy: portfolio.parks[park].industries)
        }
      }
      alternatives[position] = columns
    }
  }

  /// Y of a choice: 1 where it is made.
  func choice(_ choice: Choice) -> LinearTerms {
    guard let park = parkPosition[choice.park] else { return LinearTerms() }
    var terms = LinearTerms()
    for position in alternativesOfPark[park] { terms.add(1, self.choice(choice, in: position)) }
    return terms
  }

  private func choice(_ choice: Choice, in position: Int) -> LinearTerms {
    let columns = alternatives[position]
    if let wanted = choice.alternative, wanted != columns.alternative.id { return LinearTerms() }
    guard let instrument = choice.instrument else { return LinearTerms([(columns.x, 1)]) }
    return columns.running(instrumentPosition[instrument] ?? -1)
  }
}
