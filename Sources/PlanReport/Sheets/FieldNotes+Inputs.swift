import ParkModel

// The columns of the sheets that a planner fills in.

extension FieldNote {
  static let industries: [String: FieldNote] = [
    "industry": FieldNote("Identifier of the industry", "产业代码", .text, unique, isRequired: true),
    "name": FieldNote("Name of the industry", "产业名称", .text, isRequired: false),
    "code": FieldNote(
      "Class of the national standard GB/T 4754", "国民经济行业分类（GB/T 4754）代码", .text, isRequired: false),
    "heavy": FieldNote("Whether it counts as heavy industry", "是否属于重工业", .token, yesOrNo),
    "banned": FieldNote("Whether it may not be added anywhere", "是否禁止新增", .token, yesOrNo),
  ]

  static let landUses: [String: FieldNote] = [
    "property": FieldNote(
      "What the row says of every use: cost, yield, width and factor of a segment, maturity",
      "该行所述属性：成本、产出、分段宽度与系数、成熟度", .text),
    "words": FieldNote("The property in words", "属性的文字说明", .text),
  ]

  static let instruments: [String: FieldNote] = [
    "instrument": FieldNote("Identifier of the instrument", "政策工具代码", .text, isRequired: true),
    "name": FieldNote("Name of the instrument", "政策工具名称", .text, isRequired: false),
    "level": FieldNote("How strongly it is run", "实施力度", .token, isRequired: true),
    "start_cost": FieldNote(
      "Paid once, in the period in which it starts", "起始时期一次性支付", .number, atLeastZero,
      isRequired: true),
    "running_cost": FieldNote(
      "Paid in every later period", "此后每期支付", .number, atLeastZero, isRequired: false),
    "prerequisites": FieldNote(
      "Instruments that must run at the same time or before", "须同时或先行实施的工具", .text,
      isRequired: false),
  ]

  static let funds: [String: FieldNote] = [
    "fund": FieldNote("Identifier of the fund", "资金代码", .text, unique, isRequired: true),
    "name": FieldNote("Name of the fund", "资金名称", .text, isRequired: false),
    "carries_over": FieldNote(
      "Whether what is left goes on to the next period", "结余是否结转下期", .token, yesOrNo),
    "pays_for": FieldNote("Costs that it may pay; blank for all", "可支付的费用；空白为全部", .text),
    "total": FieldNote("All periods together", "各期合计", .number, atLeastZero),
  ]

  static let declared: [String: FieldNote] = [
    "alternative": FieldNote("The proposal that declares the amount", "申报该数量的方案", .text),
    "quantity": FieldNote("What is declared: cost, land, an outcome", "申报内容：成本、土地或成效", .text),
    "period": FieldNote("Period of a cost or of land", "成本或土地所在时期", .text, isRequired: false),
    "amount": FieldNote(
      "The amount in the row's unit", "数量，单位见该行", .number, anyNumber, isRequired: true),
  ]

  static let synergies: [String: FieldNote] = [
    "synergy": FieldNote("Identifier of the synergy or conflict", "协同或冲突代码", .text),
    "first": FieldNote("One of the two choices", "两项选择之一", .text),
    "second": FieldNote("The other choice", "另一项选择", .text),
  ]

  static let objective: [String: FieldNote] = [
    "outcome": FieldNote("Identifier of the outcome", "成效代码", .text, unique, isRequired: true),
    "name": FieldNote("Name of the outcome", "成效名称", .text, isRequired: false),
    "weight": FieldNote(
      "How much the outcome counts beside the others", "该成效的权重", .number, atLeastZero,
      isRequired: true),
    "share": FieldNote("The weight as a part of all weights", "占全部权重的比例", .number, share),
    "reference": FieldNote(
      "The amount that counts 100 points", "记为 100 分的数量", .number, atLeastZero, isRequired: false),
    "points_per_unit": FieldNote("Points for one unit of the outcome", "每单位成效的分值"),
    "effect_ceiling": FieldNote(
      "Most that all instruments together may add, as a share of the park's base",
      "全部工具合计效果上限（占园区基数）", .number, atLeastZero, isRequired: false),
    "total": FieldNote("What the plan brings of it", "方案带来的数量", .number, anyNumber),
  ]

  static let weights: [String: FieldNote] = [
    "code": FieldNote("Identifier of the indicator or group", "指标或指标组代码", .text),
    "name": FieldNote("Name of the indicator or group", "指标或指标组名称", .text),
    "group": FieldNote("The group that it is part of", "所属指标组", .text),
    "weight": FieldNote(
      "Weight beside the others of its group", "在同组中的权重", .number, atLeastZero, isRequired: true),
    "share": FieldNote("Share of the whole score, down the tree", "逐级相乘后占总分的份额", .number, share),
    "direction": FieldNote(
      "Which end is the better: ↑ more, ↓ less", "方向：↑ 越高越好，↓ 越低越好", .token, isRequired: true),
    "method": FieldNote("How raw values become marks", "原始值的标准化方法", .token),
    "share_solved": FieldNote("The share when the plan was solved", "求解时的份额", .number, share),
    "source": FieldNote(
      "Where weight and thresholds come from", "权重与阈值的依据", .text, isRequired: false),
  ]

  static let unique = BilingualText("unique", "不重复")
  static let yesOrNo = BilingualText("yes or no", "是或否")
}
