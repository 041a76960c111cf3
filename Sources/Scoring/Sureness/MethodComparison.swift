public import ParkModel

/// The same parks by other methods and other weights: who changes places, and why.
///
/// Every method runs with the settings' weights, then the settings' method with every weighting
/// that needs no judgements. In words: where the choice of method decides, a committee should know.
/// Agreement by `RankAgreement`; the panel by `DisagreementPanel`.
public struct MethodComparison: Sendable {
  public static let definition = BilingualText(
    english:
      "every method with the same weights, then the chosen method with other weights; tau-b and "
      + "rho: 1 where two put all parks in the same order, 0 where they have nothing in common",
    chinese:
      "先以相同权重比较各种方法，再以所选方法比较各种权重；tau-b 与 rho 为秩相关系数："
      + "两种排序完全相同为 1，毫无关系为 0")

  public struct Method: Sendable {
    /// Such as `topsis`, or `wsm, entropy weights`.
    public let name: String
    public let definition: BilingualText
    /// One for each park, in the order of the rows.
    public let ranks: [Int]
  }

  /// A park that changes places between methods.
  public struct Change: Sendable {
    public let park: ParkID
    public let bestRank: Int
    public let bestMethods: [String]
    public let worstRank: Int
    public let worstMethods: [String]
    /// Which definitions pull it up and down, in one sentence.
    public let reason: String
  }

  public let parks: [ParkID]
  public let methods: [Method]
  /// Row-major, methods by methods; nil where a method ties all parks.
  public let tauB: [Double?]
  public let rho: [Double?]
  /// How many parks change places, listed or not.
  public let moving: Int
  /// The parks that change most, at most `mostListed`.
  public let panel: [Change]
  /// Methods that cannot take these values, and why.
  public let notices: [String]

  public static let mostListed = 20

  init(_ table: MeritTable) {
    var variants: [Variant] = []
    var notices: [String] = []
    for settings in Self.settings(table) {
      var run = table.run
      run.settings = settings
      do {
        variants.append(Variant(run: run, result: try run.result(), chosen: table.settings))
      } catch {
        let name = Variant.name(run, chosen: table.settings)
        notices += error.problems.map { "\(name): \($0.field ?? ""): \($0.found)" }
      }
    }
    let ranks = variants.map { MethodRanks(name: $0.name, ranks: $0.result.ranks) }
    let agreement = MethodAgreement(ranks)
    let disagreement = DisagreementPanel(ranks, most: Self.mostListed)
    parks = table.parks
    methods = variants.map {
      Method(name: $0.name, definition: $0.definition, ranks: $0.result.ranks)
    }
    tauB = agreement.tauB
    rho = agreement.rho
    moving = disagreement.moving
    self.notices = notices
    panel = disagreement.rows.map { row in
      Change(
        park: table.parks[row.park], bestRank: row.bestRank,
        bestMethods: row.bestMethods.map { variants[$0].name }, worstRank: row.worstRank,
        worstMethods: row.worstMethods.map { variants[$0].name },
        reason: Variant.reason(
          row.park, up: variants[row.bestMethods[0]], down: variants[row.worstMethods[0]]))
    }
  }

  /// The table's own settings first, then other methods, then other weights.
  private static func settings(_ table: MeritTable) -> [ScoringSettings] {
    var list = [table.settings]
    for method in ScoringMethod.allCases where method != table.method {
      if method == .levels, table.framework.hasOnlyArithmeticMeans { continue }
      var settings = table.settings
      settings.method = method
      list.append(settings)
    }
    for weighting in Weighting.allCases
    where !weighting.isJudged && weighting != table.settings.weighting {
      var settings = table.settings
      settings.weighting = weighting
      list.append(settings)
    }
    return list
  }
}

/// Compares methods and weights on the parks of a table.
public func compareMethods(_ table: MeritTable) -> MethodComparison { MethodComparison(table) }

/// One way of scoring the same parks.
private struct Variant {
  let run: ScoringRun
  let result: ScoringRun.Result
  let name: String

  init(run: ScoringRun, result: ScoringRun.Result, chosen: ScoringSettings) {
    self.run = run
    self.result = result
    name = Self.name(run, chosen: chosen)
  }

  static func name(_ run: ScoringRun, chosen: ScoringSettings) -> String {
    run.settings.weighting == chosen.weighting
      ? run.method.rawValue
      : "\(run.method.rawValue), \(run.settings.weighting.rawValue) weights"
  }

  var definition: BilingualText {
    let (method, weights) = (run.method.definition, run.settings.weighting.definition)
    return BilingualText(
      english: "\(method.english). Weights: \(weights.english)",
      chinese: "\(method.chinese)。权重：\(weights.chinese)")
  }

  /// What lifts a park in one variant and holds it back in the other.
  static func reason(_ row: Int, up: Variant, down: Variant) -> String {
    guard up.run.method == down.run.method else {
      return "\(up.name) \(up.trait(row))\(up.tie(row)); \(down.name) \(down.trait(row))"
    }
    let width = up.run.width
    let values = up.result.input.normalised.values
    let count = up.run.table.parks.count
    func pull(_ column: Int) -> Double {
      let mean = (0..<count).reduce(0) { $0 + values[$1 * width + column] / Double(count) }
      return (up.result.input.weight(row, column) - down.result.input.weight(row, column))
        * (values[row * width + column] - mean)
    }
    let most = (0..<width).max { pull($0) < pull($1) } ?? 0
    return "\(up.name) gives '\(up.run.framework.indicators[most].id)' the weight "
      + "\(twoDecimals(up.result.input.weight(row, most))), \(down.name) "
      + twoDecimals(down.result.input.weight(row, most))
  }

  /// How many parks share the rank: a good rank among very many says little.
  private func tie(_ row: Int) -> String {
    let sharing = result.ranks.count { $0 == result.ranks[row] }
    return sharing > 1 ? " (\(sharing) parks share that rank)" : ""
  }

  /// What the method makes of a park, by the indicator that matters most to it.
  private func trait(_ row: Int) -> String {
    let input = result.input
    let width = run.width
    func value(_ column: Int) -> Double { input.normalised.values[row * width + column] }
    func named(_ key: (Int) -> Double) -> (name: String, value: String) {
      let column = (0..<width).max { key($0) < key($1) } ?? 0
      return ("'\(run.framework.indicators[column].id)'", twoDecimals(value(column)))
    }
    switch run.method {
    case .weightedSum:
      let (name, value) = named { input.weight(row, $0) * value($0) }
      return "makes up weaknesses in full (most from \(name), normalised \(value))"
    case .weightedProduct, .levels:
      let (name, value) = named {
        input.weight(row, $0) > 0 ? -input.weight(row, $0) * naturalLog(max(value($0), 1e-300)) : 0
      }
      return "lets weaknesses be made up only in part (weakest in \(name), normalised \(value))"
    case .topsis:
      let (best, worst) = input.ends
      let (name, value) = named { column in
        let far = max(best[column] - value(column), value(column) - worst[column])
        return input.weight(row, column) * far
      }
      return "squares the distance to the best and the worst (furthest in \(name), normalised "
        + "\(value))"
    case .vikor:
      let (best, worst) = input.ends
      let (name, value) = named { column in
        let span = best[column] - worst[column]
        return span > 0 ? input.weight(row, column) * (best[column] - value(column)) / span : 0
      }
      return "counts its largest single regret as much as all together (\(name), normalised "
        + "\(value))"
    case .promethee:
      return "counts how many parks it beats in each indicator, not by how much"
    }
  }
}
