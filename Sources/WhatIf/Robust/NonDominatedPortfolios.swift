public import ParkModel

/// A project that is carried out whole or not at all, with amounts stated outright.
public struct ProjectProposal: Hashable, Sendable {
  public var name: String
  /// Proposals of one park exclude each other; nil: it stands alone.
  public var park: String?
  /// For each criterion from its lowest to its highest possible score.
  public var scores: [ClosedRange<Double>]
  /// For each cap the amount that it takes; a floor is a cap on negative amounts.
  public var uses: [Double]

  public init(name: String, park: String? = nil, scores: [ClosedRange<Double>], uses: [Double]) {
    self.name = name
    self.park = park
    self.scores = scores
    self.uses = uses
  }
}

/// The portfolios that may be best when weights and scores are only partly known: Robust Portfolio
/// Modeling.
///
///     value(P)  = sum over projects j of P, sum over criteria i of w[i] * v[j,i]
///     P dominates Q when value(P) >= value(Q) for all possible w and v, and > for some
///     core index of j = non-dominated portfolios with j / non-dominated portfolios
///
/// In words: a project with core index 1 belongs to every portfolio worth considering and can be
/// chosen at once; one with 0 belongs to none; what lies between is worth better information.
/// Only projects in which P and Q differ count: those of P at their lowest, those of Q at their
/// highest scores, at each corner of the weights.
///
/// Differences within 1e-9 of the largest value count as equal, and equal portfolios dominate
/// neither way.
///
/// - Complexity: parks are decided one after another; a beginning of a portfolio is given up when
///   another is no dearer in any cap and dominates it, since both can be completed alike.
///   O(parks * beginnings²) at worst.
/// - Source: J. Liesiö, P. Mild, A. Salo, "Preference programming for robust portfolio modeling and
///   project selection", European Journal of Operational Research 181 (2007), 1488-1505.
public struct NonDominatedPortfolios: Sendable {
  public let projects: [String]
  /// Places of projects, ascending; those with earlier projects first.
  public let portfolios: [[Int]]
  /// One for each project; empty where no portfolio keeps to the caps.
  public let coreIndices: [Share]
  /// The portfolio with the best guaranteed value, the first of equals.
  public let maximin: [Int]?
  /// The portfolio with the least worst regret, the first of equals.
  public let minimaxRegret: [Int]?
  /// The worst regret of that portfolio, in the unit of the scores.
  public let leastWorstRegret: Double?

  /// Projects of every non-dominated portfolio.
  public var core: [Int] { coreIndices.indices.filter { coreIndices[$0] == 1 } }
  /// Projects of none.
  public var exterior: [Int] { coreIndices.indices.filter { coreIndices[$0] == 0 } }
  public var borderline: [Int] {
    coreIndices.indices.filter { coreIndices[$0] > 0 && coreIndices[$0] < 1 }
  }

  /// - Parameters:
  ///   - caps: The most that a portfolio may take of each resource.
  ///   - most: How many beginnings are held at once before the search gives up.
  /// - Throws: `UnfitFigures` for lists of unequal length, numbers that are not finite, a name that
  ///   stands twice, and where more than `most` beginnings are left (`outOfRange`).
  public init(
    _ projects: [ProjectProposal], caps: [Double], weights: WeightPolytope, most: Int = 20_000
  ) throws(UnfitFigures) {
    try Self.check(projects, caps, weights)
    let values = ProposalValues(projects, weights)
    var beginnings = [PortfolioBeginning(projects.count, caps.count, weights.corners.count)]
    let stages = Self.stages(projects)
    // The least that later parks can add to each use: below 0 where they count towards a floor.
    var later = [[Double]](repeating: [Double](repeating: 0, count: caps.count), count: 1)
    for stage in stages.reversed() {
      let next = later[later.count - 1]
      later.append(
        caps.indices.map { cap in
          next[cap] + stage.reduce(0) { min($0, projects[$1].uses[cap]) }
        })
    }
    for (place, stage) in stages.enumerated() {
      let least = later[stages.count - 1 - place]
      var grown: [PortfolioBeginning] = []
      for beginning in beginnings {
        for project in [nil] + stage.map(Optional.some) {
          var next = beginning
          if let project { next.add(project, values, projects[project].uses) }
          if next.fits(caps, least) { grown.append(next) }
        }
      }
      beginnings = values.nonDominated(grown, byUse: place < stages.count - 1)
      guard beginnings.count <= most else {
        throw .outOfRange(
          "portfolios held after \(place + 1) of \(stages.count) parks",
          found: Double(beginnings.count), allowed: "at most \(most); narrow weights or scores")
      }
    }
    if stages.isEmpty { beginnings.removeAll { !$0.fits(caps, later[0]) } }
    beginnings.sort { $0.comesBefore($1) }
    self.projects = projects.map(\.name)
    portfolios = beginnings.map { portfolio in projects.indices.filter { portfolio.holds($0) } }
    coreIndices =
      beginnings.isEmpty
      ? []
      : projects.indices.map { project in
        Share(Double(beginnings.count { $0.holds(project) }) / Double(beginnings.count))
      }
    (maximin, minimaxRegret, leastWorstRegret) = values.robust(beginnings, portfolios)
  }

  /// The projects of each park, parks in the order of their first project.
  private static func stages(_ projects: [ProjectProposal]) -> [[Int]] {
    var stages: [[Int]] = []
    var stageOfPark: [String: Int] = [:]
    for (place, project) in projects.enumerated() {
      if let park = project.park, let stage = stageOfPark[park] {
        stages[stage].append(place)
      } else {
        if let park = project.park { stageOfPark[park] = stages.count }
        stages.append([place])
      }
    }
    return stages
  }

  private static func check(
    _ projects: [ProjectProposal], _ caps: [Double], _ weights: WeightPolytope
  ) throws(UnfitFigures) {
    var seen: Set<String> = []
    for project in projects {
      guard seen.insert(project.name).inserted else { throw .nameTwice(project.name) }
      guard project.scores.count == weights.criteria else {
        throw .count(project.name, found: project.scores.count, expected: weights.criteria)
      }
      guard project.uses.count == caps.count else {
        throw .count(project.name, found: project.uses.count, expected: caps.count)
      }
      let numbers = project.scores.flatMap { [$0.lowerBound, $0.upperBound] } + project.uses
      for number in numbers where !number.isFinite {
        throw .outOfRange(project.name, found: number, allowed: "a finite number")
      }
    }
    for cap in caps where !cap.isFinite {
      throw .outOfRange("cap", found: cap, allowed: "a finite number")
    }
  }
}
