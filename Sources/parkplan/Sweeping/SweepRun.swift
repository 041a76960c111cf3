import ParkModel
import WhatIf

/// A sweep, or a part of one, as far as it is done: what is shown.
struct SweepRun {
  var portfolio: Portfolio
  var settings: SweepSettings
  /// Of the first part.
  var header: SweepHeader
  var inputs: UncertainInputs
  var futures: Futures
  /// Whether the files hold the whole design rather than one shard of it.
  var isWhole: Bool
  /// Futures that these files should hold.
  var wanted: Int
  var result: SweepResult
  var notices: [String]
  var seconds: Double
  /// In the order of shards.
  var parts: [PartFile]

  var isFinished: Bool { result.counts.done == wanted }
  var status: String { isFinished ? "complete" : "interrupted" }

  /// Everything that the files say, and nothing else.
  ///
  /// - Throws: `InvalidInput` for a damaged line.
  init(
    _ parts: [PartFile], of portfolio: Portfolio, futures: Futures, settings: SweepSettings,
    notices: [String], seconds: @autoclosure () -> Double
  ) throws {
    let first = parts[0]
    guard case .solved(let today) = try first.todayRecord().answer else {
      throw Failure(.internalError, "Internal error: \(first.path) has no plan to start from.")
    }
    var analysis = SweepAnalysis(
      portfolio, first.header, futures: futures, today: today, loss: Share(settings.loss))
    for part in parts { try part.forEachRecord { try analysis.add($0) } }
    self.portfolio = portfolio
    self.settings = settings
    header = first.header
    self.futures = futures
    inputs = futures.inputs
    isWhole = parts.count == first.header.shards
    wanted = parts.reduce(0) { $0 + $1.header.futures.count }
    result = try analysis.result()
    self.notices = notices + futures.notices
    self.seconds = seconds()
    self.parts = parts
  }
}
