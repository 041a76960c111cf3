public import ParkModel

/// What a ranking rests on: dominance, what each indicator really weighs, what leaving one out does.
public struct RankingAudit: Sendable {
  /// What happens to the ranking without an indicator or a group.
  public struct Without: Sendable {
    /// Agreement with the full ranking; nil where one of the two ties all parks.
    public let tauB: Double?
    /// How many parks change rank.
    public let moved: Int
    /// Rank without less rank with, where that is largest.
    public let largestMove: Int
    public let park: ParkID?
  }

  public struct IndicatorRow: Sendable {
    public let indicator: IndicatorID
    public let weight: Share
    /// The share of the scores' variance; nil where all parks score the same.
    public let effective: Share?
    /// nil where it is the only indicator.
    public let without: Without?
  }

  public struct GroupRow: Sendable {
    public let group: IndicatorGroupID
    /// nil for fewer than two indicators, or where they do not vary.
    public let alpha: Double?
    public let without: Without?
  }

  public struct Correlated: Sendable {
    public let first: IndicatorID
    public let second: IndicatorID
    public let correlation: Double
    /// They run against each other inside one group; otherwise they tell much the same.
    public let pullsApart: Bool
  }

  public struct Dominated: Sendable {
    public let park: ParkID
    public let by: ParkID
    /// How many parks dominate it.
    public let count: Int
  }

  /// A pair of parks whose order turns when a third is dropped.
  public struct Reversal: Sendable {
    public let dropped: ParkID
    public let ahead: ParkID
    public let behind: ParkID
    /// How many pairs turn when this park is dropped.
    public let pairs: Int
  }

  public let indicators: [IndicatorRow]
  /// Groups of the framework that hold indicators, in its order.
  public let groups: [GroupRow]
  /// Cronbach's alpha over all indicators.
  public let alpha: Double?
  /// Row-major, indicators by indicators; nil where one does not vary.
  public let correlations: [Double?]
  public let correlated: [Correlated]
  /// Parks that another is nowhere worse than; nil where there are too many parks to compare.
  public let dominated: [Dominated]?
  /// Parks whose dropping turns the order of others; nil where there are too many to try.
  public let reversals: [Reversal]?
  public let notices: [BilingualText]
  public let definitions: [Definition]

  init(_ table: MeritTable) {
    let run = table.run
    let values = table.result.input.normalised.values
    let names = run.framework.indicators.map(\.id)
    let groupOf = Self.topGroups(run.framework)
    var notices: [BilingualText] = []
    let effective = EffectiveWeights(
      contributions: table.parks.indices.flatMap(table.result.aggregation.parts),
      nominal: Array(table.result.input.weights.values.prefix(run.width)))
    let drops = Self.drops(run.framework)
    let without = LeaveOneOut(scores: table.scores, drops: drops.count) { drop in
      run.width > drops[drop].count
        ? try? run.leavingOut(indicators: drops[drop]).result().scores : nil
    }.drops.map { $0.map { Without($0, table.parks) } }
    indicators = names.indices.map {
      IndicatorRow(
        indicator: names[$0], weight: Share(effective.rows[$0].nominal),
        effective: effective.rows[$0].effective.map { Share($0) }, without: without[$0])
    }
    let alphas = CronbachAlpha(values, groups: groupOf)
    alpha = alphas.overall
    groups = Self.groups(run.framework).enumerated().map { place, group in
      GroupRow(
        group: run.framework.groups[group.position].id,
        alpha: Self.alpha(values, run.width, Array(group.members).sorted()),
        without: without[run.width + place])
    }
    let correlation = Correlations(values, groups: groupOf)
    correlations = correlation.values
    correlated = correlation.flags.map {
      Correlated(
        first: names[$0.first], second: names[$0.second], correlation: $0.correlation,
        pullsApart: $0.kind == .pullingApart)
    }
    do {
      let dominance = try Dominance(values, width: run.width)
      dominated = table.parks.indices.compactMap { row in
        dominance.example[row].map {
          Dominated(
            park: table.parks[row], by: table.parks[$0], count: dominance.dominatedBy[row])
        }
      }
    } catch {
      dominated = nil
      notices.append(error.reason)
    }
    do {
      let reversal = try RankReversal(scores: table.scores) { park in
        table.parks.count > 1 ? try? run.leavingOut(park: park).result().scores : nil
      }
      reversals = reversal.drops.compactMap { drop in
        guard let drop, let worst = drop.worst else { return nil }
        return Reversal(
          dropped: table.parks[drop.park], ahead: table.parks[worst.ahead],
          behind: table.parks[worst.behind], pairs: drop.reversed)
      }
    } catch {
      reversals = nil
      notices.append(error.reason)
    }
    self.notices = notices
    definitions = [
      Definition("dominance", "支配关系", Dominance.definition),
      Definition("effective weight", "实际作用", EffectiveWeights.definition),
      Definition("correlation", "相关性", Correlations.definition),
      Definition("alpha", "α", CronbachAlpha.definition),
      Definition("left out", "剔除检验", Self.leftOut),
      Definition("rank reversal", "逆序", RankReversal.definition),
    ]
  }

  private static let leftOut = BilingualText(
    english:
      "the parks are scored again without the indicator or group, its weight shared out within "
      + "its level; tau-b: agreement with the full ranking",
    chinese: "剔除该指标或分组，其权重由同层其余部分分摊，重新评分；tau-b：与完整排序的一致程度")

  private static func alpha(_ values: [Double], _ width: Int, _ columns: [Int]) -> Double? {
    let rows = width == 0 ? 0 : values.count / width
    let table = (0..<rows).flatMap { row in columns.map { values[row * width + $0] } }
    return CronbachAlpha(table, groups: columns.map { _ in 0 }).overall
  }

  /// The number of each indicator's branch under the root; those directly there share one.
  private static func topGroups(_ framework: Framework) -> [Int] {
    let branches = groups(framework).filter { framework.groups[$0.position].parent == nil }
    return framework.indicators.indices.map { column in
      branches.firstIndex { $0.members.contains(column) } ?? branches.count
    }
  }

  /// Groups with the indicators anywhere below them; empty ones are left out.
  private static func groups(
    _ framework: Framework
  ) -> [(position: Int, members: Set<Int>)] {
    var position: [IndicatorGroupID: Int] = [:]
    for (index, group) in framework.groups.enumerated() { position[group.id] = index }
    var members = [Set<Int>](repeating: [], count: framework.groups.count)
    for (column, indicator) in framework.indicators.enumerated() {
      var group = indicator.group.flatMap { position[$0] }
      while let place = group, members[place].insert(column).inserted {
        group = framework.groups[place].parent.flatMap { position[$0] }
      }
    }
    return members.indices.filter { !members[$0].isEmpty }.map { ($0, members[$0]) }
  }

  /// Each indicator, then each group.
  private static func drops(_ framework: Framework) -> [Set<Int>] {
    framework.indicators.indices.map { [$0] } + groups(framework).map(\.members)
  }
}

extension RankingAudit.Without {
  fileprivate init(_ drop: LeaveOneOut.Drop, _ parks: [ParkID]) {
    tauB = drop.tauB
    moved = drop.moved
    largestMove = drop.largestMove
    park = drop.park.map { parks[$0] }
  }
}

/// Looks at what the ranking of a table rests on.
public func audit(_ table: MeritTable) -> RankingAudit { RankingAudit(table) }
