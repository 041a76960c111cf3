import Foundation
import HiGHSSolver
import Optimizer
import ParkFiles
import ParkModel
import Testing

/// From files to a plan, with portfolios that are nothing but files.
@Suite struct FolderTests {
  private func solved(_ files: [PortfolioFile], gap: Ratio = 1e-6) throws -> SolvedPlan {
    try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(portfolio: readPortfolio(name: "case", files: files).portfolio),
      settings: SolveSettings(gap: gap))
  }

  private func file(_ name: String, _ text: String) -> PortfolioFile {
    PortfolioFile(name: name, bytes: Array(text.utf8))
  }

  /// Khan, Li, Manning, Akbar (2002), instance I01: five groups of five items under five resources
  /// of 25 each; proven optimum 173. Written as a folder of declared alternatives.
  @Test func aPublishedKnapsackLoadsAsAFolderAndReachesItsOptimum() throws {
    let items: [[(Double, [Double])]] = [
      [
        (7, [1, 3, 1, 1, 6]), (17, [1, 4, 9, 9, 3]), (25, [4, 3, 9, 8, 2]), (35, [4, 5, 8, 0, 6]),
        (36, [6, 8, 3, 0, 7]),
      ],
      [
        (9, [0, 0, 4, 4, 2]), (10, [0, 0, 1, 8, 7]), (10, [1, 1, 6, 0, 6]), (39, [9, 1, 2, 2, 4]),
        (44, [8, 7, 0, 8, 2]),
      ],
      [
        (15, [2, 0, 5, 5, 5]), (19, [2, 3, 2, 6, 2]), (20, [3, 1, 6, 4, 7]), (44, [6, 7, 5, 6, 9]),
        (50, [9, 5, 9, 2, 2]),
      ],
      [
        (5, [0, 1, 3, 8, 0]), (25, [2, 2, 7, 0, 8]), (32, [5, 5, 6, 1, 9]), (37, [6, 3, 6, 9, 1]),
        (37, [7, 9, 7, 2, 3]),
      ],
      [
        (24, [4, 0, 7, 0, 2]), (30, [4, 8, 9, 0, 0]), (32, [5, 2, 7, 2, 0]), (43, [5, 5, 9, 5, 2]),
        (44, [9, 2, 2, 2, 3]),
      ],
    ]
    var parks = "park,path,decision\n"
    var alternatives = "park,alternative,decides\n"
    var declared = "park,alternative,quantity,key,period,amount\n"
    for (group, choices) in items.enumerated() {
      parks += "G\(group),,mandatory\n"
      for (item, choice) in choices.enumerated() {
        alternatives += "G\(group),i\(item),nothing\n"
        declared += "G\(group),i\(item),outcome,value,,\(choice.0)\n"
        for (resource, use) in choice.1.enumerated() {
          declared += "G\(group),i\(item),resource,r\(resource),,\(use)\n"
        }
      }
    }
    let limits = (0..<5).map {
      "- {limit: cap-\($0), rule: amount, measure: {resource: r\($0)}, at_most: 25}\n"
    }
    let plan = try solved([
      file("parks.csv", parks), file("alternatives.csv", alternatives),
      file("declared.csv", declared),
      file("outcomes.csv", "outcome,weight,reference\nvalue,1,100\n"),
      file("limits.yaml", limits.joined()),
    ])
    #expect(plan.status == .optimal)
    #expect(abs((plan.objective?.value ?? 0) - 173) < 1e-6)
  }

  /// The order of rows in files never changes a plan.
  @Test func shuffledRowsGiveTheSamePlan() throws {
    let files = try readPortfolio(folder: ShippedPortfolioTests.folder("tutorial")).files
    let first = try solved(files)
    let shuffled = files.map { original -> PortfolioFile in
      guard original.name.hasSuffix(".csv"), original.name != "levels.csv",
        original.name != "segments.csv"
      else { return original }
      var lines = String(decoding: original.bytes, as: UTF8.self).split(separator: "\n")
      guard lines.count > 2, !lines.contains(where: { $0.filter { $0 == "\"" }.count % 2 == 1 })
      else { return original }
      lines = [lines[0]] + lines.dropFirst().reversed()
      return file(original.name, lines.joined(separator: "\n") + "\n")
    }
    #expect(shuffled != files)
    let second = try solved(shuffled)
    #expect(first.plan == second.plan)
    #expect(first.objective == second.objective)
  }

  /// Generated portfolios are feasible, and bind where they promise to.
  @Test(arguments: [1, 2])
  func aGeneratedPortfolioBindsWhereItPromises(seed: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("generated-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try generatePortfolio(parks: 12, seed: UInt64(seed), to: folder)
    let portfolio = try readPortfolio(folder: folder).portfolio
    let solved = try ExactEngine(solver: HiGHSSolver()).solve(
      AllocationProblem(portfolio: portfolio), settings: SolveSettings(gap: 1e-3))
    #expect(solved.status == .optimal, "seed \(seed)")
    for fund in portfolio.funds where !fund.carriesOver {
      for (position, period) in portfolio.periods.enumerated() {
        let used = solved.limitUses[LimitName.fund(fund.id, period.id)]?.value ?? 0
        let budget = fund.budget[position].value.value
        #expect(used >= budget * (1 - 1e-4), "seed \(seed): \(fund.id) \(period.id)")
      }
    }
  }
}
