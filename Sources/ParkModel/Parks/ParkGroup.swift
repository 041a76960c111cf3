/// A set of parks by what they are; conditions of different kinds must all hold.
///
/// Within one kind any of the listed values will do; an empty list does not restrict.
/// A path is judged on the alternative that is carried out, all else on the park.
public struct ParkGroup: Hashable, Sendable {
  public var parks: [ParkID]
  public var paths: [DevelopmentPath]
  public var regions: [String]
  public var kinds: [String]
  public var cityClasses: [String]
  /// Industries with the largest share of a park's output.
  public var leadIndustries: [IndustryID]
  /// true: resource-depleted only; false: the others only; nil: both.
  public var isResourceDepleted: Bool?

  public init(
    parks: [ParkID] = [], paths: [DevelopmentPath] = [], regions: [String] = [],
    kinds: [String] = [], cityClasses: [String] = [], leadIndustries: [IndustryID] = [],
    isResourceDepleted: Bool? = nil
  ) {
    self.parks = parks
    self.paths = paths
    self.regions = regions
    self.kinds = kinds
    self.cityClasses = cityClasses
    self.leadIndustries = leadIndustries
    self.isResourceDepleted = isResourceDepleted
  }

  public static let all = ParkGroup()

  public func contains(_ park: Park, _ path: DevelopmentPath?) -> Bool {
    (parks.isEmpty || parks.contains(park.id))
      && (paths.isEmpty || path.map(paths.contains) == true)
      && (regions.isEmpty || regions.contains(park.region))
      && (kinds.isEmpty || kinds.contains(park.kind))
      && (cityClasses.isEmpty || cityClasses.contains(park.city.cityClass))
      && (leadIndustries.isEmpty || park.leadIndustry.map(leadIndustries.contains) == true)
      && (isResourceDepleted == nil || isResourceDepleted == park.isResourceDepleted)
  }
}
