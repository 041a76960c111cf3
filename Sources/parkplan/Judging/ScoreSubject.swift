import ParkFiles
import ParkModel
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `score` judges: the parks of a portfolio, or the rows of a plain table.
struct ScoreSubject {
  var name: String
  /// Names to show beside identifiers; empty for a plain table.
  var portfolio: Portfolio
  var framework: Framework
  var table: IndicatorTable
  var adjustments: IndicatorTable?
  /// The file that holds the raw values, as the user would type it.
  var valuesFile: String
  var notices: [String]

  /// - Parameter path: A portfolio folder, or a CSV table with one row per park.
  init(_ path: String, _ options: ScoringOptions) throws {
    var isFolder = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, !isFolder {
      try self.init(table: path, options)
    } else {
      if let given = options.indicators {
        throw InvalidInput([
          InputProblem(
            file: "--indicators", found: "'\(given)' goes with a plain table, not with a portfolio",
            fix: "leave it out: a portfolio has its indicators in indicators.csv")
        ])
      }
      try self.init(portfolio: path, options)
    }
    try applyJudgements(in: isFolder ? path : nil, options)
  }

  private init(portfolio path: String, _ options: ScoringOptions) throws {
    let loaded = try readPortfolio(folder: path)
    let parks = loaded.portfolio.parks
    valuesFile = path.hasSuffix("/") ? "\(path)parks.csv" : "\(path)/parks.csv"
    name = loaded.portfolio.name
    portfolio = loaded.portfolio
    notices = loaded.notices
    framework = try Self.chosen(
      options.framework ?? loaded.defaultFramework?.text,
      among: Self.offered(by: loaded.portfolio),
      missing: InputProblem(
        file: "\(path)/indicators.csv", found: "there is nothing to judge the parks by",
        fix: "add indicators.csv, or a framework in frameworks/"))
    table = IndicatorTable(parks, indicators: framework.indicators)
    adjustments =
      framework.adjustments.isEmpty
      ? nil : IndicatorTable(parks, indicators: framework.adjustments.map(\.id))
  }

  /// The portfolio's frameworks, and those that come with the program.
  private static func offered(by portfolio: Portfolio) -> [Framework] {
    let own = portfolio.frameworks
    return own + shippedFrameworks().filter { shipped in !own.contains { $0.id == shipped.id } }
  }

  private init(table path: String, _ options: ScoringOptions) throws {
    let numbers = try readNumberTable(file: path)
    name = path
    valuesFile = path
    portfolio = Portfolio(name: path, parks: [])
    notices = numbers.notices
    let columns = IndicatorTable(
      parks: numbers.parks, paths: numbers.paths, kinds: numbers.kinds,
      indicators: numbers.columns, values: numbers.values)
    if let file = options.indicators {
      let read = try readIndicators(file: file)
      framework = read.framework
      notices += read.notices
    } else if let wanted = options.framework {
      framework = try Self.chosen(
        wanted, among: shippedFrameworks(), missing: InputProblem(file: path, found: "", fix: ""))
    } else {
      framework = Framework(
        id: "table",
        indicators: numbers.columns.map {
          Indicator(id: $0, weight: Figure(Share(1 / Double(numbers.columns.count))))
        })
      notices.append(
        "Without --indicators or --framework every column counts alike, and more is better.")
    }
    table = columns.arranged(for: framework.indicators)
    adjustments = framework.adjustments.isEmpty ? nil : columns
    notices += absentColumns(numbers.columns)
  }

  /// Indicators of the framework for which the table has no column.
  private func absentColumns(_ columns: [IndicatorID]) -> [String] {
    let known = Set(columns)
    let absent = framework.indicators.flatMap { indicator -> [String] in
      if known.contains(indicator.id), indicator.quotient?.denominator == nil { return [] }
      guard let quotient = indicator.quotient else { return [indicator.id.text] }
      if quotient.numerator != nil, known.contains(indicator.id) { return [] }
      return [quotient.numerator ?? .column(indicator.id), quotient.denominator].compactMap {
        switch $0 {
        case nil: nil
        case .column(let id): known.contains(id) ? nil : id.text
        case .figure(let kind):
          known.contains(IndicatorID(kind.rawValue)) ? nil : kind.rawValue
        }
      }
    }
    if absent.isEmpty { return [] }
    var names: [String] = []
    for name in absent where !names.contains(name) { names.append(name) }
    return [
      "There is no column for \(names.map { "'\($0)'" }.joined(separator: ", ")); what is made of "
        + "it counts as missing."
    ]
  }

  /// Replaces declared weights by judged ones where judgements were asked for.
  private mutating func applyJudgements(in folder: String?, _ options: ScoringOptions) throws {
    guard let method = options.weights.value.judgementMethod else { return }
    guard let path = options.judgements ?? folder.map({ $0 + "/judgements" }) else {
      throw InvalidInput([
        InputProblem(
          file: "--judgements", found: "weights by \(method.rawValue) need judgements",
          fix: "name a file, or a folder with one for each level")
      ])
    }
    let loaded = try readJudgements(folderOrFile: path, by: method)
    let applied = try framework.applying(try elicitWeights(loaded.levels))
    framework = applied.framework
    notices += loaded.notices + applied.notices
  }

  private static func chosen(
    _ wanted: String?, among known: [Framework], missing: InputProblem
  ) throws(InvalidInput) -> Framework {
    if let found = known.first(where: { $0.id.text == wanted }) { return found }
    guard let wanted else { throw InvalidInput([missing]) }
    let names = known.map(\.id.text)
    let near = nearestName(to: wanted, among: names)
    throw InvalidInput([
      InputProblem(
        file: "--framework", found: "'\(wanted)' is not a framework that is known here",
        fix: near.map { "did you mean '\($0)'?" } ?? "name one of \(names.joined(separator: ", "))")
    ])
  }
}

extension ScoreSubject {
  func score(_ settings: ScoringSettings) throws(InvalidInput) -> MeritTable {
    do {
      return try Scoring.score(table, adjustments: adjustments, by: framework, settings: settings)
    } catch {
      // Values stand in the file that the user named.
      throw InvalidInput(
        error.problems.map { problem in
          var named = problem
          if named.file == "parks.csv" { named.file = valuesFile }
          return named
        })
    }
  }

  func names(in language: Language) -> [ParkID: String] {
    var names: [ParkID: String] = [:]
    for park in portfolio.parks { names[park.id] = park.name.text(in: language) }
    return names
  }
}
