import ParkModel
import PlanWorkbook

/// The problems of a template without those that only follow from them: where a sheet is gone or
/// rows have lost what they are called, every row that refers to them is wrong as well.
struct Causes {
  let problems: [InputProblem]
  /// How many follow from these.
  let followingCount: Int

  /// - Parameter files: As they were read from the sheets.
  init(_ all: [InputProblem], files: [ImportedFile]) {
    let kinds = Self.kinds.filter { file, noun in
      guard let read = files.first(where: { $0.name == file }) else {
        return all.contains { $0.isMissingSheet(of: file) }
      }
      return all.contains { $0.sheet == read.sheet && $0.field == noun }
    }
    let missing = Self.kinds.map(\.file).filter { file in
      all.contains { $0.isMissingSheet(of: file) }
    }
    problems = all.filter { problem in
      let found = problem.found
      let isWithoutFile = missing.contains { file in
        problem.sheet == file || found == "the portfolio has no file '\(file)'."
      }
      return !isWithoutFile
        && !kinds.contains { file, noun in
          found.hasPrefix("there is no \(noun) '") || found.hasPrefix("no \(noun) is ")
            || found.hasPrefix("\(file) has no row ")
        }
    }
    followingCount = all.count - problems.count
  }

  /// The files in which things are given their identifiers, and what those things are called.
  private static let kinds: [(file: String, noun: String)] = [
    ("parks.csv", "park"), ("outcomes.csv", "outcome"), ("industries.csv", "industry"),
    ("instruments.csv", "instrument"), ("funds.csv", "fund"), ("indicators.csv", "indicator"),
    ("sources.csv", "source"), ("land_uses.csv", "land use"),
  ]
}

extension InputProblem {
  fileprivate func isMissingSheet(of file: String) -> Bool {
    found == "the sheet is missing; it holds \(file)."
  }
}
