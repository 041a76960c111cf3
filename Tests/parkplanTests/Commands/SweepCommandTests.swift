import Foundation
import Testing

@testable import parkplan

@Suite struct SweepCommandTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    try SweptProposals.write(to: folder)
  }

  private func sweep(_ options: String...) throws -> CommandRun {
    try CommandRun(["sweep", "proposals"] + options, in: folder)
  }

  /// Without the one line that depends on how it was made.
  private func lasting(_ json: String) -> [Substring] {
    json.split(separator: "\n").filter { !$0.contains("\"seconds\"") }
  }

  @Test func aSweepLeavesItsResultAndNothingElse() throws {
    let run = try sweep(
      "--design", "factorial", "--csv", "futures.csv", "--data", "futures.xlsx")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("futures.xlsx is written."))
    #expect(run.output.contains("6 of 6 futures have a plan"))
    #expect(try folder.names().sorted() == [".local", "futures.csv", "futures.xlsx", "proposals"])
    let shown = try CommandRun(["runs", "show", "1", "--json"], in: folder).json()
    #expect(shown["command"] as? String == "sweep" && shown["status"] as? String == "complete")
    #expect((shown["settings"] as? [String: Any])?["design"] as? String == "factorial")
  }

  @Test func shardsJoinedAreTheWholeByteForByte() throws {
    let options = ["--design", "lhs", "--samples", "20", "--seed", "3", "--no-store"]
    func run(_ more: String...) throws -> CommandRun {
      try CommandRun(["sweep", "proposals"] + options + more, in: folder)
    }
    let whole = try run("--json", "--threads", "1")
    for part in 1...3 {
      let one = try run("--shard", "\(part)/3", "--part", "\(part).sweep", "--json")
      #expect(one.code == 0, "\(one.errors)")
      #expect(try one.json()["shard"] as? String == "\(part)/3")
    }
    let joined = try sweep("--merge", "2.sweep", "3.sweep", "1.sweep", "--json", "--no-store")
    #expect(joined.code == 0, "\(joined.errors)")
    #expect(lasting(joined.output) == lasting(whole.output))
    let text = try run("--threads", "2")
    let joinedText = try sweep("--merge", "1.sweep", "2.sweep", "3.sweep", "--no-store")
    #expect(joinedText.output == text.output)

    let wrong = try sweep("--merge", "1.sweep", "1.sweep", "2.sweep", "--json")
    #expect(wrong.code == 65 && wrong.output.isEmpty)
    #expect(wrong.errors.contains("1.sweep: it is part 1 of 3, as 1.sweep is"))
    #expect(wrong.errors.contains("part 3/3 is missing"))
  }

  @Test func aPartThatIsThereIsOnlyGoneOnWith() throws {
    #expect(try sweep("--design", "tornado", "--part", "t.sweep", "--no-store").code == 0)
    let again = try sweep("--design", "tornado", "--part", "t.sweep", "--no-store")
    #expect(again.code == 73)
    #expect(again.errors.contains("--resume"))
    let resumed = try sweep("--design", "tornado", "--part", "t.sweep", "--resume", "--no-store")
    #expect(resumed.code == 0, "\(resumed.errors)")
    let whole = try folder.read("t.sweep")
    try folder.write(whole.replacing("\tsolved\t", with: "\tsolved\t1"), to: "t.sweep")
    let damaged = try sweep("--design", "tornado", "--part", "t.sweep", "--resume")
    #expect(damaged.code == 65 && damaged.output.isEmpty)
    #expect(damaged.errors.contains("t.sweep, row 2: the line is damaged"), "\(damaged.errors)")
    #expect(!damaged.errors.contains("today's plan"), "nothing was solved: \(damaged.errors)")
    try folder.write(whole, to: "t.sweep")
    let other = try sweep("--design", "factorial", "--part", "t.sweep", "--resume", "--no-store")
    #expect(other.code == 65)
    #expect(other.errors.contains("design: tornado there, factorial here"))
  }

  /// Killed at once: whatever is done by then, going on ends as an unbroken sweep does.
  @Test func aKilledSweepGoesOn() throws {
    let options = [
      "sweep", "proposals", "--design", "lhs", "--samples", "150", "--json", "--no-store",
    ]
    let whole = try CommandRun(options, in: folder)
    let running = try Running(options + ["--part", "k.sweep"], in: folder)
    while running.isRunning, (try? folder.read("k.sweep"))?.contains("\n9") != true {}
    running.interrupt()
    let stopped = try running.wait()
    #expect(stopped.code == 3 || stopped.code == 0, "\(stopped.errors)")
    let resumed = try CommandRun(options + ["--part", "k.sweep", "--resume"], in: folder)
    #expect(resumed.code == 0, "\(resumed.errors)")
    #expect(lasting(resumed.output) == lasting(whole.output))
  }

  @Test func withoutAPlanOfItsOwnAPortfolioIsNotSwept() throws {
    try TradedProposals.write(
      to: folder, name: "proposals",
      limits: """
        - limit: jobs-goal
          title_en: At least twelve jobs
          rule: amount
          measure: {outcome: jobs}
          at_least: 12

        """)
    let run = try sweep("--design", "factorial", "--json", "--no-store")
    #expect(run.code == 2)
    let document = try run.json()
    #expect(document["status"] as? String == "infeasible" && document["samples"] as? Int == 0)
    #expect(run.errors.contains("At least twelve jobs"))
    #expect(try !folder.names().contains { $0.hasSuffix(".sweep") })
    let text = try sweep("--design", "factorial", "--no-store").output
    for words in [
      "No sweep was made: the portfolio as it is has no plan", "No plan exists.",
      "parkplan explain proposals says what would help.",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func noFileIsWrittenOverAnother() throws {
    for part in ["1", "2"] {
      let run = try sweep(
        "--design", "tornado", "--shard", "\(part)/2", "--part", "\(part).sweep", "--no-store")
      #expect(run.code == 0, "\(run.errors)")
    }
    let kept = try folder.read("1.sweep")
    for options in [
      ["--merge", "1.sweep", "2.sweep", "--csv", "./1.sweep"],
      ["--merge", "1.sweep", "2.sweep", "--data", "2.sweep"],
      ["--merge", "1.sweep", "2.sweep", "--store", "1.sweep"],
      ["--design", "tornado", "--csv", "a.sqlite", "--store", "a.sqlite"],
      ["--design", "tornado", "--csv", "a", "--part", "./a"],
      ["--design", "tornado", "--csv", "proposals-tornado.sweep"],
      ["--design", "tornado", "--part", "a", "--store", "a"],
    ] {
      let run = try CommandRun(["sweep", "proposals"] + options, in: folder)
      #expect(run.code == 64 && run.output.isEmpty, "\(options)")
      #expect(run.errors.contains("name one file"), "\(run.errors)")
    }
    #expect(try folder.read("1.sweep") == kept)
    #expect(try folder.names().sorted() == ["1.sweep", "2.sweep", "proposals"])
  }

  @Test func aLinkIntoThePortfolioIsSeenThrough() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/proposals")
    let run = try sweep("--design", "tornado", "--csv", "link/new.csv", "--no-store")
    #expect(run.code == 64 && run.errors.contains("lies in the portfolio"), "\(run.errors)")
  }

  @Test func outputsStayOutOfThePortfolio() throws {
    for option in ["--csv", "--data", "--part"] {
      let run = try sweep("--design", "tornado", option, "proposals/parks.csv", "--resume")
      #expect(run.code == 64, "\(option)")
      #expect(run.errors.contains("lies in the portfolio"))
    }
    #expect(try folder.read("proposals/parks.csv").hasPrefix("park,path"))
    for option in ["--csv", "--data"] {
      let run = try sweep("--design", "tornado", option, "nowhere/f.xlsx")
      #expect(run.code == 73, "\(option)")
      #expect(!run.errors.contains("futures"), "nothing was solved")
    }
    #expect(try sweep("--design", "lhs", "--shard", "4/3").code == 64)
    #expect(try sweep().code == 64)
  }
}
