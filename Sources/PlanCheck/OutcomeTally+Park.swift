import ParkModel

// outcome[m](a) = sum yield[a,u,s,m] * mature[u,t] * h + sum heal[a,u,m] * r
//                 + sum effect[a,i,l,m] * mature[i,t] * y + declared[a,m] * e[a] + synergies
//
// Synergies join two parks and are added by the examination.

extension OutcomeTally {
  init(of reading: ParkReading, at position: Int, merit: Share?, _ index: PortfolioIndex) {
    self.init(
      outcomes: index.portfolio.outcomes.count, industries: index.knownIndustries)
    let park = index.portfolio.parks[position]
    guard let chosen = reading.alternative else { return }
    let alternative = park.alternatives[chosen]
    for release in reading.land {
      addLand(release, on: alternative.path, of: index.shares[position], index)
    }
    if !reading.instruments.isEmpty {
      addInstruments(reading.instruments, on: alternative.path, in: park, position, index)
    }
    for declared in alternative.declared {
      guard case .outcome(let id) = declared.quantity, let outcome = index.outcomes[id] else {
        continue
      }
      let amount = declared.amount.rated * reading.extent
      add(amount, to: outcome)
      if outcome == index.outputOutcome {
        addOutput(amount.value, by: index.shares[position], known: index.knownIndustries)
      }
    }
    // Merit counts in full, whatever the extent; a park without a score contributes nothing.
    for (outcome, entry) in index.portfolio.outcomes.enumerated() where entry.kind == .merit {
      add(Rated(merit?.value ?? 0, meritStatus(park)), to: outcome)
    }
  }

  /// Yield and heal of one release.
  ///
  /// A hectare yields what its use yields, for industrial use plus the sum over the park's
  /// industries of share x intensity (nothing for banned ones), times the path's industrial
  /// affinity; times the segment's factor, times the share of the full yield reached at the
  /// horizon. A regenerated hectare heals on top, at once and in full. Without a path the
  /// affinity is 1.
  ///
  /// Added output splits by share x intensity; industrial use's own yield and heal by the park's
  /// shares; other uses count for their industry, or for none.
  private mutating func addLand(
    _ release: ReleasedLand, on path: DevelopmentPath?, of shares: [IndustryShare],
    _ index: PortfolioIndex
  ) {
    let rules = index.portfolio.land.uses[release.use]
    let isIndustrial = rules.use == .industrial
    let affinity: Rated =
      isIndustrial
      ? path.map { index.portfolio.rules(of: $0).industrialAffinity.rated } ?? .one : .one
    let strength =
      affinity * rules.segments[release.segment].factor.rated
      * mature(rules.maturity, release.period)
    for outcome in index.actedOn {
      let own = index.yields[release.use][outcome]
      var perHectare = own
      if isIndustrial {
        for part in shares where part.industry < index.knownIndustries && part.share.value != 0 {
          perHectare = perHectare + index.intensities[part.industry][outcome] * part.share
        }
      }
      let heal = index.heals[release.use][outcome] * release.regenerated
      add(perHectare * strength * release.hectares, to: outcome)
      add(heal, to: outcome)
      guard outcome == index.outputOutcome else { continue }
      let factor = strength.value * release.hectares
      if isIndustrial {
        for part in shares where part.industry < index.knownIndustries {
          let intensity = index.intensities[part.industry][outcome].value
          addOutput(
            (intensity + own.value) * factor + heal.value, by: [part],
            known: index.knownIndustries)
        }
      } else if let industry = rules.industry.flatMap({ index.industries[$0] }) {
        addOutput(
          own.value * factor + heal.value, by: [IndustryShare(industry: industry, share: .one)],
          known: index.knownIndustries)
      }
    }
  }

  /// Effects of all instruments of a park, with the outcome's ceiling.
  ///
  /// effect = level's effect x affinity of the path x the park's base x maturity; all effects on
  /// one outcome together are at most ceiling x base. Where the ceiling cuts, every effect is cut
  /// in proportion, also in the split of output by industry.
  private mutating func addInstruments(
    _ running: [RunningInstrument], on path: DevelopmentPath?, in park: Park, _ position: Int,
    _ index: PortfolioIndex
  ) {
    // Affinity and maturity are the same for every outcome.
    let strengths = running.map { choice -> Rated in
      let instrument = index.portfolio.instruments[choice.instrument]
      let affinity = path.flatMap { instrument.affinity[$0]?.rated } ?? .one
      return affinity * mature(instrument.maturity, choice.start)
    }
    var effects = [Rated](repeating: .zero, count: running.count)
    for outcome in index.actedOn {
      let entry = index.portfolio.outcomes[outcome]
      let base = park.effectBase(entry.effectBase).rated
      for (place, choice) in running.enumerated() {
        let effect = index.effects[choice.instrument][choice.level][outcome]
        effects[place] = effect.value == 0 ? .zero : effect * strengths[place] * base
      }
      if let ceiling = entry.effectCeiling?.rated {
        let sum = effects.reduce(0) { $0 + $1.value }
        let most = ceiling * base
        if sum > most.value, sum > 0 {
          effects = effects.map { effect in
            Rated(effect.value * (most.value / sum), max(effect.status, most.status))
          }
        }
      }
      for (choice, effect) in zip(running, effects) {
        add(effect, to: outcome)
        guard outcome == index.outputOutcome else { continue }
        let split = index.outputSplits[choice.instrument]
        addOutput(
          effect.value, by: split.isEmpty ? index.shares[position] : split,
          known: index.knownIndustries)
      }
    }
  }
}

/// The share of the full effect reached at the horizon by what starts in a period.
private func mature(_ maturity: [Figure<Share>], _ period: Int) -> Rated {
  maturity.indices.contains(period) ? maturity[period].rated : .one
}

/// Merit is as good as the weakest of the park's indicator values; assumed where it has none.
private func meritStatus(_ park: Park) -> ProvenanceStatus {
  park.indicators.values.map(\.status).max() ?? .assumed
}
