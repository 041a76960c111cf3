import ParkModel

/// Rank normalisation: the share of the other parks that a park is ahead of.
///
/// `r = (parks that are worse + half of those as good) / (n - 1)`.
/// In words: only the order counts, so that no outlier stretches the scale. One park: 0.5.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, ranking.
enum RankNorm {
  static let definition = BilingualText(
    english:
      "rank: the share of the other parks that a park is ahead of, ties counting half; distances "
      + "between parks do not count",
    chinese: "名次标准化：优于其他园区的比例，并列按一半计；不计园区之间差距的大小")

  /// The raw values of a column in rising order.
  struct Places: Sendable {
    let sorted: [Double]
    let sense: Sense

    func callAsFunction(_ value: Double) -> Double {
      guard sorted.count > 1 else { return 0.5 }
      let below = firstPlace { $0 >= value }
      let upTo = firstPlace { $0 > value }
      let worse = sense == .more ? below : sorted.count - upTo
      let others = max(0, upTo - below - 1)
      return min((Double(worse) + Double(others) / 2) / Double(sorted.count - 1), 1)
    }

    private func firstPlace(where isBeyond: (Double) -> Bool) -> Int {
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(sorted[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }
}
