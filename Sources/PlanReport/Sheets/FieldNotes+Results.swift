import ParkModel

// The columns of rankings, checks and workings.

extension FieldNote {
  static let ranking: [String: FieldNote] = [
    "row": FieldNote("Line of the park on sheet Scores", "该园区在 Scores 表中的行", .whole),
    "move": FieldNote(
      "Places won (▲) or lost (▼) since the solve", "与求解时相比升（▲）降（▼）名次", .whole),
  ]

  static let adjust: [String: FieldNote] = [
    "carried": FieldNote(
      "1 where the park is carried out, with your own values counted", "计入自填值后是否实施（1 为是）", .whole,
      .init("0 or 1", "0 或 1"))
  ]

  static let plan: [String: FieldNote] = [
    "regenerated": FieldNote("Brownfield regenerated in all", "再开发合计", .number, atLeastZero),
    "overhang": FieldNote(
      "New debt above the benchmark, which takes off points", "超过基准的新增负债（扣分）", .number, atLeastZero),
    "merit": FieldNote("Merit of the park, 0 to 1", "园区评分（0 至 1）", .number, share),
  ]

  static let measures: [String: FieldNote] = [
    "instrument": FieldNote("Instrument that the plan runs in the park", "方案在该园区实施的政策工具", .text),
    "level": FieldNote("Its level", "实施力度", .token),
    "start": FieldNote("First period", "起始时期", .text),
    "twice": FieldNote("1 where an instrument stands twice for a park", "同一园区工具重复时为 1", .whole),
    "strength": FieldNote("Affinity of the path times maturity", "路径系数与成熟度之积"),
  ]

  static let output: [String: FieldNote] = [
    "by_shares": FieldNote(
      "Added output that follows the park's own industries", "按园区产业构成分配的新增产出", .number, anyNumber)
  ]

  static let checks: [String: FieldNote] = [
    "check": FieldNote("Identifier of the check", "校验代码", .text),
    "title": FieldNote("What must hold", "须满足的条件", .text),
    "value": FieldNote("What the workbook finds", "工作簿算得的数值", .number, anyNumber),
    "expected": FieldNote("What it should be", "应有数值", .number, anyNumber),
    "tolerance": FieldNote("Difference that is still fine", "允许差异", .number, atLeastZero),
    "fail": FieldNote("1 where the check fails", "未通过为 1", .whole, .init("0 or 1", "0 或 1")),
    "status": FieldNote("Passed or failed, in words", "通过或未通过", .token),
    "where": FieldNote("Sheet to look at", "所在工作表", .text),
  ]
}
