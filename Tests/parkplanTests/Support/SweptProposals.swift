import ParkFiles
import ParkModel
import WhatIf

@testable import parkplan

/// `TradedProposals` whose cap of 9 is uncertain: 60, 55, 45 points for 5, 4, 3.
///
///     factor   cap    best    value   of A and B
///       0.8    7.2    B C      100        60
///       1      9      A B      115       115
///       1.4    12.6   A B C    160       115
enum SweptProposals {
  static func write(to folder: TestFolder, name: String = "proposals") throws {
    try TradedProposals.write(to: folder, name: name)
    try folder.write(
      """
      numbers:
        - number: room
          title_en: Room in the cap
          title_zh: 上限余地
          changes:
            - {scale: limit.at_most, of: [cap]}
          uniform: {low: 0.7, high: 1.5}
          low_case: 0.8
          high_case: 1.4
          levels: [0.8, 1, 1.4]
          status: assumed
        - number: jobs
          title_en: Jobs of C
          changes:
            - {scale: park.declared_outcome, of: [C]}
          uniform: {low: 0.95, high: 1.05}
          levels: [1, 1.01]
          status: estimated

      """, to: "\(name)/uncertainties.yaml")
  }

  static func job(
    in folder: TestFolder, _ settings: SweepSettings = SweepSettings(design: .factorial, threads: 2)
  ) throws -> SweepJob {
    SweepJob(
      loaded: try readPortfolio(folder: folder.path + "/proposals"), settings: settings,
      engine: Wiring.engine(.exact), stopwatch: Stopwatch())
  }

  /// A whole sweep, its part named `whole.sweep`.
  static func run(
    in folder: TestFolder,
    _ settings: SweepSettings = SweepSettings(design: .factorial, threads: 2),
    part: String = "whole.sweep"
  ) throws -> SweepRun {
    let job = try job(in: folder, settings)
    let futures = try job.futures()
    guard case .ready(let swept, let header) = try job.begin(futures, progress: nil) else {
      throw Failure(.noPlan, "no plan")
    }
    let path = folder.path + "/" + part
    try job.run(swept, header, part: path, resumes: false) { _ in true }
    return try SweepRun(
      [PartFile(path)], of: job.loaded.portfolio, futures: futures, settings: settings,
      notices: [], seconds: 0)
  }
}
