import HiGHSSolver
import MixedInteger
import SolverConformance
import Testing

@Suite struct HiGHSSolverTests {
  private let solver = HiGHSSolver()

  @Test func saysItsVersion() {
    #expect(solver.name == "HiGHS 1.15.1")
  }

  @Test(arguments: ConformanceCases.all)
  func keepsEveryPromise(_ known: ConformanceCase) throws {
    let broken = try known.brokenPromises(of: solver)
    #expect(broken == [])
  }

  @Test(arguments: PublishedKnapsacks.cases)
  func findsThePublishedOptimaOfPetersen(_ known: ConformanceCase) throws {
    let broken = try known.brokenPromises(of: solver)
    #expect(broken == [])
  }

  @Test func agreesWithEnumerationOnRandomModels() throws {
    let enumeration = EnumerationSolver()
    let options = SolverOptions(relativeGap: 1e-9)
    var optimal = 0
    for seed in seeds(600) {
      let model = randomModel(seed: seed)
      let tried = try enumeration.solve(model, options: options)
      let solved = try solver.solve(model, options: options)
      #expect(solved.status == tried.status, "seed \(seed)")
      for result in [tried, solved] {
        #expect(brokenPromises(of: result, on: model, options: options) == [], "seed \(seed)")
      }
      guard let best = tried.objective, let found = solved.objective else { continue }
      optimal += 1
      #expect(abs(best - found) <= 1e-6 * max(1, abs(best)), "seed \(seed): \(best) \(found)")
    }
    #expect(optimal > 150, "too few of the random models have an optimum to compare")
  }

  @Test func aBadStartChangesNothing() throws {
    let options = SolverOptions(relativeGap: 1e-9)
    for seed in seeds(60) {
      let model = randomModel(seed: seed)
      var random = SplitMix64(seed: seed + 10_000)
      let start = (0..<model.columnCount).map { _ -> Double? in
        Bool.random(using: &random) ? Double.random(in: -9...9, using: &random) : nil
      }
      let plain = try solver.solve(model, options: options)
      let hinted = try solver.solve(model, options: options, start: start, progress: nil)
      #expect(plain.status == hinted.status, "seed \(seed)")
      guard let first = plain.objective, let second = hinted.objective else { continue }
      #expect(abs(first - second) <= 1e-6 * max(1, abs(first)), "seed \(seed)")
    }
  }

  @Test func aGoodStartIsTheSolutionWhenThereIsNoTime() throws {
    let model = hardKnapsack(columns: 60, rows: 5, seed: 3)
    let best = try solver.solve(model, options: SolverOptions(relativeGap: 0.01))
    let values = try #require(best.values)
    let result = try solver.solve(
      model, options: SolverOptions(relativeGap: 0, timeLimit: 0.2), start: values, progress: nil)
    let objective = try #require(result.objective)
    let start = try #require(best.objective)
    #expect(objective >= start - 1e-6)
  }

  @Test func aTimeLimitKeepsTheBestSolutionAndItsBound() throws {
    let model = hardKnapsack(columns: 250, rows: 10, seed: 4)
    let options = SolverOptions(relativeGap: 0, timeLimit: 1)
    let result = try solver.solve(model, options: options)
    #expect(result.status == .timeLimit)
    let objective = try #require(result.objective)
    let bound = try #require(result.bound)
    #expect(bound > objective)
    #expect(brokenPromises(of: result, on: model, options: options) == [])
  }

  @Test func progressCanStopASolve() throws {
    let model = hardKnapsack(columns: 250, rows: 10, seed: 5)
    let options = SolverOptions(relativeGap: 0)
    let result = try solver.solve(model, options: options, start: nil) { $0.value == nil }
    #expect(result.status == .interrupted)
    #expect(result.values != nil)
    #expect(brokenPromises(of: result, on: model, options: options) == [])
  }

  @Test func theSameSeedGivesTheSameValues() throws {
    let model = hardKnapsack(columns: 40, rows: 5, seed: 6)
    let options = SolverOptions(relativeGap: 1e-4, seed: 7)
    let first = try solver.solve(model, options: options)
    let second = try solver.solve(model, options: options)
    #expect(first.values == second.values)
    #expect(first.bound == second.bound)
  }

  @Test func solvesSideBySideAgree() async throws {
    let models = (0..<8).map { hardKnapsack(columns: 25, rows: 5, seed: $0) }
    let alone = try models.map { try HiGHSSolver().solve($0).values }
    let together = try await withThrowingTaskGroup(of: (Int, [Double]?).self) { group in
      for (position, model) in models.enumerated() {
        group.addTask { (position, try HiGHSSolver().solve(model).values) }
      }
      var values = [[Double]?](repeating: nil, count: models.count)
      for try await (position, found) in group { values[position] = found }
      return values
    }
    #expect(alone == together)
  }

  @Test func twoThreadsFindTheSameOptimum() throws {
    let model = hardKnapsack(columns: 30, rows: 5, seed: 8)
    let one = try solver.solve(model, options: SolverOptions(relativeGap: 0))
    let two = try solver.solve(model, options: SolverOptions(relativeGap: 0, threads: 2))
    let first = try #require(one.objective)
    let second = try #require(two.objective)
    #expect(abs(first - second) < 1e-6)
  }

  @Test func refusesABrokenModelAndSaysAllThatIsWrong() throws {
    var model = MixedIntegerModel()
    let x = model.addColumn("grant", upper: .nan, objective: .infinity)
    model.addRow("budget", LinearTerms([(x, .nan)]), lower: .infinity)
    let failure = #expect(throws: SolverFailure.self) { try solver.solve(model) }
    #expect(
      failure?.description
        == "The model is broken: column grant: the objective coefficient is inf; column grant: the "
        + "upper bound is nan; row budget: the lower bound is inf; row budget: the coefficient of "
        + "grant is nan")
  }

  @Test func refusesAStartOfTheWrongLength() throws {
    var model = MixedIntegerModel()
    _ = model.addColumn("x", upper: 1)
    let failure = #expect(throws: SolverFailure.self) {
      try solver.solve(model, options: SolverOptions(), start: [1, 2], progress: nil)
    }
    #expect(
      failure?.description == "The model is broken: the start has 2 values for 1 columns")
  }
}
