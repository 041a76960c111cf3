public import Optimizer
public import ParkModel
import PlanCheck

/// A portfolio whose futures are solved one by one, all measured as its own plan is.
///
/// Each future is solved anew by one engine on one thread, without a limit on time, so that what
/// is found depends on the future alone. The plan of the portfolio as it is starts the search.
public struct SweptPortfolio: Sendable {
  public let futures: Futures
  /// The plan of the portfolio as it is.
  public let plan: Plan
  /// The record of that plan.
  public let today: SweepRecord
  /// Plans that are carried into every future, that of the portfolio as it is first.
  public let candidates: [Candidate]
  /// The names of the limit rows.
  public let limits: [String]
  private let problem: AllocationProblem
  private let engine: any PlanSolver
  private let settings: SolveSettings
  private let yardstick: Yardstick

  public struct Candidate: Sendable {
    /// `SweepHeader.today`, or the scenario whose best plan it is.
    public var name: String
    public var plan: Plan

    public init(name: String, plan: Plan) {
      self.name = name
      self.plan = plan
    }
  }

  /// Re-checks the plan of the portfolio as it is.
  ///
  /// - Parameters:
  ///   - problem: The portfolio as it is, with merits.
  ///   - solved: Its plan, of the same engine and gap.
  ///   - others: Further plans to carry into every future.
  ///   - carriesPlans: Whether today's plan and the others are carried at all.
  /// - Returns: nil where it has no plan.
  /// - Throws: `FailedCheck`.
  public init?(
    _ problem: AllocationProblem, solved: SolvedPlan, futures: Futures, engine: any PlanSolver,
    gap: Ratio, others: [Candidate] = [], carriesPlans: Bool = true
  ) throws {
    guard let plan = solved.plan, let value = Self.value(of: solved) else { return nil }
    let evaluation = try Self.checked(plan, solved, problem.portfolio, SweepRecord.today)
    self.futures = futures
    self.plan = plan
    self.engine = engine
    self.problem = problem.measured(by: solved.yardstick)
    settings = SolveSettings(gap: gap, threads: 1, withoutPlan: .statusOnly)
    yardstick = solved.yardstick
    candidates =
      carriesPlans ? [Candidate(name: SweepHeader.today, plan: plan)] + others : []
    limits = evaluation.limits.map(\.name)
    let record = SolvedFuture(
      plan, worth: value, evaluation, in: problem.portfolio,
      references: solved.yardstick.references, limits: limits, shift: PlanShift())
    let carrier = PlanCarrier(engine: engine, settings: settings)
    let home = PlanDestination(problem.portfolio, yardstick: yardstick, best: solved)
    today = SweepRecord(
      future: SweepRecord.today, answer: .solved(record),
      carried: try candidates.map { try carrier.carry($0.plan, into: home) })
  }

  /// Solves one future and re-checks its plan. Blocks its thread.
  ///
  /// - Parameter keepGoing: Asked now and then; false stops the solve.
  /// - Returns: nil where it was stopped.
  /// - Throws: `FailedCheck`; what the engine throws is kept as the reason of an unsolved future.
  public func record(
    _ index: Int, keepGoing: @escaping @Sendable () -> Bool = { true }
  ) throws -> SweepRecord? {
    var question = problem
    do throws(InvalidInput) {
      question.portfolio = try problem.portfolio.applying(futures[index], of: futures.inputs)
    } catch {
      let reasons = error.problems.map { problem in
        [problem.field, problem.found].compactMap(\.self).joined(separator: ": ")
      }
      return SweepRecord(future: index, answer: .impossible(reasons.joined(separator: "; ")))
    }
    question.start = plan
    let engine =
      candidates.isEmpty
      ? engine : engine.readied(for: question.portfolio, merits: question.merits)
    let solved: SolvedPlan
    do {
      solved = try engine.solve(question, settings: settings) { _ in keepGoing() }
    } catch {
      return keepGoing()
        ? SweepRecord(future: index, answer: .unsolved("\(error)")) : nil
    }
    if solved.status == .infeasible {
      return SweepRecord(
        future: index, answer: .withoutPlan, carried: candidates.map { _ in .breaks })
    }
    guard solved.status == .optimal || keepGoing() else { return nil }
    guard let found = solved.plan, let value = Self.value(of: solved) else {
      return SweepRecord(
        future: index, answer: .unsolved("the engine ended as \(solved.status.rawValue)"))
    }
    let evaluation = try Self.checked(found, solved, question.portfolio, index)
    let destination = PlanDestination(question.portfolio, yardstick: yardstick, best: solved)
    let carried = try carried(into: destination, by: engine, keepGoing)
    guard !carried.contains(.unknown) || keepGoing() else { return nil }
    return SweepRecord(
      future: index,
      answer: .solved(
        SolvedFuture(
          found, worth: value, evaluation, in: question.portfolio,
          references: question.references, limits: limits,
          shift: PlanShift(from: plan, to: found))), carried: carried)
  }

  private func carried(
    into destination: PlanDestination, by engine: any PlanSolver,
    _ keepGoing: @escaping @Sendable () -> Bool
  ) throws -> [CarriedPlan] {
    let carrier = PlanCarrier(engine: engine, settings: settings)
    return try candidates.map { candidate in
      do {
        return try carrier.carry(candidate.plan, into: destination) { _ in keepGoing() }
      } catch let failure as FailedReCheck {
        throw failure
      } catch {
        // The engine broke: what the plan is worth there stays unknown.
        return .unknown
      }
    }
  }

  private static func value(of solved: SolvedPlan) -> Certified? {
    solved.objective.map {
      Certified(reached: $0, atMost: solved.bound ?? Points(.infinity))
    }
  }

  private static func checked(
    _ plan: Plan, _ solved: SolvedPlan, _ portfolio: Portfolio, _ future: Int
  ) throws -> Evaluation {
    let report = check(plan, of: portfolio, yardstick: solved.yardstick)
    let agreement = compare(report, with: solved)
    guard report.isClean && agreement.agrees else {
      throw FailedCheck(
        future: future, reasons: report.breaches.map(\.sentence) + agreement.disagreements)
    }
    return report.evaluation
  }

  /// A plan that fails its independent re-check: an internal error, never a result.
  public struct FailedCheck: Error, CustomStringConvertible {
    public var future: Int
    public var reasons: [String]

    public var description: String {
      let which = future == SweepRecord.today ? "the portfolio as it is" : "future \(future)"
      return "the plan found for \(which) fails its independent re-check.\n"
        + reasons.map { "  - \($0)" }.joined(separator: "\n")
    }
  }
}
