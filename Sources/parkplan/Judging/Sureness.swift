import ParkModel
import Scoring

/// What was asked about a ranking beside the ranking itself.
struct Sureness {
  private let options: SurenessOptions
  private let table: MeritTable
  private var comparison: MethodComparison?
  private var audit: RankingAudit?
  private var smaa: (result: SmaaResult, space: WeightSpace)?
  private var sensitivity: RankSensitivity?
  private var explanation: ScoreExplanation?

  init(_ table: MeritTable, _ options: SurenessOptions, _ portfolio: Portfolio) throws {
    self.options = options
    self.table = table
    if let park = options.explain {
      explanation = try explain(
        ParkID(park), in: table, against: options.against.map { ParkID($0) },
        toRank: options.toRank)
    }
    if options.compareMethods { comparison = compareMethods(table) }
    if options.audit { audit = Scoring.audit(table) }
    if let draws = options.smaa {
      let space: WeightSpace =
        switch options.weightSpace.value {
        case .free: .free
        case .ordinal: .order(of: table)
        case .bounded: .ranges(of: table, change: options.weightChange)
        }
      smaa = (
        try acceptability(
          table, space: space, draws: draws, seed: options.seed,
          uncertainties: portfolio.uncertainties), space
      )
    }
    if let samples = options.sensitivity {
      sensitivity = Scoring.sensitivity(
        table, deviation: options.weightChange, samples: samples, seed: options.seed)
    }
  }

  /// What to tell a user before work that takes more than a few seconds; nil for less.
  static func warning(_ options: SurenessOptions, parks: Int, indicators: Int) -> String? {
    let cells = Double(parks) * Double(indicators)
    // Measured on two cores: cells weighed and ranked in a second.
    let seconds =
      Double(options.smaa ?? 0) * cells / 7e9
      + Double((options.sensitivity ?? 0) * (indicators + 2)) * cells / 5e8
    guard seconds > 5 else { return nil }
    return "Ranking \(parks) parks over and over, about \(Amounts.text(seconds, decimals: 0)) s on "
      + "two cores; fewer draws or samples are quicker."
  }

  func add(to document: inout ScoreDocument) {
    document.methods = comparison.map(ComparisonDocument.init)
    document.audit = audit.map(AuditDocument.init)
    document.explanation = explanation.map(ExplanationDocument.init)
    if let smaa {
      document.smaa = SmaaDocument(smaa.result, smaa.space)
      for row in document.parks.indices {
        document.parks[row].add(smaa.result, row, table.framework.indicators)
      }
    }
    document.sensitivity = sensitivity.map {
      SensitivityDocument(
        $0, samples: options.sensitivity ?? 0, seed: options.seed, table)
    }
  }

  /// - Parameter most: How many parks are listed, the best ones.
  func text(names: [ParkID: String], most: Int, in say: Language) -> String {
    var text = ""
    if let smaa {
      text += smaaText(smaa.result, smaa.space, table, names: names, most: most, in: say)
    }
    if let sensitivity {
      text += sensitivityText(sensitivity, table, names: names, most: most, in: say)
    }
    if let comparison { text += comparisonText(comparison, names: names, in: say) }
    if let audit { text += auditText(audit, table.framework, in: say) }
    if let explanation { text += explanationText(explanation, table, names: names, in: say) }
    return text
  }
}
