// Writes a long table, for Benchmarks/workbook.py: one job a process, so that its memory is its own.
//
//   workbook-bench bulk ROWS VALUES OUT.xlsx            by PlanWorkbook
//   workbook-bench libxlsxwriter ROWS VALUES OUT.xlsx   by libxlsxwriter in constant memory
//
// VALUES holds little-endian doubles, 17 a row. A row is its number, a park, a status, the values.
// Prints the processor seconds of the job as JSON: {"cpu_seconds": 0.7}

import Foundation

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("workbook-bench: \(message)\n".utf8))
  exit(64)
}

func job(_ words: [String]) throws {
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
  default: stop("'\(words.joined(separator: " "))' cannot be done")
  }
}

do {
  let start = clock()
  try job(Array(CommandLine.arguments.dropFirst()))
  print("{\"cpu_seconds\": \(Double(clock() - start) / Double(CLOCKS_PER_SEC))}")
} catch {
  stop("\(error)")
}
