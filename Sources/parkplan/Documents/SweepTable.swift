import Optimizer
import ParkFiles
import ParkModel
import WhatIf

/// Writes one row for every future that is done: its numbers, its plan, what that comes to.
///
/// - Throws: exit code 73 where there is no room, `InvalidInput` for a damaged part.
func writeFutures(_ run: SweepRun, to path: String) throws {
  let header = run.header
  try streamTable(
    to: path,
    header: ["future", "status"] + header.numbers.map { "number:\($0.number)" } + [
      "value", "bound", "gap",
    ]
      + header.candidates.map { "carried:\($0)" } + header.outcomes.map { "outcome:\($0)" }
      + [
        "released_ha", "cost_mcny", "grants_mcny", "new_debt_mcny", "swap_mcny",
        "choices_changed", "parks", "binding_limits", "missed_targets", "reason",
      ]
  ) { write in
    for part in run.parts {
      try part.forEachRecord { record in try write(cells(record, run)) }
    }
  }
}

private func cells(_ record: SweepRecord, _ run: SweepRun) -> [String] {
  let header = run.header
  let numbers = run.futures[record.future].values.map { $0.map { "\($0)" } ?? "" }
  let carried = header.candidates.indices.map { place in
    record.carried.indices.contains(place) ? word(record.carried[place]) : ""
  }
  let start = { (status: String) in ["\(record.future)", status] + numbers }
  let blank = [String](repeating: "", count: header.outcomes.count + 9)
  switch record.answer {
  case .withoutPlan: return start("no-plan") + ["", "", ""] + carried
  case .impossible(let reason):
    return start("impossible") + ["", "", ""] + carried + blank + [reason]
  case .unsolved(let reason): return start("unsolved") + ["", "", ""] + carried + blank + [reason]
  case .solved(let solved):
    let chosen = zip(header.parks, solved.alternatives).compactMap { park, alternative in
      alternative.map { "\(park.park):\(park.alternatives[$0])" }
    }
    let names = { (places: [Int]) in places.map { header.limits[$0] }.joined(separator: "; ") }
    let ends = [
      "\(solved.value.reached.value)", "\(solved.value.atMost.value)", "\(solved.gap.value)",
    ]
    let totals = [
      solved.released.value, solved.cost.value, solved.grants.value, solved.newDebt.value,
      solved.swap.value, solved.shift.choicesChanged.value,
    ]
    return start("solved") + ends + carried + solved.outcomes.map { "\($0.value)" }
      + totals.map { "\($0)" }
      + [chosen.joined(separator: " "), names(solved.binding), names(solved.missed)]
  }
}

private func word(_ plan: CarriedPlan) -> String {
  switch plan {
  case .holds(let value): "\(value.reached.value)"
  case .breaks: "breaks"
  case .unknown: ""
  }
}
