import HiGHSSolver
import MixedInteger
import Testing

@testable import Optimizer

/// Fronts of mixed-integer models through HiGHS.
@Suite struct ModelFrontTests {
  private func front(
    _ model: MixedIntegerModel, _ objectives: [LinearTerms], points: Int? = nil,
    gap: Double = 1e-6, isWarm: Bool = true
  ) throws -> FoundFront<[Double]> {
    try ModelFront(
      model: model, objectives: objectives, solver: HiGHSSolver(), points: points, gap: gap,
      isWarm: isWarm
    ).find(options: { SolverOptions() })
  }

  private func knapsack(
    _ objectives: [[Double]], _ weights: [[Double]], _ capacities: [Double]
  ) -> (MixedIntegerModel, [LinearTerms]) {
    var model = MixedIntegerModel()
    let items = weights[0].indices.map { model.addColumn("x\($0)", upper: 1, isInteger: true) }
    for (knapsack, capacity) in capacities.enumerated() {
      model.addRow(
        "weight\(knapsack)", LinearTerms(Array(zip(items, weights[knapsack]))), upper: capacity)
    }
    return (model, objectives.map { LinearTerms(Array(zip(items, $0))) })
  }

  @Test(arguments: [vOptKnapsack, augmecon2Knapsack])
  func publishedKnapsackFrontsAreFoundWhole(instance: FrontCase) throws {
    let (model, objectives) = knapsack(
      instance.objectives, instance.weights, instance.capacities)
    let found = try front(model, objectives)
    #expect(found.points.map(\.values) == instance.front)
    #expect(found.isComplete)
    // One solve a point, two that a payoff table of two objectives adds to the ends, one at the end.
    #expect(found.solves <= instance.front.count + 5)
  }

  /// Mavrotas (2009), section 5, the power generation problem: cost, CO2 and imported fuel, all
  /// minimized. Table as published; data of pyaugmecon (MIT), `tests/support/models.py`.
  @Test func thePayoffTableOfMavrotasIsReproduced() throws {
    let (model, objectives) = mavrotasEnergy()
    let found = try front(model, objectives, points: 3)
    let published: [[Double]] = [
      [3_075_000, 62_460, 33_000], [3_855_000, 45_180, 37_000], [3_225_000, 55_260, 23_000],
    ]
    for (row, expected) in zip(found.payoff, published) {
      for (value, amount) in zip(row, expected) { #expect(abs(-value - amount) < 0.01) }
    }
  }

  /// The front of the same problem under two objectives is a broken line: what lies between points
  /// shrinks below a thousandth of both ranges.
  @Test func aContinuousFrontIsSampledAndSaysWhatIsLeft() throws {
    let (model, objectives) = mavrotasEnergy()
    let found = try front(model, Array(objectives.prefix(2)), points: 40)
    #expect(found.points.count == 40)
    #expect(!found.isComplete)
    let left = try #require(found.largestImprovement)
    #expect(left > 0 && left < 0.04)
    for (a, b) in zip(found.points, found.points.dropFirst()) {
      #expect(a.values[0] > b.values[0] && a.values[1] < b.values[1])
    }
    for point in found.points {
      #expect(point.mostOfFirst - point.values[0] <= 1e-6 * found.ranges[0] + 1e-3)
    }
    let three = try front(model, objectives, points: 30)
    #expect(three.points.count == 30)
    #expect(try #require(three.largestImprovement) < 0.2)
  }

  private func mavrotasEnergy() -> (MixedIntegerModel, [LinearTerms]) {
    var model = MixedIntegerModel()
    var columns: [String: MixedIntegerModel.Column] = [:]
    let names = [
      "LIGN", "LIGN1", "LIGN2", "OIL", "OIL2", "OIL3", "NG", "NG1", "NG2", "NG3", "RES", "RES1",
      "RES3",
    ]
    for name in names { columns[name] = model.addColumn(name) }
    let terms = { (pairs: [(String, Double)]) in
      LinearTerms(pairs.compactMap { pair in columns[pair.0].map { ($0, pair.1) } })
    }
    for parts in [
      ["LIGN", "LIGN1", "LIGN2"], ["OIL", "OIL2", "OIL3"], ["NG", "NG1", "NG2", "NG3"],
      ["RES", "RES1", "RES3"],
    ] {
      let balance = [(parts[0], 1.0)] + parts.dropFirst().map { ($0, -1.0) }
      model.addRow("balance \(parts[0])", terms(balance), lower: 0, upper: 0)
    }
    for (name, most) in [("LIGN", 31_000.0), ("OIL", 15_000), ("NG", 22_000), ("RES", 10_000)] {
      model.addRow("most \(name)", terms([(name, 1)]), upper: most)
    }
    for (load, sources, demand) in [
      ("base", ["LIGN1", "NG1", "RES1"], 38_400.0), ("medium", ["LIGN2", "OIL2", "NG2"], 19_200),
      ("peak", ["OIL3", "NG3", "RES3"], 6_400),
    ] {
      model.addRow(load, terms(sources.map { ($0, 1) }), lower: demand)
    }
    return (
      model,
      [
        terms([("LIGN", -30), ("OIL", -75), ("NG", -60), ("RES", -90)]),
        terms([("LIGN", -1.44), ("OIL", -0.72), ("NG", -0.45)]), terms([("OIL", -1), ("NG", -1)]),
      ]
    )
  }

  @Test(arguments: [2, 3])
  func tinyKnapsacksHaveTheFrontThatTryingEverySubsetGives(objectives count: Int) throws {
    for seed in seeds(100) {
      var numbers = SeededNumbers(1000 + seed)
      let items = Int.random(in: 1...8, using: &numbers)
      // Negative amounts and tenths too: costs, and steps other than 1.
      let scale = numbers.pick([1.0, 0.1, 5])
      let objectives: [[Double]] = (0..<count).map { _ in
        (0..<items).map { _ in Double(Int.random(in: -4...20, using: &numbers)) * scale }
      }
      let weights = [(0..<items).map { _ in Double(Int.random(in: 1...9, using: &numbers)) }]
      let capacity = Double(Int.random(in: 0...(5 * items), using: &numbers))
      var points: [[Double]] = []
      for subset in 0..<(1 << items) {
        let chosen = (0..<items).filter { subset >> $0 & 1 == 1 }
        if chosen.reduce(0, { $0 + weights[0][$1] }) > capacity { continue }
        points.append(objectives.map { row in chosen.reduce(0) { $0 + row[$1] } })
      }
      // Sums of tenths in another order differ in the last digit.
      let rounded = points.map { $0.map { ($0 / scale).rounded() } }
      let expected = PointList(points: rounded).front
      let (model, terms) = knapsack(objectives, weights, [capacity])
      let found = try front(model, terms)
      #expect(
        found.points.map { $0.values.map { ($0 / scale).rounded() } } == expected,
        "seed \(1000 + seed)")
      #expect(found.isComplete, "seed \(1000 + seed)")
    }
  }

  /// A sample of the same models: nothing shown is dominated, nothing hidden is better than stated.
  @Test func samplesOfTinyKnapsacksKeepTheirWord() throws {
    for seed in seeds(40) {
      var numbers = SeededNumbers(5000 + seed)
      let count = Int.random(in: 2...3, using: &numbers)
      let items = Int.random(in: 4...9, using: &numbers)
      let objectives: [[Double]] = (0..<count).map { _ in
        (0..<items).map { _ in numbers.amount(0...20) }
      }
      let weights = [(0..<items).map { _ in numbers.amount(1...9) }]
      var points: [[Double]] = []
      for subset in 0..<(1 << items) {
        let chosen = (0..<items).filter { subset >> $0 & 1 == 1 }
        if chosen.reduce(0, { $0 + weights[0][$1] }) > 20 { continue }
        points.append(objectives.map { row in chosen.reduce(0) { $0 + row[$1] } })
      }
      let (model, terms) = knapsack(objectives, weights, [20])
      let found = try front(model, terms, points: 6)
      let stated = try #require(found.largestImprovement)
      let shown = found.points.map(\.values)
      for point in points {
        let missed = improvement(of: point, over: shown, ranges: found.ranges)
        #expect(missed <= stated + 1e-6, "seed \(5000 + seed): \(missed), stated \(stated)")
      }
      for point in found.points {
        let better = points.filter { other in
          zip(other, point.values).dropFirst().allSatisfy { $0 >= $1 - 1e-9 }
        }
        let most = better.map { $0[0] }.max() ?? -.infinity
        #expect(most <= point.mostOfFirst + 1e-6, "seed \(5000 + seed)")
        #expect(most <= point.values[0] + 1e-5 * found.ranges[0] + 1e-6, "seed \(5000 + seed)")
      }
    }
  }

  @Test func startsChangeNothingButTheTime() throws {
    let (model, objectives) = knapsack(
      vOptKnapsack.objectives, vOptKnapsack.weights, vOptKnapsack.capacities)
    let cold = try front(model, objectives, isWarm: false)
    let warm = try front(model, objectives)
    #expect(cold.points.map(\.values) == warm.points.map(\.values))
  }

  @Test func anObjectiveWithoutEndAndAModelWithoutSolutionAreTold() throws {
    var model = MixedIntegerModel()
    let x = model.addColumn("x")
    let y = model.addColumn("y", upper: 1)
    let both = [LinearTerms([(x, 1)]), LinearTerms([(y, 1)])]
    #expect(try front(model, both).ending == .unbounded)
    model.addRow("no", LinearTerms([(x, 1)]), upper: -1)
    #expect(try front(model, both).ending == .infeasible)
  }
}

extension FrontCase: CustomTestStringConvertible {
  var testDescription: String { name }
}
