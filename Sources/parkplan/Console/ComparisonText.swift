import ParkModel
import PlanReport
import Scoring

/// Methods side by side for a terminal: how far they agree, and which parks change places.
func comparisonText(
  _ comparison: MethodComparison, names: [ParkID: String], in say: Language
) -> String {
  var text = "\n" + say("Methods side by side", "方法对比") + "\n"
  var agreement = TextTable(columns: [
    .init(say("method", "方法")), .init("tau-b", isRight: true), .init("rho", isRight: true),
    .init(say("first", "首位"), isFlexible: true),
  ])
  for (index, method) in comparison.methods.enumerated() {
    let first = zip(comparison.parks, method.ranks).filter { $0.1 == 1 }.map(\.0.text)
    agreement.add([
      method.name, number(comparison.tauB[index]), number(comparison.rho[index]),
      first.prefix(3).joined(separator: ", "),
    ])
  }
  text +=
    say(
      "Agreement with the chosen method (\(comparison.methods.first?.name ?? ""))",
      "与所选方法（\(comparison.methods.first?.name ?? "")）的一致性") + "\n" + agreement.text
  text +=
    "\n"
    + say(
      "\(comparison.moving) of \(comparison.parks.count) parks change places between methods",
      "\(comparison.parks.count) 个园区中有 \(comparison.moving) 个因方法而变动名次") + "\n"
  if !comparison.panel.isEmpty {
    var panel = TextTable(columns: [
      .init(say("park", "园区"), isFlexible: true), .init(say("best", "最好"), isRight: true),
      .init(say("by", "方法"), isFlexible: true), .init(say("worst", "最差"), isRight: true),
      .init(say("by", "方法"), isFlexible: true),
    ])
    for change in comparison.panel {
      panel.add(
        [
          title(change.park, names), "\(change.bestRank)", methods(change.bestMethods),
          "\(change.worstRank)", methods(change.worstMethods),
        ], below: change.reason)
    }
    text += panel.text
  }
  for notice in comparison.notices { text += say("Note: ", "提示：") + notice + "\n" }
  return text
}

/// A park's identifier with its name where it has another.
func title(_ park: ParkID, _ names: [ParkID: String]) -> String {
  names[park].map { $0 == park.text ? park.text : "\(park) \($0)" } ?? park.text
}

private func methods(_ names: [String]) -> String {
  names.prefix(2).joined(separator: "; ") + (names.count > 2 ? "; …" : "")
}

/// Three decimals, a dash for what is not known.
func number(_ value: Double?, decimals: Int = 3) -> String {
  value.map { Amounts.text($0, decimals: decimals) } ?? "–"
}
