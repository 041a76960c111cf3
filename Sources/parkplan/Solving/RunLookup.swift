import ParkModel
import RunStore

/// The runs of some numbers, in their order.
///
/// - Parameter store: nil where nothing was ever kept.
/// - Throws: exit code 65 naming every number that the history does not know.
func keptRuns(_ numbers: [Int], in store: RunStore?) throws -> [NumberedRun] {
  let found = try numbers.map { try store?.show($0) }
  let unknown = zip(numbers, found).filter { $0.1 == nil }.map(\.0)
  if !unknown.isEmpty { throw try unknownRuns(unknown, in: store) }
  return found.compactMap(\.self)
}

/// One problem for each number, naming the runs next to it.
func unknownRuns(_ numbers: [Int], in store: RunStore?) throws -> InvalidInput {
  InvalidInput(
    try numbers.map { number in
      InputProblem(
        file: "run", found: "there is no run \(number)", fix: try fix(for: number, in: store))
    })
}

private func fix(for number: Int, in store: RunStore?) throws -> String {
  switch try store?.neighbours(of: number) ?? (nil, nil) {
  case (let below?, let above?):
    "the runs next to it are \(below) and \(above); parkplan runs list shows them"
  case (let newest?, nil): "the newest run is \(newest); parkplan runs list shows them"
  case (nil, let oldest?): "the oldest run is \(oldest); parkplan runs list shows them"
  case (nil, nil): "no run is kept; make one with parkplan plan"
  }
}

/// Refuses what only plans allow; other commands keep documents of their own.
///
/// - Parameter purpose: What was asked, such as `repeated`.
/// - Throws: exit code 65.
func requirePlan(_ run: NumberedRun, toBe purpose: String) throws(Failure) {
  if run.run.command == "plan" { return }
  throw Failure(
    .badInput,
    """
    Error: run \(run.id) was made by parkplan \(run.run.command); only plans can be \(purpose)
      Fix: name a run of parkplan plan, or run parkplan \(run.run.command) again with the options \
    that parkplan runs show \(run.id) names.
    """)
}

/// A text that was kept as JSON.
///
/// - Throws: exit code 65 where it is none.
func keptJSON(_ text: String, of run: NumberedRun) throws(Failure) -> JSONValue {
  guard let value = try? document(JSONValue.self, from: Array(text.utf8)) else {
    throw unknownForm(run)
  }
  return value
}

func unknownForm(_ run: NumberedRun) -> Failure {
  Failure(
    .badInput,
    """
    Error: run \(run.id) was kept by version \(run.run.version) in a form that this version \
    cannot read
      Fix: use version \(run.run.version) for it.
    """)
}
