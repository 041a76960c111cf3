import PlanReport
import RunStore

/// Two runs of the history side by side.
struct RunComparison {
  var first: RunHead
  var second: RunHead
  /// Options that differ; of the first run under `stored`.
  var settings: [JSONDifference]
  var inputs: InputComparison
  var result: Result

  enum Result {
    /// Two plans, with the runs that name what is in them.
    case plans(PlanComparison, of: PlanRun, and: PlanRun)
    /// Where the documents of other commands differ; of the first run under `stored`.
    case documents(Excerpt<JSONDifference>)
  }

  /// - Parameter store: Holds the input files of both.
  /// - Throws: exit code 65 for what this version cannot read.
  init(_ first: NumberedRun, _ second: NumberedRun, from store: RunStore) throws {
    self.first = RunHead(first)
    self.second = RunHead(second)
    settings = differences(
      try keptJSON(first.run.settings, of: first), try keptJSON(second.run.settings, of: second),
      tolerance: 0)
    inputs = InputComparison(
      try store.inputs(of: first.run.fingerprint), try store.inputs(of: second.run.fingerprint))
    if first.run.command == "plan", second.run.command == "plan" {
      let old = try KeptRun(first, from: store, toBe: "compared").planRun()
      let new = try KeptRun(second, from: store, toBe: "compared").planRun()
      result = .plans(PlanComparison(old, new), of: old, and: new)
    } else {
      // Time and program version are facts of the run, not of what it found.
      result = .documents(
        Excerpt(
          differences(
            try keptJSON(first.run.result, of: first), try keptJSON(second.run.result, of: second),
            ignoring: ["seconds", "version"])))
    }
  }
}
