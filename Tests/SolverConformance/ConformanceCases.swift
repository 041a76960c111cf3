import MixedInteger

/// The cases that every solver must pass, each answer worked by hand or published.
public enum ConformanceCases {
  public static let all: [ConformanceCase] = linear + integer + impossible + degenerate

  // MARK: Linear programs

  private static let linear: [ConformanceCase] = [
    // Corner of both rows: x = 3, y = 2.
    make("two rows meet", .optimal(13)) { model in
      let x = model.addColumn("x", objective: 3)
      let y = model.addColumn("y", objective: 2)
      model.addRow("r1", LinearTerms([(x, 1), (y, 1)]), upper: 5)
      model.addRow("r2", LinearTerms([(x, 2), (y, 1)]), upper: 8)
    },
    make("the constant counts", .optimal(107)) { model in
      _ = model.addColumn("x", upper: 7, objective: 1)
      model.objectiveConstant = 100
    },
    make("minimizing a free column", .optimal(-4)) { model in
      model.sense = .minimize
      let x = model.addColumn("x", lower: -.infinity, objective: 1)
      model.addRow("r", LinearTerms([(x, -2)]), upper: 8)
    },
    // x - y = 2 and 6 <= x + y <= 9: most at x + y = 9.
    make("an equation and a range", .optimal(9)) { model in
      let x = model.addColumn("x", objective: 1)
      let y = model.addColumn("y", objective: 1)
      model.addRow("difference", LinearTerms([(x, 1), (y, -1)]), lower: 2, upper: 2)
      model.addRow("sum", LinearTerms([(x, 1), (y, 1)]), lower: 6, upper: 9)
    },
    make("no rows", .optimal(5)) { model in
      _ = model.addColumn("x", lower: -1, upper: 3, objective: 1)
      _ = model.addColumn("y", lower: -2, upper: 4, objective: -1)
    },
    make("a column without an upper bound under a row", .optimal(6)) { model in
      let x = model.addColumn("x", lower: -.infinity, upper: .infinity, objective: 2)
      model.addRow("cap", LinearTerms([(x, 1)]), upper: 3)
    },
    make("nothing at all", .optimal(3)) { model in model.objectiveConstant = 3 },
    make("rows without columns that hold", .optimal(0)) { model in
      model.addRow("r", LinearTerms(), lower: -1, upper: 1)
    },
  ]

  // MARK: Integer programs

  private static let integer: [ConformanceCase] = [
    // The relaxation takes 2.5 of x; whole values: x = 2, y = 1 uses 5 exactly.
    make("rounding down is not enough", .optimal(9)) { model in
      let x = model.addColumn("x", upper: 10, isInteger: true, objective: 4)
      let y = model.addColumn("y", upper: 10, isInteger: true, objective: 1)
      model.addRow("r", LinearTerms([(x, 2), (y, 1)]), upper: 5)
    },
    make("negative whole numbers", .optimal(-3)) { model in
      model.sense = .minimize
      let x = model.addColumn("x", lower: -3.7, upper: 5, isInteger: true, objective: 1)
      model.addRow("r", LinearTerms([(x, 1)]), upper: 4)
    },
    // A switch: y <= 10 s at cost 3 a switch, y worth 0.5 each: 10 x 0.5 - 3.
    make("a switch that pays", .optimal(2)) { model in
      let y = model.addColumn("y", objective: 0.5)
      let s = model.addColumn("s", upper: 1, isInteger: true, objective: -3)
      model.addRow("open", LinearTerms([(y, 1), (s, -10)]), upper: 0)
    },
    make("a switch that does not pay", .optimal(0)) { model in
      let y = model.addColumn("y", objective: 0.25)
      let s = model.addColumn("s", upper: 1, isInteger: true, objective: -3)
      model.addRow("open", LinearTerms([(y, 1), (s, -10)]), upper: 0)
    },
    // 7a + 11b = 58 with a, b >= 0 has one answer: a = 2, b = 4.
    make("one whole answer of an equation", .optimal(6)) { model in
      let a = model.addColumn("a", upper: 20, isInteger: true, objective: 1)
      let b = model.addColumn("b", upper: 20, isInteger: true, objective: 1)
      model.addRow("r", LinearTerms([(a, 7), (b, 11)]), lower: 58, upper: 58)
    },
    make("a fixed integer column", .optimal(4)) { model in
      _ = model.addColumn("x", lower: 2, upper: 2, isInteger: true, objective: 2)
    },
    make("terms on one column add up", .optimal(2)) { model in
      let x = model.addColumn("x", upper: 9, isInteger: true, objective: 1)
      model.addRow("r", LinearTerms([(x, 1), (x, 2), (x, 0)]), upper: 8)
    },
    make("no objective", .optimal(1.5)) { model in
      let x = model.addColumn("x", upper: 4, isInteger: true)
      model.addRow("r", LinearTerms([(x, 1)]), lower: 2)
      model.objectiveConstant = 1.5
    },
  ]

  // MARK: Models without a solution or without an end

  private static let impossible: [ConformanceCase] =
    conflictsOfMathOptIIS + [
      // 4a + 6b is even.
      make("an odd sum of even numbers", .infeasible) { model in
        let a = model.addColumn("a", lower: -9, upper: 9, isInteger: true)
        let b = model.addColumn("b", lower: -9, upper: 9, isInteger: true)
        model.addRow("r", LinearTerms([(a, 4), (b, 6)]), lower: 7, upper: 7)
      },
      make("crossed row bounds", .infeasible) { model in
        let x = model.addColumn("x", upper: 9)
        model.addRow("r", LinearTerms([(x, 1)]), lower: 3, upper: 2)
      },
      make("an empty row that cannot hold", .infeasible) { model in
        _ = model.addColumn("x", upper: 9, objective: 1)
        model.addRow("r", LinearTerms(), lower: 1)
      },
      make("rows without columns that cannot hold", .infeasible) { model in
        model.addRow("r", LinearTerms(), lower: 1)
      },
      make("a column without an end", .unbounded) { model in
        _ = model.addColumn("x", objective: 1)
      },
      make("a ray between two rows", .unbounded) { model in
        let x = model.addColumn("x", objective: 1)
        let y = model.addColumn("y", objective: 1)
        model.addRow("r", LinearTerms([(x, 1), (y, -1)]), lower: -1, upper: 1)
      },
      make("an integer beside a column without an end", .unbounded) { model in
        model.sense = .minimize
        let n = model.addColumn("n", upper: 3, isInteger: true, objective: 2)
        let x = model.addColumn("x", lower: -.infinity, objective: 1)
        model.addRow("r", LinearTerms([(x, 1), (n, 1)]), upper: 5)
      },
      make("without an end, were it possible at all", .infeasible) { model in
        let n = model.addColumn("n", lower: 0, upper: 3, isInteger: true)
        _ = model.addColumn("x", objective: 1)
        model.addRow("r", LinearTerms([(n, 2)]), lower: 3, upper: 3)
      },
      make("a linear program without an end, were it possible", .infeasible) { model in
        let x = model.addColumn("x", objective: 1)
        let y = model.addColumn("y", objective: 1)
        model.addRow("up", LinearTerms([(x, 1), (y, -1)]), lower: 1)
        model.addRow("down", LinearTerms([(x, 1), (y, -1)]), upper: -1)
      },
    ]

  /// - Source: the tests of MathOptIIS.jl after Chinneck and Dravnieks (1991), Locating minimal
  ///   infeasible constraint sets in linear programs, ORSA Journal on Computing 3(2):157-168.
  private static let conflictsOfMathOptIIS: [ConformanceCase] = [
    make("bounds conflict", .infeasible) { model in
      _ = model.addColumn("x", upper: 1)
      _ = model.addColumn("y", lower: 2, upper: 1)
    },
    make("integrality conflict", .infeasible) { model in
      _ = model.addColumn("x", upper: 1, isInteger: true)
      _ = model.addColumn("y", lower: 2.2, upper: 2.9, isInteger: true)
    },
    make("two rows conflict", .infeasible) { model in
      let x = model.addColumn("x", upper: 10)
      let y = model.addColumn("y", upper: 20)
      model.addRow("c1", LinearTerms([(x, 1), (y, 1)]), upper: 1)
      model.addRow("c2", LinearTerms([(x, 1), (y, 1)]), lower: 2)
    },
    make("two independent conflicts", .infeasible) { model in
      let x = model.addColumn("x", lower: -.infinity)
      let y = model.addColumn("y", lower: -.infinity)
      for (name, column) in [("x", x), ("y", y)] {
        model.addRow("\(name) at most", LinearTerms([(column, 1)]), upper: -1)
        model.addRow("\(name) at least", LinearTerms([(column, 1)]), lower: 0)
      }
    },
  ]

  // MARK: Degenerate models

  private static let degenerate: [ConformanceCase] = [
    // Beale (1955): the usual pivot rule cycles here for ever. Optimum -1/20 at (1/25, 0, 1, 0).
    make("Beale's cycle", .optimal(-0.05)) { model in
      model.sense = .minimize
      let x = [-0.75, 150, -0.02, 6].enumerated().map {
        model.addColumn("x\($0.offset + 1)", objective: $0.element)
      }
      model.addRow(
        "r1", LinearTerms([(x[0], 0.25), (x[1], -60), (x[2], -0.04), (x[3], 9)]), upper: 0)
      model.addRow(
        "r2", LinearTerms([(x[0], 0.5), (x[1], -90), (x[2], -0.02), (x[3], 3)]), upper: 0)
      model.addRow("r3", LinearTerms([(x[2], 1)]), upper: 1)
    },
    make("an equation said twice", .optimal(4)) { model in
      let x = model.addColumn("x", objective: 1)
      let y = model.addColumn("y", objective: 1)
      model.addRow("once", LinearTerms([(x, 1), (y, 1)]), lower: 4, upper: 4)
      model.addRow("twice", LinearTerms([(x, 2), (y, 2)]), lower: 8, upper: 8)
    },
    make("rows that touch in one point", .optimal(2)) { model in
      let x = model.addColumn("x", objective: 1)
      let y = model.addColumn("y", objective: 1)
      model.addRow("a", LinearTerms([(x, 1), (y, 1)]), lower: 2)
      model.addRow("b", LinearTerms([(x, 2), (y, 1)]), upper: 3)
      model.addRow("c", LinearTerms([(x, 1), (y, 2)]), upper: 3)
    },
  ]

  private static func make(
    _ name: String, _ answer: ConformanceCase.Answer, _ build: (inout MixedIntegerModel) -> Void
  ) -> ConformanceCase {
    var model = MixedIntegerModel()
    build(&model)
    return ConformanceCase(name, model, answer)
  }
}
