import Optimizer
import ParkModel
import PlanReport
import Synchronization
import WhatIf

extension FurtherJob {
  /// Every uncertain number low and high, one at a time.
  ///
  /// - Returns: nil where it was stopped before the first number.
  func sensitivity() throws -> SensitivityResults? {
    let settings = job.settings
    let sweep = SweepJob(
      loaded: loadedAsPlanned,
      settings: SweepSettings(
        design: .tornado, gap: settings.gap, engine: settings.engine, carriesPlans: false,
        threads: settings.threads),
      engine: job.engine, stopwatch: Stopwatch())
    let futures = try sweep.futures()
    let keepsGoing = { @Sendable [self] in secondsLeft.map { $0 > 0 } ?? true }
    let beginning = try sweep.begin(futures) { [self] _, progress in
      keepsGoing() && tell(.sensitivity, progressText(progress, in: language))
    }
    guard case .ready(let swept, let header) = beginning,
      case .solved(let today) = swept.today.answer
    else { return nil }
    let records = Mutex<[SweepRecord]>([])
    let count = header.futures.count
    let isDone = try SweepRunner(swept, threads: settings.threads).run(
      Array(header.futures),
      keepGoing: { [self] in
        let done = records.withLock { $0.count }
        return keepsGoing()
          && tell(
            .sensitivity,
            language("\(done) of \(count) futures solved", "已求解 \(done)/\(count) 种情形"))
      },
      deliver: { record in records.withLock { $0.append(record) } })
    var analysis = SweepAnalysis(
      run.portfolio, header, futures: futures, today: today, loss: Share(sweep.settings.loss))
    for record in records.withLock({ $0 }).sorted(by: { $0.future < $1.future }) {
      try analysis.add(record)
    }
    guard let tornado = try analysis.result().tornado else { return nil }
    return sensitivityResults(
      tornado, of: futures.inputs, in: run.portfolio, isComplete: isDone)
  }
}

/// A tornado as the workbook shows it.
func sensitivityResults(
  _ tornado: Tornado, of inputs: UncertainInputs, in portfolio: Portfolio, isComplete: Bool
) -> SensitivityResults {
  func end(_ end: TornadoEnd) -> SensitivityResults.End {
    SensitivityResults.End(
      input: end.input, value: end.result?.value.reached,
      parksChanged: end.result.map {
        Int(($0.shift.choicesChanged.value * Double(portfolio.parks.count)).rounded())
      })
  }
  return SensitivityResults(
    base: tornado.base.reached,
    drivers: tornado.byValue.map { bar in
      let number = inputs.numbers.first { $0.id.text == bar.row.number }
      return SensitivityResults.Driver(
        title: number?.title ?? BilingualText(english: bar.row.number),
        operation: number?.changes.first?.operation ?? .set, low: end(bar.row.low),
        high: end(bar.row.high), isUndecided: bar.isUndecided)
    }, isComplete: isComplete)
}
