public import ParkModel

/// What a column of a portfolio's tables is called on a sheet, and what its cells hold.
public struct ColumnWords: Hashable, Sendable {
  /// The machine key: the column's name in the CSV file.
  public var column: String
  public var name: BilingualText
  public var holds: Content
  /// Further headers under which planners keep the same numbers.
  public var synonyms: [String]

  /// What stands in the cells of a column.
  public enum Content: Hashable, Sendable {
    /// Names, identifiers, tokens and lists: never calculated.
    case text
    case yesNo
    case number
  }

  init(
    _ column: String, _ english: String, _ chinese: String, _ holds: Content = .text,
    _ synonyms: [String] = []
  ) {
    self.column = column
    name = BilingualText(english: english, chinese: chinese)
    self.holds = holds
    self.synonyms = synonyms
  }

  /// The words for a column of a table; nil for one that the format does not know, such as an
  /// indicator of the portfolio's own.
  public static func of(_ column: String) -> ColumnWords? {
    if let known = byColumn[column] { return known }
    guard let colon = column.firstIndex(of: ":") else { return nil }
    guard let family = byColumn[String(column[...colon])] else { return nil }
    let member = String(column[column.index(after: colon)...])
    return ColumnWords(
      column, "\(family.name.english): \(member)", "\(family.name.chinese)：\(member)",
      family.holds)
  }

  /// The unit that the column's name carries: `ha` of `idle_ha`; empty for text and pure numbers, and
  /// for what a hectare yields, which is in the unit of the outcome.
  public static func unit(of column: String) -> String {
    if let unit = units[column] { return unit }
    if column.hasPrefix("per_ha:") || column.hasPrefix("per_regenerated_ha:") { return "" }
    let suffixes = [
      ("_mcny_per_ha", "MCNY/ha"), ("_mcny", MillionYuan.symbol), ("_ha", Hectares.symbol),
      ("_share", LimitNames.share), ("_kt", "kt CO2e"),
    ]
    let stem = column.prefix { $0 != ":" }
    return suffixes.first { stem.hasSuffix($0.0) }?.1 ?? ""
  }

  private static let units = [
    "workers": "persons", "residents": "persons", "city_residents": "persons",
    "latitude": "°", "longitude": "°",
  ]

  /// Every column, those of `parks.csv` first, and the beginnings of families (`per_ha:`).
  public static let all = parks + others

  private static let byColumn = Dictionary(
    all.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
}

// MARK: - parks.csv

extension ColumnWords {
  /// The columns of `parks.csv`, in the order of the format page.
  public static let parks: [ColumnWords] = [
    ColumnWords(
      "park", "Park", "园区编号", .text,
      ["id", "park id", "code", "编号", "园区代码", "代码", "园区id"]),
    ColumnWords(
      "path", "Path", "发展路径", .text, ["development path", "路径", "类型路径", "发展模式"]),
    ColumnWords(
      "name_en", "Name in English", "英文名称", .text, ["name", "park name", "english name", "英文名"]),
    ColumnWords(
      "name_zh", "Name in Chinese", "中文名称", .text,
      ["chinese name", "名称", "园区名称", "园区", "开发区名称", "中文名", "开发区"]),
    ColumnWords("name_confidence", "Confidence in the name", "名称可信度"),
    ColumnWords("region", "Region", "地区", .text, ["province", "省份", "省", "所在省", "区域"]),
    ColumnWords("kind", "Kind", "园区类型", .text, ["zone kind", "zone type", "type", "类型", "类别"]),
    ColumnWords("level", "Level", "级别", .text, ["rank", "grade", "等级"]),
    ColumnWords("city_en", "City in English", "城市英文名", .text, ["city"]),
    ColumnWords("city_zh", "City in Chinese", "城市中文名", .text, ["城市", "所在城市", "所在市", "地市"]),
    ColumnWords("city_class", "Class of the city", "城市类别", .text, ["城市类型"]),
    ColumnWords(
      "resource_depleted", "Resource-depleted city", "资源枯竭型城市", .yesNo,
      ["resource depleted", "资源枯竭", "资源枯竭城市"]),
    ColumnWords("decision", "Decision", "决定", .text, ["决策"]),
    ColumnWords("latitude", "Latitude", "纬度", .number, ["lat"]),
    ColumnWords("longitude", "Longitude", "经度", .number, ["lon", "long", "lng"]),
    ColumnWords(
      "built_industrial_ha", "Built: industrial", "已建工业用地", .number,
      ["industrial land", "industrial area", "工业用地", "工业用地面积", "已建成工业用地"]),
    ColumnWords(
      "built_residential_ha", "Built: residential", "已建居住用地", .number,
      ["residential land", "居住用地", "住宅用地", "居住用地面积"]),
    ColumnWords(
      "built_commercial_ha", "Built: commercial", "已建商业用地", .number,
      ["commercial land", "商业用地", "商业用地面积", "商服用地"]),
    ColumnWords(
      "built_public_green_ha", "Built: public and green", "已建公共与绿地", .number,
      ["green land", "绿地", "公共绿地", "绿地面积"]),
    ColumnWords(
      "built_heritage_culture_ha", "Built: heritage and culture", "已建遗产与文化用地", .number,
      ["cultural land", "文化用地", "遗产用地"]),
    ColumnWords(
      "idle_ha", "Idle", "闲置土地", .number,
      ["idle land", "brownfield", "vacant land", "闲置", "闲置用地", "闲置面积", "棕地", "低效用地"]),
    ColumnWords(
      "available_ha", "Available", "可用土地", .number,
      ["available land", "greenfield", "可用", "可供用地", "可供土地", "可用面积", "可开发用地", "可开发面积"]),
    ColumnWords("unbuildable_ha", "Unbuildable", "不可建设用地", .number, ["不可建设"]),
    ColumnWords("min_viable_ha", "Smallest release", "最小供地", .number, ["minimum release", "最小面积"]),
    ColumnWords("release_cap_ha", "Most greenfield a period", "每期供地上限", .number, ["供地上限"]),
    ColumnWords(
      "debt_mcny", "Debt", "负债", .number,
      ["total debt", "liabilities", "debts", "债务", "总负债", "债务余额", "负债总额"]),
    ColumnWords(
      "equity_mcny", "Equity", "权益", .number,
      ["total equity", "net assets", "所有者权益", "净资产", "权益总额"]),
    ColumnWords(
      "fiscal_revenue_mcny", "Fiscal revenue a year", "年财政收入", .number,
      ["fiscal revenue", "tax revenue", "财政收入", "税收", "税收收入", "一般公共预算收入"]),
    ColumnWords(
      "output_mcny", "Output a year", "年产出", .number,
      ["output", "industrial output", "产值", "总产值", "工业总产值", "产出", "营业收入"]),
    ColumnWords(
      "workers", "Workers", "从业人员", .number,
      ["employees", "employment", "jobs", "就业", "就业人数", "从业人数", "职工人数"]),
    ColumnWords(
      "residents", "Residents", "常住居民", .number,
      ["population", "人口", "居民", "常住人口", "居住人口"]),
    ColumnWords("instrument_cost_factor", "Cost factor of instruments", "政策成本系数", .number),
    ColumnWords("land_cost_factor", "Cost factor of land", "土地成本系数", .number),
    ColumnWords("city_year", "Year of the city's numbers", "城市数据年份", .number),
    ColumnWords("city_gdp_mcny", "GDP of the city", "城市生产总值", .number, ["city gdp", "城市gdp"]),
    ColumnWords("city_loans_mcny", "Loans in the city", "城市贷款余额", .number, ["贷款余额"]),
    ColumnWords("city_deposits_mcny", "Deposits in the city", "城市存款余额", .number, ["存款余额"]),
    ColumnWords("city_primary_share", "Primary sector of the city", "城市第一产业占比", .number),
    ColumnWords("city_secondary_share", "Secondary sector of the city", "城市第二产业占比", .number),
    ColumnWords("city_tertiary_share", "Tertiary sector of the city", "城市第三产业占比", .number),
    ColumnWords(
      "city_residents", "Residents of the city", "城市常住人口", .number, ["city population", "城市人口"]),
    ColumnWords(
      "city_residents_change", "Change of the city's residents", "城市常住人口变化", .number),
    ColumnWords("city_emissions_kt", "Emissions of the city", "城市排放", .number, ["城市碳排放"]),
    ColumnWords("note", "Note", "备注", .text, ["notes", "remark", "comment", "说明"]),
  ]
}
