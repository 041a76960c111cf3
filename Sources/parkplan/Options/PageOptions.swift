import ArgumentParser
import ParkFiles
import ParkModel
import PlanReport

/// Which parks get a page of their own in a workbook.
struct PageOptions: ParsableArguments {
  @Flag(help: "In the workbook, one page for every chosen park.")
  var pages = false

  @Option(
    name: .customLong("page"),
    help: ArgumentHelp("In the workbook, one page for each of these parks.", valueName: "ID,…"))
  var parks: String?

  var isAsked: Bool { pages || parks != nil }

  private var named: [String] {
    (parks ?? "").split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// - Throws: exit code 65 for parks that the portfolio does not have, with the nearest ones.
  func requireKnown(_ portfolio: Portfolio) throws(InvalidInput) {
    let known = portfolio.parks.map(\.id.text)
    let problems = named.filter { !known.contains($0) }.map { name in
      InputProblem(
        file: "--page", found: "'\(name)' is not a park",
        fix: nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
          ?? "name one of \(known.prefix(10).joined(separator: ", "))")
    }
    if !problems.isEmpty { throw InvalidInput(problems) }
  }

  /// Those named, and with `--pages` those that the plan chooses.
  func wanted(_ run: PlanRun) -> [ParkID] {
    let chosen =
      pages
      ? (run.solved.plan?.allocations ?? []).filter { $0.alternative != nil }.map(\.park) : []
    return named.map { ParkID($0) } + chosen
  }
}
