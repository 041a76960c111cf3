/// What a search of a small program found and proved.
public struct SmallOutcome: Sendable {
  public var status: Status
  /// No feasible point has more. Computed from the program itself with an allowance for rounding,
  /// never from the search's own bookkeeping; -infinity where no feasible point exists.
  public var bound: Double
  /// The value of `point`; -infinity where there is none.
  public var value: Double
  /// The best point found, by column of the program; empty where there is none.
  ///
  /// After `solveRelaxation`, the best point of the relaxation: whole columns may be broken.
  public var point: [Double]
  /// Nodes whose relaxation was solved.
  public var nodes: Int
  public var pivots: Int

  public enum Status: String, CaseIterable, Sendable {
    /// `point` is within the tolerance of `bound`.
    case solved
    /// Nothing exceeds the cutoff, which the bound proves.
    case belowCutoff
    /// No feasible point exists.
    case infeasible
    /// Stopped early, by the limit on nodes or by numbers too badly scaled; the bound holds still.
    case nodeLimit
  }

  static func infeasible(nodes: Int, pivots: Int) -> SmallOutcome {
    SmallOutcome(
      status: .infeasible, bound: -.infinity, value: -.infinity, point: [], nodes: nodes,
      pivots: pivots)
  }
}

/// Where a solve of a small program left off, so that the next one starts there.
///
/// Belongs to one program. Costs about 2 bytes a row and column, and a copy of the dictionary
/// (rows times columns numbers) where it keeps one.
public struct SmallBasis: Sendable {
  /// Whether the dictionary is kept too: faster to start from, and some tens of kilobytes.
  public let keepsTableau: Bool
  /// The variable in each row of the dictionary; empty before the first solve.
  var rowVariables: [Int16] = []
  var columnVariables: [Int16] = []
  /// By place of `columnVariables`.
  var isAtUpper: [Bool] = []
  var tableau: [Double] = []
  /// Pivots since the dictionary was last built from the program.
  var age = 0

  public init(keepsTableau: Bool = false) { self.keepsTableau = keepsTableau }

  public var isEmpty: Bool { rowVariables.isEmpty && columnVariables.isEmpty }
}
