import ParkModel

/// What a planner may give a park in place of a result: the columns of sheet Adjust.
enum OwnQuantity: Hashable {
  case isCarriedOut
  case land(LandUse)
  case regenerated
  /// Grants for costs; those for swaps go with the swaps.
  case grants
  case newDebt
  case swaps

  /// - Parameter key: The machine key of a column of own values.
  init?(key: String) {
    switch key {
    case "carried_own": self = .isCarriedOut
    case "regenerated_own": self = .regenerated
    case "grant_own": self = .grants
    case "new_debt_own": self = .newDebt
    case "swap_own": self = .swaps
    default:
      let (prefix, suffix) = ("land_", "_own")
      guard key.hasPrefix(prefix), key.hasSuffix(suffix),
        let use = LandUse(rawValue: String(key.dropFirst(prefix.count).dropLast(suffix.count)))
      else { return nil }
      self = .land(use)
    }
  }
}
