import ParkModel

extension TemplateFile {
  /// What the file is for, in one sentence.
  var purpose: BilingualText {
    if let known = Self.purposes[name] { return known }
    return BilingualText(
      "A framework that parks can be judged by, line by line.", "可供选用的评价体系，逐行书写。")
  }

  /// The files with a fixed name, in order of the alphabet.
  static var knownNames: [String] { purposes.keys.sorted() }

  private static let purposes: [String: BilingualText] = [
    "parks.csv": BilingualText("One row for each park.", "每个园区一行。"),
    "indicators.csv": BilingualText("What parks are judged by.", "评价园区所用的指标。"),
    "indicator_groups.csv": BilingualText("Groups of indicators.", "指标的分组。"),
    "uncertainties.csv": BilingualText(
      "How far indicator values may be off.", "指标数值的不确定性。"),
    "alternatives.csv": BilingualText(
      "Ways to carry a park out, beyond its own path.", "园区自身路径以外的实施方案。"),
    "declared.csv": BilingualText(
      "Amounts of alternatives that are declared outright.", "各方案直接给定的数量。"),
    "park_industries.csv": BilingualText("The leading industries of parks.", "各园区的主导产业。"),
    "industries.csv": BilingualText(
      "What a hectare of each industry yields a year.", "各产业每公顷年产出。"),
    "land_uses.csv": BilingualText("Uses of land, their cost and yield.", "用地类型及其成本与产出。"),
    "segments.csv": BilingualText(
      "How much less later hectares yield.", "后续用地的边际产出递减。"),
    "instruments.csv": BilingualText("Policies, and where they may run.", "政策工具及其适用范围。"),
    "levels.csv": BilingualText("Levels of policies, their cost and effect.", "政策力度及其成本与效果。"),
    "outcomes.csv": BilingualText("What counts, and how much.", "成效及其权重。"),
    "funds.csv": BilingualText("Grants, and whom they may pay for.", "资金及其适用范围。"),
    "synergies.csv": BilingualText(
      "Choices that help or hinder each other.", "相互促进或制约的选择。"),
    "sources.csv": BilingualText("Where numbers come from.", "数据来源。"),
    "provenance.csv": BilingualText(
      "Which numbers come from which source, and how far to trust them.", "各数据的出处与可信程度。"),
    "portfolio.yaml": BilingualText(
      "Title, periods, paths, rules of finance and land, line by line; lines after # are comments.",
      "标题、时期、路径、财务与土地规则，逐行书写；# 后为注释。"),
    "limits.yaml": BilingualText(
      "Caps and floors over the plan, line by line.", "对方案的上限与下限，逐行书写。"),
    "scenarios.yaml": BilingualText(
      "Named lists of changes, line by line.", "各情景及其改动，逐行书写。"),
    "uncertainties.yaml": BilingualText(
      "Numbers that nobody knows for sure, line by line.", "不确定的数值，逐行书写。"),
  ]
}
