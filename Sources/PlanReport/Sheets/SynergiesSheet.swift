import ParkModel

extension SheetBook {
  /// What two choices change together.
  func synergiesTable() -> TableLayout? {
    guard !portfolio.synergies.isEmpty else { return nil }
    var table = TableLayout(
      "Synergies", .input, say, title: .init("Synergies", "协同"),
      purpose: .init(
        "What two choices change together beyond what each changes alone; conflicts are negative.",
        "两项选择共同带来的额外变化；冲突为负。"))
    table.add("synergy", header("Synergy", "协同代码"), wrapWidth: 30)
    table.add("first", header("First choice", "第一项选择"), wrapWidth: 36)
    table.add("second", header("Second choice", "第二项选择"), wrapWidth: 36)
    let outcomes = portfolio.outcomes.filter { outcome in
      portfolio.synergies.contains { $0.effects[outcome.id] != nil }
    }
    for outcome in outcomes {
      table.add("effect:" + outcome.id.text, header(outcome.name), unit: say.unit(outcome.unit))
    }
    for synergy in portfolio.synergies {
      table.add(
        row: synergy.id.text,
        [
          Cell(.text(synergy.id.text), look: .label, wraps: true),
          .words(words(synergy.first), wraps: true), .words(words(synergy.second), wraps: true),
        ]
          + outcomes.map {
            .input(
              synergy.effects[$0.id], .amount,
              NumberAddress(.synergyEffect, of: [synergy.id.text], outcome: $0.id))
          })
    }
    table.allow(
      .decimal(atLeast: nil, atMost: nil), outcomes.map { "effect:" + $0.id.text }, say)
    return table
  }

  func words(_ choice: Choice) -> String {
    let parts = [
      parksByID[choice.park]?.name.text(in: language), choice.alternative?.text,
      choice.instrument.map { id in
        portfolio.instruments.first { $0.id == id }?.name.text(in: language) ?? id.text
      },
    ]
    return ([choice.park.text] + parts.compactMap { $0 }).joined(separator: say(", ", "，"))
  }
}
