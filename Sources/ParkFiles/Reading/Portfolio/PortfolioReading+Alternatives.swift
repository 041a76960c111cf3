import ParkModel

/// `alternatives.csv`, `declared.csv` and `synergies.csv`: how a park can be carried out.
extension PortfolioReading {
  func readAlternatives() {
    let form = TableForm(
      file: RecognisedFile.alternatives, keys: ["park", "alternative"],
      optional: ["name_en", "name_zh", "path", "min_extent_share", "decides"])
    if var table = table(form) {
      while table.next() {
        let id = table.identifier("alternative") ?? ""
        let alternative = Alternative(
          id: AlternativeID(id), name: table.bilingual(id), path: table.token("path"),
          minimumExtent: table.figure("min_extent_share", in: .share, or: Figure(1, .sourced)),
          decides: table.token("decides") ?? .all)
        guard let park = table.identifier("park"), check(park, .park, at: "park", in: table),
          let position = parkPositions[park]
        else { continue }
        if portfolio.parks[position].alternatives.contains(where: { $0.id.text == id }) {
          table.report(
            "alternative", "the park '\(park)' has an alternative '\(id)' already.",
            fix: "give every alternative of a park an identifier of its own")
          continue
        }
        portfolio.parks[position].alternatives.append(alternative)
      }
    } else if files[form.file] != nil {
      alternativesAreUnreadable = true
    }
    if brokenFiles.contains(form.file) { alternativesAreUnreadable = true }
    for position in portfolio.parks.indices where portfolio.parks[position].alternatives.isEmpty {
      giveOwnPath(position)
    }
    for position in portfolio.parks.indices {
      portfolio.parks[position].alternatives.sort { $0.id < $1.id }
    }
  }

  /// A park without rows has one alternative: its own path.
  private func giveOwnPath(_ position: Int) {
    let park = portfolio.parks[position]
    if let path = park.path {
      let name = portfolio.rules(of: path).name
      portfolio.parks[position].alternatives = [
        Alternative(id: AlternativeID(path.rawValue), name: name, path: path)
      ]
    } else if park.decision == .mandatory, pathsAreGiven, !alternativesAreUnreadable {
      problems.add(
        RecognisedFile.parks, row: rows[.park]?[park.id.text], field: "decision",
        "the park '\(park.id)' is mandatory, but has neither a path nor alternatives.",
        fix: "give it a path, or rows in alternatives.csv")
    }
  }

  func readDeclared() {
    let form = TableForm(
      file: RecognisedFile.declared, keys: ["park", "alternative", "quantity", "key", "period"],
      required: ["amount"])
    guard var table = table(form, of: .resource) else { return }
    var seen: Set<DeclaredPlace> = []
    while table.next() {
      table.require("quantity", fix: "write cost, greenfield, regenerated, outcome or resource")
      let word: QuantityWord? = table.token("quantity")
      let quantity = word.flatMap { self.quantity($0, in: table) }
      let range: NumberRange = word?.hasPeriods == true ? .nonNegative : .any
      let amount: Figure<Amount> = table.requiredFigure("amount", in: range)
      guard let place = alternative(in: table), let quantity else { continue }
      guard seen.insert(DeclaredPlace(place.park, place.alternative, quantity)).inserted else {
        table.report(
          nil, "the same amount is declared in a row above.", fix: "add the two amounts in one row")
        continue
      }
      portfolio.parks[place.park].alternatives[place.alternative].declared
        .append(DeclaredAmount(quantity, amount))
    }
    let periods = Dictionary(
      portfolio.periods.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for park in portfolio.parks.indices {
      for alternative in portfolio.parks[park].alternatives.indices {
        portfolio.parks[park].alternatives[alternative].declared.sort {
          $0.quantity.order(periods) < $1.quantity.order(periods)
        }
      }
    }
  }

  private struct DeclaredPlace: Hashable {
    var park: Int
    var alternative: Int
    var quantity: DeclaredAmount.Quantity
    init(_ park: Int, _ alternative: Int, _ quantity: DeclaredAmount.Quantity) {
      self.park = park
      self.alternative = alternative
      self.quantity = quantity
    }
  }

  private enum QuantityWord: String, TextToken {
    case cost, greenfield, regenerated, outcome, resource

    var hasPeriods: Bool {
      switch self {
      case .cost, .greenfield, .regenerated: true
      case .outcome, .resource: false
      }
    }
  }

  private func quantity(_ word: QuantityWord, in table: Table) -> DeclaredAmount.Quantity? {
    let period = table.text("period")
    let key = table.text("key")
    var hasPeriod = true
    if word.hasPeriods {
      table.require("period", fix: "name the period of the amount")
      hasPeriod = !period.isEmpty && check(period, .period, at: "period", in: table)
    } else if !period.isEmpty {
      table.report(
        "period", "an amount of \(word.rawValue) has no period.", fix: "leave the cell empty")
    }
    switch word {
    case .cost:
      if !key.isEmpty {
        table.report("key", "a cost has no key.", fix: "leave the cell empty")
      }
      return hasPeriod ? .cost(PeriodID(period)) : nil
    case .greenfield, .regenerated:
      table.require("key", fix: "name a land use")
      guard let use: LandUse = table.token("key"), hasPeriod else { return nil }
      return word == .greenfield
        ? .greenfield(use, PeriodID(period)) : .regenerated(use, PeriodID(period))
    case .outcome:
      table.require("key", fix: "name an outcome")
      guard !key.isEmpty, check(key, .outcome, at: "key", in: table) else { return nil }
      return .outcome(OutcomeID(key))
    case .resource:
      guard let id = table.identifier("key") else { return nil }
      rows[.resource, default: [:]][id] = table.row
      return .resource(ResourceID(id))
    }
  }

  /// Positions of the park and alternative that a row names.
  private func alternative(in table: Table) -> (park: Int, alternative: Int)? {
    for column in ["park", "alternative"] { table.require(column, fix: "fill it in") }
    let park = table.text("park")
    guard !park.isEmpty, check(park, .park, at: "park", in: table), !table.isEmpty("alternative"),
      let position = parkPositions[park],
      let place = check(
        alternative: table.text("alternative"), of: position, at: "alternative", in: table)
    else { return nil }
    return (position, place)
  }

  /// The position of an alternative of a park; nil, with a problem, where there is none.
  func check(
    alternative id: String, of park: Int, at field: String, in record: some NamedFields
  ) -> Int? {
    let alternatives = portfolio.parks[park].alternatives
    if let place = alternatives.firstIndex(where: { $0.id.text == id }) { return place }
    guard !alternativesAreUnreadable else { return nil }
    let known = alternatives.map(\.id.text)
    record.report(
      field, "the park '\(portfolio.parks[park].id)' has no alternative \(quoted(id)).",
      fix: problems.nearest(to: id, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "add it to alternatives.csv"
          : "add it to alternatives.csv, or name one of "
            + listed(known)))
    return nil
  }

  func readSynergies() {
    let form = TableForm(
      file: RecognisedFile.synergies, keys: ["synergy"], required: ["first_park", "second_park"],
      optional: [
        "first_alternative", "first_instrument", "second_alternative", "second_instrument",
      ], families: ["effect:"])
    guard var table = table(form, of: .synergy) else { return }
    let effects = outcomeMembers(of: "effect:", in: table)
    while table.next() {
      let first = choice(
        table, park: "first_park", alternative: "first_alternative",
        instrument: "first_instrument")
      let second = choice(
        table, park: "second_park", alternative: "second_alternative",
        instrument: "second_instrument")
      let id = newIdentifier(.synergy, at: "synergy", in: table)
      let amounts = amounts(effects, in: table)
      guard let id, let first, let second else { continue }
      checkDiffer(first, second, at: "second_park", in: table)
      portfolio.synergies.append(
        Synergy(id: Identifier(id), first: first, second: second, effects: amounts))
    }
    portfolio.synergies.sort { $0.id < $1.id }
  }

  func checkDiffer(
    _ first: Choice, _ second: Choice, at field: String, in record: some NamedFields
  ) {
    guard first == second else { return }
    record.report(field, "both choices are the same.", fix: "name two different choices")
  }

  /// The choice that three fields of a record name; nil, with problems, where one is unknown.
  func choice(
    _ record: some NamedFields, park: String, alternative: String, instrument: String
  ) -> Choice? {
    record.require(park, fix: "name a park")
    let id = record.text(park)
    guard !id.isEmpty else { return nil }
    var choice = Choice(ParkID(id))
    var isKnown = check(id, .park, at: park, in: record)
    let alternativeID = record.text(alternative)
    if !alternativeID.isEmpty {
      choice.alternative = AlternativeID(alternativeID)
      if isKnown, let position = parkPositions[id] {
        isKnown =
          check(alternative: alternativeID, of: position, at: alternative, in: record) != nil
      }
    }
    let instrumentID = record.text(instrument)
    if !instrumentID.isEmpty {
      choice.instrument = InstrumentID(instrumentID)
      isKnown = check(instrumentID, .instrument, at: instrument, in: record) && isKnown
    }
    return isKnown ? choice : nil
  }
}

extension DeclaredAmount.Quantity {
  /// Costs, greenfield, regenerated, outcomes, resources; by period, then by use or name.
  fileprivate func order(_ periods: [PeriodID: Int]) -> (Int, Int, Int, String) {
    let uses = LandUse.allCases
    return switch self {
    case .cost(let period): (0, periods[period] ?? 0, 0, "")
    case .greenfield(let use, let period):
      (1, periods[period] ?? 0, uses.firstIndex(of: use) ?? 0, "")
    case .regenerated(let use, let period):
      (2, periods[period] ?? 0, uses.firstIndex(of: use) ?? 0, "")
    case .outcome(let id): (3, 0, 0, id.text)
    case .resource(let id): (4, 0, 0, id.text)
    }
  }
}
