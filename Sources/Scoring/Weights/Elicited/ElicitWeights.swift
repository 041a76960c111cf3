public import ParkModel

/// The weights that follow from a planner's judgements of one level.
///
/// - Throws: `InvalidInput` with every problem of the judgements.
public func elicitWeights(_ judgements: Judgements) throws -> ElicitedWeights {
  switch judgements {
  case .pairwise(let pairs): AnalyticHierarchy(try PairwiseMatrix(pairs)).elicited
  case .bestWorst(let ends): try BestWorst(ends).elicited
  case .swing(let points): try SwingWeights(points).elicited
  }
}

/// The weights of one level of a framework, with the level they belong to.
public struct LevelWeights: Hashable, Sendable {
  /// The id of the group whose parts are weighed, or `LevelJudgements.top`.
  public var level: String
  /// Where the judgements come from, as the user would type it.
  public var file: String
  public var weights: ElicitedWeights

  public init(level: String, file: String, weights: ElicitedWeights) {
    self.level = level
    self.file = file
    self.weights = weights
  }
}

/// The weights that follow from judgements of several levels.
///
/// - Throws: `InvalidInput` with every problem of every level.
public func elicitWeights(_ levels: [LevelJudgements]) throws -> [LevelWeights] {
  var problems: [InputProblem] = []
  var elicited: [LevelWeights] = []
  for level in levels {
    do {
      elicited.append(
        LevelWeights(
          level: level.level, file: level.judgements.file,
          weights: try elicitWeights(level.judgements)))
    } catch let input as InvalidInput {
      problems += input.problems
    }
  }
  if !problems.isEmpty { throw InvalidInput(problems) }
  return elicited
}
