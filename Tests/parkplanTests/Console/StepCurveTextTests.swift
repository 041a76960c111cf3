import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct StepCurveTextTests {
  private let settings = StepCurveSettings(points: 3)

  private func curve(isComplete: Bool = true) -> StepCurve {
    StepCurve(
      limits: ScaledLimits(
        name: "capacity", amounts: [.init(.atMost("capacity"), 10)]),
      points: [
        .init(factor: 0.5, value: nil, bound: nil, isInfeasible: true),
        .init(factor: 0.599, value: nil, bound: nil, isInfeasible: true),
        .init(factor: 0.6, value: 9, bound: 9), .init(factor: 1, value: 13, bound: 13.5),
        .init(factor: 1.5, value: 14, bound: 14),
      ],
      steps: [
        .init(lower: 0.599, upper: 0.6, changes: [], gain: Worth(from: (nil, nil), to: (9, 9))),
        .init(
          lower: 1.299, upper: 1.3,
          changes: [.init(park: "P1", below: nil, above: "whole")],
          gain: Worth(from: (13, 13), to: (14, 14))),
      ], solves: 7, isComplete: isComplete)
  }

  @Test func theCurveIsAPictureAndItsStepsAreNamed() throws {
    let plan = try sampleExplained(sampleKnapsack())
    #expect(
      stepCurveText(curve(), settings, plan) == [
        "What a plan is worth as Capacity goes from 50 % to 150 % (100 % is 10 t; 7 solves):",
        "    50 %   5 t  no plan exists",
        "   100 %  10 t    13.00  ██▊  (at most 13.50)",
        "   150 %  15 t    14.00  ██████████████████████████████",
        "Where the chosen parks change:",
        "  59.90 % – 60 % (5.99 t – 6 t): below it no plan exists",
        "  129.90 % – 130 % (12.99 t – 13 t): gain 1.00", "    P1 Alpha: not chosen → In whole",
      ])
  }

  @Test func aCurveThatIsNotCompleteSaysSo() throws {
    let plan = try sampleExplained(sampleKnapsack(), language: .chinese)
    let lines = stepCurveText(curve(isComplete: false), settings, plan)
    #expect(lines[0].hasPrefix("容量 从 50 % 到 150 % 时方案的价值"))
    #expect(lines.last?.hasPrefix("并非所有台阶都定位到 0.1 %") == true)
  }
}
