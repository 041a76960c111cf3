// Writes or reads a long table, for Benchmarks/workbook.py: one job a process, so that its memory is its own.
//
//   workbook-bench bulk ROWS VALUES OUT.xlsx            by PlanWorkbook
//   workbook-bench libxlsxwriter ROWS VALUES OUT.xlsx   by libxlsxwriter in constant memory
//   workbook-bench read FILE.xlsx                       reads a workbook by PlanWorkbook
//
// VALUES holds little-endian doubles, 17 a row. A row is its number, a park, a status, the values.
// Prints the processor seconds of the job as JSON, {"cpu_seconds": 0.7}, for a workbook read also how
// many numbers the first sheet holds and their sum.

import Foundation
import PlanReport
import PlanWorkbook

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("workbook-bench: \(message)\n".utf8))
  exit(64)
}

/// - Returns: What the job found, as fields of JSON.
func job(_ words: [String]) throws -> () -> String {
  switch (words.first, words.count) {
  case ("bulk", 4), ("libxlsxwriter", 4):
    guard let rows = Int(words[1]), rows > 0, let values = ValueFile(words[2]) else {
      stop("there are no such rows")
    }
    let table = LongTable(rows: rows, values: values)
    if words[0] == "bulk" {
      try table.writeByPlanWorkbook(to: words[3])
    } else if let problem = table.writeByLibrary(to: words[3]) {
      stop(problem)
    }
    return { "" }
  case ("read", 2):
    let workbook = try readWorkbook(at: words[1])
    // Counted once the clock has stopped.
    return {
      let cells = workbook.sheets.first.map { $0.rows.flatMap(\.self) } ?? []
      let numbers = cells.compactMap { $0.value.number }
      return ", \"numbers\": \(numbers.count), \"sum\": \(numbers.reduce(0, +))"
    }
  default: stop("'\(words.joined(separator: " "))' cannot be done")
  }
}

do {
  let start = clock()
  let found = try job(Array(CommandLine.arguments.dropFirst()))
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  print("{\"cpu_seconds\": \(seconds)\(found())}")
} catch {
  stop("\(error)")
}
