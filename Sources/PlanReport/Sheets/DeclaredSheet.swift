import ParkModel

extension SheetBook {
  /// Amounts that alternatives declare outright.
  func declaredTable() -> TableLayout? {
    guard parks.contains(where: { $0.alternatives.contains { !$0.declared.isEmpty } }) else {
      return nil
    }
    var table = TableLayout(
      "Declared", .input, say, title: .init("Declared amounts", "申报数量"),
      purpose: .init(
        "What proposals state outright: costs, hectares, outcomes and resources.",
        "方案直接申报的成本、土地、成效与资源。"))
    table.add("park_id", header("Park", "园区编号"))
    table.add("alternative", header("Alternative", "方案"), wrapWidth: 24)
    table.add("quantity", header("Quantity", "数量类别"), wrapWidth: 30)
    table.add("period", header("Period", "时期"))
    table.add("amount", header("Amount", "数量"))
    table.add("unit", header("Unit", "计量单位"))
    for park in parks {
      for alternative in park.alternatives {
        for (position, declared) in alternative.declared.enumerated() {
          let (words, period, unit) = self.words(declared.quantity)
          table.add(
            row: Self.declaredRow(park, alternative, position),
            [
              Cell(.text(park.id.text), look: .label), .words(alternative.id.text, wraps: true),
              .words(words, wraps: true), .words(period),
              .input(declared.amount, .amount, target(declared.quantity, of: park)), .words(unit),
            ])
        }
      }
    }
    table.allow(.decimal(atLeast: nil, atMost: nil), ["amount"], say)
    return table
  }

  static func declaredRow(_ park: Park, _ alternative: Alternative, _ position: Int) -> String {
    "\(park.id) \(alternative.id) \(position)"
  }

  private func words(
    _ quantity: DeclaredAmount.Quantity
  ) -> (words: String, period: String, unit: String) {
    func land(_ english: String, _ chinese: String, _ use: LandUse) -> String {
      say(english, chinese) + say(", ", "，") + Wording.use(use).text(in: language)
    }
    switch quantity {
    case .cost(let period): return (say("cost", "成本"), period.text, say.unit("MCNY"))
    case .greenfield(let use, let period):
      return (land("greenfield", "新增用地", use), period.text, say.unit("ha"))
    case .regenerated(let use, let period):
      return (land("regenerated land", "再开发用地", use), period.text, say.unit("ha"))
    case .outcome(let id):
      let outcome = portfolio.outcomes.first { $0.id == id }
      return (outcome?.name.text(in: language) ?? id.text, "", say.unit(outcome?.unit ?? ""))
    case .resource(let id): return (id.text, "", "")
    }
  }

  /// nil where a scenario would change other amounts of the park as well.
  private func target(_ quantity: DeclaredAmount.Quantity, of park: Park) -> NumberAddress? {
    let of = [park.id.text]
    let address: NumberAddress =
      switch quantity {
      case .cost(let period): NumberAddress(.parkDeclaredCost, of: of, period: period)
      case .greenfield(_, let period):
        NumberAddress(.parkDeclaredGreenfield, of: of, period: period)
      case .regenerated(_, let period):
        NumberAddress(.parkDeclaredRegenerated, of: of, period: period)
      case .outcome(let id): NumberAddress(.parkDeclaredOutcome, of: of, outcome: id)
      case .resource: NumberAddress(.parkDeclaredResource, of: of)
      }
    let meant = park.alternatives.flatMap(\.declared).count {
      switch ($0.quantity, quantity) {
      case (.cost(let a), .cost(let b)): a == b
      case (.greenfield(_, let a), .greenfield(_, let b)): a == b
      case (.regenerated(_, let a), .regenerated(_, let b)): a == b
      case (.outcome(let a), .outcome(let b)): a == b
      case (.resource, .resource): true
      default: false
      }
    }
    return meant == 1 ? address : nil
  }
}
