/// Turns independent standard normal values into correlated ones.
///
/// Correlated values are L times independent ones, where L is the lower triangular factor of the
/// matrix of Pearson correlations r = 2 sin(pi rho / 6) that belong to the rank correlations rho of
/// normal values.
///
/// - Source: K. Pearson, "On further methods of determining correlation", Drapers' Company Research
///   Memoirs, Biometric Series IV, 1907 (the sine); N. J. Higham, Accuracy and Stability of
///   Numerical Algorithms, 2nd ed., SIAM 2002, section 10.1 (Cholesky).
public struct CorrelationFactor: Hashable, Sendable {
  /// Row j holds the positions up to j with their coefficients; zeros are left out.
  public let rows: [[Entry]]

  public struct Entry: Hashable, Sendable {
    public let position: Int
    public let coefficient: Double
  }

  /// Numbers in one correlated group; more would be a mistake, and slow to factor.
  static let mostTogether = 200

  /// - Throws: correlations of numbers nobody knows, of a number with itself, given twice, outside
  ///   -1 to 1, or that contradict each other (not positive definite), each with the remedy.
  public init(_ inputs: UncertainInputs) throws(InvalidInput) {
    let problems = inputs.correlationProblems
    guard problems.isEmpty else { throw InvalidInput(problems) }
    let size = inputs.numbers.count
    var rows = (0..<size).map { [Entry(position: $0, coefficient: 1)] }
    for group in inputs.correlatedGroups {
      let factor = Self.factor(inputs.ranks(of: group).map { $0.map(Self.pearson) }) ?? []
      for (place, row) in zip(group, factor) {
        rows[place] = zip(group, row).compactMap { position, coefficient in
          coefficient == 0 ? nil : Entry(position: position, coefficient: coefficient)
        }
      }
    }
    self.rows = rows
  }

  /// 2 sin(pi rho / 6), by the sine's power series: at most pi/6, so nine terms are exact to the
  /// last digit, on every machine.
  static func pearson(ofRank rank: Double) -> Double {
    let angle = rank * Double.pi / 6
    var term = angle
    var sum = angle
    for power in 1...9 {
      term *= -angle * angle / Double(2 * power * (2 * power + 1))
      sum += term
    }
    return 2 * sum
  }

  /// The rows of the lower triangular factor; nil where the matrix is not positive definite.
  static func factor(_ matrix: [[Double]]) -> [[Double]]? {
    var rows: [[Double]] = []
    for (place, entries) in matrix.enumerated() {
      var row: [Double] = []
      for before in 0..<place {
        var rest = entries[before]
        for column in 0..<before { rest -= row[column] * rows[before][column] }
        row.append(rest / rows[before][before])
      }
      let rest = 1 - row.reduce(0) { $0 + $1 * $1 }
      guard rest > smallestPivot else { return nil }
      rows.append(row + [rest.squareRoot()])
    }
    return rows
  }

  /// What is left to a number beside those it goes with must be more than rounding.
  private static let smallestPivot = 1e-9
}

extension UncertainInputs {
  /// Positions of numbers that are linked by correlations, groups of two and more, in order.
  var correlatedGroups: [[Int]] {
    let places = Dictionary(
      numbers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var group = Array(numbers.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while group[place] != place { place = group[place] }
      return place
    }
    for pair in correlations where pair.rank != 0 {
      guard let first = places[pair.first], let second = places[pair.second] else { continue }
      let (a, b) = (root(first), root(second))
      group[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for place in numbers.indices { members[root(place), default: []].append(place) }
    return members.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// The rank correlations of some numbers as a square matrix with 1 on the diagonal.
  func ranks(of group: [Int]) -> [[Double]] {
    var places: [UncertainNumberID: Int] = [:]
    for (place, number) in group.enumerated() { places[numbers[number].id] = place }
    var matrix = group.indices.map { row in group.indices.map { row == $0 ? 1.0 : 0 } }
    for pair in correlations {
      guard let first = places[pair.first], let second = places[pair.second] else { continue }
      matrix[first][second] = pair.rank
      matrix[second][first] = pair.rank
    }
    return matrix
  }
}
