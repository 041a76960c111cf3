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
    .init(say("first", "居首园区"), isFlexible: true),
  ])
  for (index, method) in comparison.methods.enumerated() {
    let first = zip(comparison.parks, method.ranks).filter { $0.1 == 1 }.map(\.0.text)
    agreement.add([
      method.name.text(in: say), number(comparison.tauB[index]), number(comparison.rho[index]),
      say.list(Array(first.prefix(3))),
    ])
  }
  let chosen = comparison.methods.first?.name.text(in: say) ?? ""
  text +=
    say(
      "Agreement with the chosen method (\(chosen))", "与所选方法（\(chosen)）的一致性") + "\n"
    + agreement.text
  text +=
    "\n"
    + say(
      "\(comparison.moving) of \(comparison.parks.count) parks change places between methods",
      "\(comparison.parks.count) 个园区中有 \(comparison.moving) 个的名次因方法不同而改变") + "\n"
  if !comparison.panel.isEmpty {
    var panel = TextTable(columns: [
      .init(say("park", "园区"), isFlexible: true), .init(say("best", "最好名次"), isRight: true),
      .init(say("by", "方法"), isFlexible: true), .init(say("worst", "最差名次"), isRight: true),
      .init(say("by", "方法"), isFlexible: true),
    ])
    for change in comparison.panel {
      panel.add(
        [
          title(change.park, names), "\(change.bestRank)", methods(change.bestMethods, say),
          "\(change.worstRank)", methods(change.worstMethods, say),
        ], below: change.reason.text(in: say))
    }
    text += panel.text
  }
  return text + noticeText(comparison.notices, say)
    + definitionText([Definition("agreement", "一致性", MethodComparison.definition)], say)
}

/// A park's identifier with its name where it has another.
func title(_ park: ParkID, _ names: [ParkID: String]) -> String {
  names[park].map { $0 == park.text ? park.text : "\(park) \($0)" } ?? park.text
}

private func methods(_ names: [BilingualText], _ say: Language) -> String {
  names.prefix(2).map { $0.text(in: say) }.joined(separator: say("; ", "；"))
    + (names.count > 2 ? say("; …", "；……") : "")
}

/// Three decimals, a dash for what is not known.
func number(_ value: Double?, decimals: Int = 3) -> String {
  value.map { Amounts.text($0, decimals: decimals) } ?? "–"
}
