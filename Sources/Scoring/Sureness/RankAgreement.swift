import ParkModel

/// How far two rankings of the same parks agree: Kendall's tau-b and Spearman's rho.
///
/// `tau-b = (C - D) / root of ((N - T1) * (N - T2))` over the N pairs of parks, C in the same
/// order in both, D in opposite orders, T1 and T2 tied in the first and in the second.
/// `rho` is Pearson's correlation of the places, where tied parks share the middle of theirs.
/// In words: 1 for the same order, -1 for the reverse, 0 for nothing in common. Tau counts pairs,
/// rho weighs how far parks move.
///
/// - Complexity: O(n log n).
/// - Source: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33 (1945),
///   239-251; counting by W. R. Knight, Journal of the American Statistical Association 61 (1966),
///   436-439; C. Spearman, American Journal of Psychology 15 (1904), 72-101.
struct RankAgreement: Hashable {
  static let definition = BilingualText(
    english:
      "Kendall's tau-b: pairs of parks in the same order less pairs in opposite orders, over the "
      + "pairs that are not tied; Spearman's rho: correlation of the ranks, ties at their middle",
    chinese:
      "肯德尔 tau-b：次序相同的园区对数减去次序相反的对数，除以未并列的对数；"
      + "斯皮尔曼 rho：名次的相关系数，并列取中间名次")

  /// Pairs in the same order.
  var concordant: Int
  /// Pairs in opposite orders.
  var discordant: Int
  /// Pairs that are tied in the first, in the second, and in both, which those before include.
  var tiedInFirst: Int
  var tiedInSecond: Int
  var tiedInBoth: Int
  /// Nil where all parks are tied on one side, or there are fewer than two.
  var tauB: Double?
  var rho: Double?

  /// - Parameters: scores or ranks of the same parks in the same order; equal values are ties.
  init(_ first: [Double], _ second: [Double]) {
    self.init(Levels(first), Levels(second))
  }

  init(ranks first: [Int], _ second: [Int]) {
    self.init(Levels(first), Levels(second))
  }

  private init(_ first: Levels, _ second: Levels) {
    let count = first.level.count
    precondition(count == second.level.count, "two rankings of the same parks")
    // By the first and, within its ties, by the second: what then stands in the wrong order of
    // the second is in opposite orders.
    let order = first.sorted(then: second.level)
    discordant = inversions(order.map { second.level[$0] })
    tiedInFirst = first.tiedPairs
    tiedInSecond = second.tiedPairs
    tiedInBoth = 0
    var run = 0
    for place in order.indices.dropFirst() {
      let one = order[place - 1]
      let other = order[place]
      let isSame =
        first.level[one] == first.level[other] && second.level[one] == second.level[other]
      run = isSame ? run + 1 : 0
      tiedInBoth += run
    }
    let pairs = count * (count - 1) / 2
    concordant = pairs - discordant - tiedInFirst - tiedInSecond + tiedInBoth
    let untied = Double(pairs - tiedInFirst) * Double(pairs - tiedInSecond)
    tauB = untied > 0 ? Double(concordant - discordant) / untied.squareRoot() : nil
    rho = Self.rho(first.middles, second.middles)
  }

  /// Pearson's correlation of doubled places about their mean: whole numbers, so exact.
  private static func rho(_ first: [Int], _ second: [Int]) -> Double? {
    var both = 0
    var one = 0
    var other = 0
    for (x, y) in zip(first, second) {
      both += x * y
      one += x * x
      other += y * y
    }
    let product = Double(one) * Double(other)
    return product > 0 ? Double(both) / product.squareRoot() : nil
  }
}

/// Values by their order alone: 0 for the lowest, the same for equal ones.
private struct Levels {
  var level: [Int]
  /// How many have each level.
  var sizes: [Int] = []

  init<Value: Comparable>(_ values: [Value]) {
    level = [Int](repeating: 0, count: values.count)
    var previous: Value?
    for row in values.indices.sorted(by: { values[$0] < values[$1] }) {
      if values[row] != previous { sizes.append(0) }
      previous = values[row]
      level[row] = sizes.count - 1
      sizes[sizes.count - 1] += 1
    }
  }

  var tiedPairs: Int { sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// Twice the distance of each row's place from the middle place; ties share theirs.
  var middles: [Int] {
    var middle: [Int] = []
    var before = 0
    for size in sizes {
      // Places before+1 ... before+size have the mean before + (size + 1) / 2.
      middle.append(2 * before + size - level.count)
      before += size
    }
    return level.map { middle[$0] }
  }

  func sorted(then second: [Int]) -> [Int] {
    level.indices.sorted { (level[$0], second[$0]) < (level[$1], second[$1]) }
  }
}
