import ParkModel

extension Wording {
  /// A unit as the files write it, in the reader's language where its words are known.
  public func unit(_ unit: String) -> String {
    guard language == .chinese else { return unit }
    return Self.chineseUnits[unit] ?? unit
  }

  /// Units of the model, of the shipped frameworks and of the shipped portfolios.
  private static let chineseUnits = [
    "MCNY": "百万元",
    "persons": "人",
    "ha": "公顷",
    "points": "分",
    "jobs": "个岗位",
    "parks": "个园区",
    LimitNames.share: "占比",
    "ktCO2e": "千吨CO2e",
    "kt CO2e": "千吨CO2e",
    "ratio": "比值",
    "ratio, 0.5 is half as much again": "比值，0.5 即多一半",
    "ratio, -0.1 is a tenth fewer": "比值，-0.1 即减少一成",
    "score, 0 to 100": "0 至 100 分",
    "0 to 5": "0 至 5",
    "1 yes, 0 no": "1 是，0 否",
    "MCNY/ha": "百万元／公顷",
    "MCNY/km2": "百万元／平方公里",
    "share of built urban land": "占已建城镇用地",
    "share of built and idle land": "占已建与闲置用地",
    "share of supplied land that is built": "占已供应土地",
    "share of land ready for supply that is supplied": "占达到供应条件土地",
    "share of industrial land under buildings and yards": "占工业用地",
    "10,000 yuan per mu": "万元／亩",
    "10,000 yuan per person": "万元／人",
    "10,000 yuan per tonne of coal equivalent": "万元／吨标准煤",
    "10,000 yuan per unit of main pollutants": "万元／单位主要污染物",
    "t per 10,000 yuan (kt per 10 MCNY)": "吨／万元",
  ]
}
