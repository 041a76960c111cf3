import MixedInteger

/// R&D project selection as four multidimensional knapsacks with published optima.
///
/// - Source: Petersen (1967), Computational experience with variants of the Balas algorithm applied
///   to the selection of R&D projects, Management Science 13(9):736-750; numbers as in file
///   `mknap1` of the OR-Library (Beasley).
public enum PublishedKnapsacks {
  /// One case for each knapsack: columns `p1...` are zero or one, rows `c1...` are capacities.
  public static let cases: [ConformanceCase] = {
    var numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }[...]
    var cases: [ConformanceCase] = []
    while !numbers.isEmpty {
      cases.append(knapsack(number: cases.count + 1, from: &numbers))
    }
    return cases
  }()

  private static func knapsack(
    number: Int, from numbers: inout ArraySlice<Double>
  ) -> ConformanceCase {
    let columnCount = Int(numbers.removeFirst())
    let rowCount = Int(numbers.removeFirst())
    let optimum = numbers.removeFirst()
    var model = MixedIntegerModel()
    let columns = (1...columnCount).map { position in
      model.addColumn(
        "p\(position)", upper: 1, isInteger: true, objective: numbers.removeFirst())
    }
    let weights = (0..<rowCount).map { _ in
      LinearTerms(columns.map { ($0, numbers.removeFirst()) })
    }
    for (position, terms) in weights.enumerated() {
      model.addRow("c\(position + 1)", terms, upper: numbers.removeFirst())
    }
    return ConformanceCase("mknap1 problem \(number)", model, .optimal(optimum))
  }

  /// Each problem: columns, rows, optimum; profits; one line of weights a row; capacities.
  private static let text = """
    6 10 3800
      100 600 1200 2400 500 2000
      8 12 13 64 22 41
      8 12 13 75 22 41
      3 6 4 18 6 4
      5 10 8 32 6 12
      5 13 8 42 6 20
      5 13 8 48 6 20
      0 0 0 0 8 0
      3 0 4 0 8 0
      3 2 4 0 8 4
      3 2 4 8 8 4
      80 96 20 36 44 48 10 18 22 24
    10 10 8706.1
      600.1 310.5 1800 3850 18.6 198.7 882 4200 402.5 327
      20 5 100 200 2 4 60 150 80 40
      20 7 130 280 2 8 110 210 100 40
      60 3 50 100 4 2 20 40 6 12
      60 8 70 200 4 6 40 70 16 20
      60 13 70 250 4 10 60 90 20 24
      60 13 70 280 4 10 70 105 22 28
      5 2 20 100 2 5 10 60 0 0
      45 14 80 180 6 10 40 100 20 0
      55 14 80 200 6 10 50 140 30 40
      65 14 80 220 6 10 50 180 30 50
      450 540 200 360 440 480 200 360 440 480
    20 10 6120
      100 220 90 400 300 400 205 120 160 580 400 140 100 1300 650 320 480 80 60 2550
      8 24 13 80 70 80 45 15 28 90 130 32 20 120 40 30 20 6 3 180
      8 44 13 100 100 90 75 25 28 120 130 32 40 160 40 60 55 10 6 240
      3 6 4 20 20 30 8 3 12 14 40 6 3 20 5 0 5 3 0 20
      5 9 6 40 30 40 16 5 18 24 60 16 11 30 25 10 13 5 1 80
      5 11 7 50 40 40 19 7 18 29 70 21 17 30 25 15 25 5 1 100
      5 11 7 55 40 40 21 9 18 29 70 21 17 35 25 20 25 5 2 110
      0 0 1 10 4 10 0 6 0 6 32 3 0 70 10 0 0 0 0 0
      3 4 5 20 14 20 6 12 10 18 42 9 12 100 20 5 6 4 1 20
      3 6 9 30 29 20 12 12 10 30 42 18 18 110 20 15 18 7 2 40
      3 8 9 35 29 20 16 15 10 30 42 20 18 120 20 20 22 7 3 50
      550 700 130 240 280 310 110 205 260 275
    39 5 10618
      560 1125 300 620 2100 431 68 328 47 122 322 196 41 25 425 4260 416 115 82 22 631 132
      420 86 42 103 215 81 91 26 49 420 316 72 71 49 108 116 90
      40 91 10 30 160 20 3 12 3 18 9 25 1 1 10 280 10 8 1 1 49 8 21 6 1 5 10 8 2 1 0 10 42
      6 4 8 0 10 1
      16 92 41 16 150 23 4 18 6 0 12 8 2 1 0 200 20 6 2 1 70 9 22 4 1 5 10 6 4 0 4 12 8 4 3
      0 10 0 6
      38 39 32 71 80 26 5 40 8 12 30 15 0 1 23 100 0 20 3 0 40 6 8 0 6 4 22 4 6 1 5 14 8 2
      8 0 20 0 0
      8 71 30 60 200 18 6 30 4 8 31 6 3 0 18 60 21 4 0 2 32 15 31 2 2 7 8 2 8 0 2 8 6 7 1 0
      0 20 8
      38 52 30 42 170 9 7 20 0 3 21 4 1 2 14 310 8 4 6 1 18 15 38 10 4 8 6 0 0 3 0 10 6 1 3
      0 3 5 4
      600 500 500 500 600
    """
}
