import Foundation
import RunStore

/// A program of its own for the tests of the history: keeps runs, one after the other.
///
/// `RunWriter FILE NAME COUNT` prints the number of each run when it is kept, and its place in the
/// writer's series; ends with 1 and the problem on standard error where one cannot be kept. With a
/// COUNT of 0 it prints what is kept, the newest first, and writes nothing.
@main enum RunWriter {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else {
      report("Usage: RunWriter FILE NAME COUNT")
      exit(64)
    }
    do {
      if count == 0 {
        for run in try RunStore.reading(path: arguments[1]).list() {
          print(run.id, run.scenario ?? "")
        }
        return
      }
      let store = try RunStore(path: arguments[1])
      for place in 0..<count {
        let (run, inputs) = example(arguments[2], place)
        let id = try store.save(run, inputs: inputs)
        FileHandle.standardOutput.write(Data("\(id) \(place)\n".utf8))
      }
    } catch {
      report("\(error)")
      exit(1)
    }
  }

  private static func report(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// The run that a writer keeps at a place of its series: the tests expect it unchanged.
  ///
  /// Sizes differ, so that some runs fill a page, and some the write-ahead log.
  static func example(_ writer: String, _ place: Int) -> (run: StoredRun, inputs: [StoredFile]) {
    let length = place % 5 == 4 ? 300_000 : 100 + place
    let run = StoredRun(
      created: "2026-03-01T08:30:00Z", command: "plan", portfolio: writer, scenario: "\(place)",
      status: "optimal", objective: Double(place), bound: Double(place) + 0.25, gap: 0.01,
      engine: "exact", seconds: 0.5, seed: place, version: "0.1.0",
      fingerprint: "\(writer)-\(place / 2)", settings: #"{"seed":\#(place)}"#,
      result: String(repeating: "\(place % 10)", count: length), checkAgreed: true)
    // Two runs each share their inputs, all share one of the files.
    let inputs = [
      StoredFile(name: "changed.csv", bytes: Array("\(writer),\(place / 2)\n".utf8)),
      StoredFile(name: "same.csv", bytes: [UInt8](repeating: 7, count: 50_000)),
    ]
    return (run, inputs)
  }
}
