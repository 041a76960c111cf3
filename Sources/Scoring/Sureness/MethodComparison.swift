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
    public let name: BilingualText
    public let definition: BilingualText
    /// One for each park, in the order of the rows.
    public let ranks: [Int]
  }

  /// A park that changes places between methods.
  public struct Change: Sendable {
    public let park: ParkID
    public let bestRank: Int
    public let bestMethods: [BilingualText]
    public let worstRank: Int
    public let worstMethods: [BilingualText]
    /// Which definitions pull it up and down, in one sentence.
    public let reason: BilingualText
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
  public let notices: [BilingualText]

  public static let mostListed = 20

  init(_ table: MeritTable) {
    var variants: [Variant] = []
    var notices: [BilingualText] = []
    for settings in Self.settings(table) {
      var run = table.run
      run.settings = settings
      do {
        variants.append(Variant(run: run, result: try run.result(), chosen: table.settings))
      } catch {
        let name = Variant.name(run, chosen: table.settings)
        notices += error.problems.map {
          BilingualText(
            english: "\(name.english): \($0.field ?? ""): \($0.found)",
            chinese: "\(name.chinese)不适用于这些数据（\($0.field ?? "")），未列入对比。")
        }
      }
    }
    let ranks = variants.map { MethodRanks(name: $0.name.english, ranks: $0.result.ranks) }
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
  let name: BilingualText

  init(run: ScoringRun, result: ScoringRun.Result, chosen: ScoringSettings) {
    self.run = run
    self.result = result
    name = Self.name(run, chosen: chosen)
  }

  static func name(_ run: ScoringRun, chosen: ScoringSettings) -> BilingualText {
    let method = run.method.name
    if run.settings.weighting == chosen.weighting { return method }
    let weighting = run.settings.weighting.name
    return BilingualText(
      english: "\(method.english), \(weighting.english) weights",
      chinese: "\(method.chinese)（\(weighting.chinese)）")
  }

  var definition: BilingualText {
    let (method, weights) = (run.method.definition, run.settings.weighting.definition)
    return BilingualText(
      english: "\(method.english). Weights: \(weights.english)",
      chinese: "\(method.chinese)。权重：\(weights.chinese)")
  }

  /// What lifts a park in one variant and holds it back in the other.
  static func reason(_ row: Int, up: Variant, down: Variant) -> BilingualText {
    guard up.run.method == down.run.method else {
      let (lifted, held, tie) = (up.trait(row), down.trait(row), up.tie(row))
      return BilingualText(
        english: "\(up.name.english) \(lifted.english)\(tie.english); \(down.name.english) "
          + held.english,
        chinese: "\(up.name.chinese)：\(lifted.chinese)\(tie.chinese)；\(down.name.chinese)："
          + held.chinese)
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
    let indicator = up.run.framework.indicators[most]
    let weight = twoDecimals(up.result.input.weight(row, most))
    let other = twoDecimals(down.result.input.weight(row, most))
    return BilingualText(
      english:
        "\(up.name.english) gives '\(indicator.id)' the weight \(weight), \(down.name.english) "
        + other,
      chinese: "\(indicator.quoted)的权重：\(up.name.chinese)为 \(weight)，\(down.name.chinese)为 \(other)"
    )
  }

  /// How many parks share the rank: a good rank among very many says little.
  private func tie(_ row: Int) -> BilingualText {
    let sharing = result.ranks.count { $0 == result.ranks[row] }
    if sharing == 1 { return BilingualText(english: "") }
    return BilingualText(
      english: " (\(sharing) parks share that rank)", chinese: "（\(sharing) 个园区并列）")
  }

  /// What the method makes of a park, by the indicator that matters most to it.
  private func trait(_ row: Int) -> BilingualText {
    let input = result.input
    let width = run.width
    func value(_ column: Int) -> Double { input.normalised.values[row * width + column] }
    func named(_ key: (Int) -> Double) -> (indicator: Indicator, value: String) {
      let column = (0..<width).max { key($0) < key($1) } ?? 0
      return (run.framework.indicators[column], twoDecimals(value(column)))
    }
    switch run.method {
    case .weightedSum:
      let (most, value) = named { input.weight(row, $0) * value($0) }
      return BilingualText(
        english: "makes up weaknesses in full (most from '\(most.id)', normalised \(value))",
        chinese: "不足可以完全弥补（贡献最大的是\(most.quoted)，标准化值 \(value)）")
    case .weightedProduct, .levels:
      let (most, value) = named {
        input.weight(row, $0) > 0 ? -input.weight(row, $0) * naturalLog(max(value($0), 1e-300)) : 0
      }
      return BilingualText(
        english: "lets weaknesses be made up only in part (weakest in '\(most.id)', normalised "
          + "\(value))", chinese: "不足只能部分弥补（最弱的是\(most.quoted)，标准化值 \(value)）")
    case .topsis:
      let (best, worst) = input.ends
      let (most, value) = named { column in
        let far = max(best[column] - value(column), value(column) - worst[column])
        return input.weight(row, column) * far
      }
      return BilingualText(
        english:
          "squares the distance to the best and the worst (furthest in '\(most.id)', normalised "
          + "\(value))", chinese: "按到正、负理想解距离的平方计（距离最大的是\(most.quoted)，标准化值 \(value)）")
    case .vikor:
      let (best, worst) = input.ends
      let (most, value) = named { column in
        let span = best[column] - worst[column]
        return span > 0 ? input.weight(row, column) * (best[column] - value(column)) / span : 0
      }
      return BilingualText(
        english:
          "counts its largest single regret as much as all together ('\(most.id)', normalised "
          + "\(value))", chinese: "最大的个体遗憾与总体同等看待（\(most.quoted)，标准化值 \(value)）")
    case .promethee:
      return BilingualText(
        english: "counts how many parks it beats in each indicator, not by how much",
        chinese: "只计各项指标胜过多少园区，不计差距大小")
    }
  }
}
