import ParkModel

/// Hectares that an alternative declares outright, at the extent that is carried out.
struct DeclaredLand {
  var greenfield: [LandUse: Double] = [:]
  var regenerated: [LandUse: Double] = [:]

  func hectares(_ use: LandUse) -> Double { (greenfield[use] ?? 0) + (regenerated[use] ?? 0) }
  var total: Double { LandUse.allCases.reduce(0) { $0 + hectares($1) } }
}

func declaredHectares(_ allocation: Allocation, in park: Park?) -> DeclaredLand {
  var land = DeclaredLand()
  let alternative = park?.alternatives.first { $0.id == allocation.alternative }
  for declared in alternative?.declared ?? [] {
    let amount = declared.amount.value.value * allocation.extent.value
    switch declared.quantity {
    case .greenfield(let use, _): land.greenfield[use, default: 0] += amount
    case .regenerated(let use, _): land.regenerated[use, default: 0] += amount
    case .cost, .outcome, .resource: break
    }
  }
  return land
}
