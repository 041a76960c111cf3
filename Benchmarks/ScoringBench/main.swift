// Does one job after another, as Benchmarks/scoring.py asks on standard input.
//
// Each line of input is one job, each line of output its answer as JSON:
//
//   table FILE ROWS COLUMNS   takes little-endian doubles, row-major, into memory: {}
//   topsis                    scores that table: {"seconds": 0.5, "peak_over_input_mb": 240.1}
//   smaa DRAWS SEED           likewise
//   read FILE                 reads a CSV file: likewise
//   write FILE                the numbers of the last job as little-endian doubles: {}
//
// The peak is that of all jobs since the last `table`: only the first one's says something.

import Foundation
import ParkFiles

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("scoring-bench: \(message)\n".utf8))
  exit(64)
}

/// One table in memory and what was last computed from it.
struct Session {
  var job: ScoringJob?
  var resident = ResidentMemory()
  var result: [Double] = []

  /// The answer to one line of input; nil where it is no job.
  mutating func answer(to words: [String]) -> String? {
    switch (words.first, words.count) {
    case ("table", 4):
      guard let rows = Int(words[2]), let columns = Int(words[3]), rows > 0, columns > 0,
        let values = doubles(in: words[1]), values.count == rows * columns
      else { return nil }
      job = ScoringJob(values, rows: rows, columns: columns)
      resident = ResidentMemory()
      return "{}"
    case ("topsis", 1): return measured { job in try job?.topsis().numbers }
    case ("smaa", 3):
      guard let draws = Int(words[1]), let seed = UInt64(words[2]) else { return nil }
      return measured { try $0?.acceptabilities(draws: draws, seed: seed) }
    case ("read", 2): return measured { _ in try readNumberTable(file: words[1]).values.numbers }
    case ("write", 2):
      write(result, to: words[1])
      return "{}"
    default: return nil
    }
  }

  /// - Parameter work: Gives what writes its numbers out once the clock has stopped.
  private mutating func measured(
    _ work: (ScoringJob?) throws -> (() -> [Double])?
  ) -> String? {
    result = []
    do {
      let start = ContinuousClock.now
      guard let made = try work(job) else { return nil }
      let duration = (ContinuousClock.now - start).components
      let seconds = Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
      let peak = resident.peakGrowth().map { "\($0)" } ?? "null"
      result = made()
      return "{\"seconds\": \(seconds), \"peak_over_input_mb\": \(peak)}"
    } catch {
      stop("\(error)")
    }
  }
}

extension [Double] {
  /// The numbers themselves, written out already.
  fileprivate var numbers: () -> [Double] { { self } }
}

var session = Session()
while let line = readLine() {
  guard let answer = session.answer(to: line.split(separator: " ").map(String.init))
  else { stop("'\(line)' cannot be done") }
  print(answer)
  fflush(nil)
}
