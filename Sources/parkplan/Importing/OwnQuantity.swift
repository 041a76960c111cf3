import ParkModel

/// What a planner may give a park in place of a result.
enum OwnQuantity: Hashable {
  case isCarriedOut
  case alternative
  case land(LandUse)
  case regenerated
  case grants
  case newDebt
  case swaps

  /// - Parameter key: The machine key of an override column.
  init?(key: String) {
    switch key {
    case "own_chosen": self = .isCarriedOut
    case "own_alternative": self = .alternative
    case "own_regenerated_ha": self = .regenerated
    case "own_grant_mcny": self = .grants
    case "own_new_debt_mcny": self = .newDebt
    case "own_swap_mcny": self = .swaps
    default:
      let prefix = "own_land_ha_"
      guard key.hasPrefix(prefix), let use = LandUse(rawValue: String(key.dropFirst(prefix.count)))
      else { return nil }
      self = .land(use)
    }
  }
}
