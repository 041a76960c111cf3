import ParkFiles
import ParkModel
import Testing
import WhatIf

/// The uncertain numbers of the shipped portfolios, declared and derived.
@Suite struct ShippedUncertaintiesTests {
  private func portfolio(_ name: String) throws -> Portfolio {
    try readPortfolio(folder: ShippedPortfolioTests.folder(name)).portfolio
  }

  @Test func northeastAndTheTutorialDeclareTheirs() throws {
    let northeast = try portfolio("northeast").uncertainInputs
    #expect((10...16).contains(northeast.numbers.count))
    #expect(!northeast.correlations.isEmpty)
    for number in northeast.numbers {
      #expect(number.status == .assumed && !number.method.isEmpty, "\(number.id)")
      #expect(!number.title.english.isEmpty && !number.title.chinese.isEmpty, "\(number.id)")
    }
    #expect(
      try portfolio("tutorial").uncertainInputs.numbers.map(\.id) == [
        "grants", "quota", "medicine",
      ])
    #expect(try portfolio("heilongjiang-2013").uncertainInputs.isEmpty)
  }

  /// The border closed is the scenario of that name, number by number.
  @Test func theBorderAtZeroIsTheScenarioBorderClosed() throws {
    let portfolio = try portfolio("northeast")
    let border = try #require(
      portfolio.uncertainInputs.numbers.first { $0.id == "border-trade" })
    let scenario = try #require(portfolio.scenarios.first { $0.id == "border-closed" })
    #expect(border.changes(at: 0).count == scenario.changes.count)
    for pair in zip(border.changes(at: 0), scenario.changes) {
      guard case .scale(let one, let factor) = pair.0, case .scale(let other, let by) = pair.1
      else {
        Issue.record("\(pair) are not both factors")
        continue
      }
      #expect(one == other)
      #expect(abs(factor - by) < 1e-12, "\(one.field.rawValue)")
    }
  }

  @Test(arguments: ["tutorial", "heilongjiang-2013", "northeast"])
  func whateverIsDerivedCanBeSwept(name: String) throws {
    let portfolio = try portfolio(name)
    let inputs = portfolio.defaultUncertainInputs
    #expect((3...80).contains(inputs.numbers.count), "\(inputs.numbers.count)")
    #expect(inputs.problems == [])
    for number in inputs.numbers {
      #expect(portfolio.problems(of: number) == [], "\(number.id)")
      #expect(!number.title.chinese.isEmpty)
    }
    for future in try Futures(.monteCarlo(samples: 20, seed: 1), of: inputs) {
      #expect(try portfolio.applying(future, of: inputs).name == portfolio.name)
    }
  }

  @Test(arguments: ["tutorial", "northeast"])
  func noFutureThatIsDrawnIsImpossible(name: String) throws {
    let portfolio = try portfolio(name)
    let inputs = portfolio.uncertainInputs
    for design in [Design.tornado, .latinHypercube(samples: 60, seed: 1)] {
      for future in try Futures(design, of: inputs) {
        let changed = try portfolio.applying(future, of: inputs)
        #expect(
          (changed == portfolio) == future.values.allSatisfy { $0 == nil }, "\(future)")
      }
    }
  }
}
