import ParkModel

// The columns of all tables in words. A column that means the same everywhere stands once.

extension FieldNote {
  static let byKey: [String: FieldNote] = [
    "park_id": FieldNote(
      "Identifier of the park, the same in every file and sheet", "园区编号，各文件与各表一致", .text,
      .init("unique", "不重复"), isRequired: true),
    "name": FieldNote(
      "Name of the park; (?) where the reading of the name is uncertain", "园区名称；(?) 表示名称存疑", .text,
      isRequired: false),
    "path": FieldNote(
      "Development path: decides instruments, their effect, the band of town uses and weights",
      "发展路径：决定可用政策工具及其效果、产城融合区间与评价权重", .token,
      .init("urbanization, re-urbanization, co-city", "城市化、再城市化、同城化"), isRequired: true),
    "chosen": FieldNote(
      "Whether the plan carries the park out", "方案是否入选该园区", .token, .init("✔ or –", "✔ 或 –")),
    "score": FieldNote(
      "Merit before any plan: the weighted marks", "方案前评分：标准化得分的加权结果", .number, share),
    "rank": FieldNote("Place by merit", "按评分的名次", .whole, place),
    "place": FieldNote("Place by merit, each taken once", "按评分排序，各不相同", .whole, place),
    "score_solved": FieldNote("Merit when the plan was solved", "求解时的评分", .number, share),
    "rank_solved": FieldNote("Rank when the plan was solved", "求解时的名次", .whole, place),
    "broken": FieldNote("How many rules the park breaks", "突破的规则数", .whole, atLeastZero),
    "points": FieldNote(
      "Outcomes in points: 100 is every outcome at its reference", "成效折算分值：各项均达参照值为 100",
      .number, anyNumber),
    "unit": FieldNote("Unit of the amounts in the row", "该行数量的计量单位", .text),
  ]

  static let bySheet: [String: [String: FieldNote]] = [
    "Parks": parks, "Allocation": allocation, "Limits": limits, "Data_Flow": flows,
    "Sources": sources, "Industries": industries, "LandUses": landUses,
    "Instruments": instruments, "Funds": funds, "Declared": declared, "Synergies": synergies,
    "Objective": objective, "Weights": weights, "Ranking": ranking, "Adjust": adjust,
    "Plan": plan, "Measures": measures, "Output": output, "Checks": checks,
  ]

  private static let parks: [String: FieldNote] = [
    "name_other": FieldNote("Name in the other language", "另一语言的名称", .text, isRequired: false),
    "region": FieldNote("Province or region", "省区", .text, isRequired: false),
    "city": FieldNote("Host city", "所在城市", .text, isRequired: false),
    "kind": FieldNote("Rank and kind of the zone", "级别与园区类型", .text, isRequired: false),
    "built_ha": FieldNote(
      "Land in use today, all uses", "现状已建用地，各用途合计", .number, atLeastZero, isRequired: false),
    "idle_ha": FieldNote(
      "Built but unused land (brownfield), on top of the built land", "已建未用土地（棕地），不含于已建用地",
      .number, atLeastZero, isRequired: false),
    "available_ha": FieldNote(
      "Greenfield that may be released", "可释放的新增用地", .number, atLeastZero, isRequired: false),
    "developable_mu": FieldNote(
      "Idle and available land in mu", "闲置与可用土地（亩）", .number, atLeastZero),
    "output_mcny": FieldNote(
      "Output a year before the plan", "方案前年产出", .number, atLeastZero, isRequired: false),
    "workers": FieldNote(
      "Persons employed before the plan", "方案前就业人数", .number, atLeastZero, isRequired: false),
    "residents": FieldNote(
      "Residents before the plan", "方案前居民人数", .number, atLeastZero, isRequired: false),
    "min_viable_ha": FieldNote(
      "Smallest release worth starting", "值得启动的最小供地", .number, atLeastZero, isRequired: false),
    "release_cap_ha": FieldNote(
      "Most greenfield that one period may release", "每期新增用地上限", .number, atLeastZero,
      isRequired: false),
    "built_town_ha": FieldNote(
      "Of the built land: homes and public green", "已建用地中的居住与绿地", .number, atLeastZero,
      isRequired: false),
    "instrument_cost_factor": FieldNote(
      "Multiplies the cost of instruments in this park", "该园区政策工具成本系数", .number, atLeastZero,
      isRequired: false),
    "land_cost_factor": FieldNote(
      "Multiplies the cost of land in this park", "该园区土地成本系数", .number, atLeastZero,
      isRequired: false),
    "fiscal_revenue_mcny": FieldNote(
      "Fiscal revenue a year before the plan, which serves new debt", "方案前年财政收入，用于偿付新增负债",
      .number, atLeastZero, isRequired: false),
    "debt_mcny": FieldNote(
      "Debt before the plan; given together with equity", "方案前负债；与权益同时给出", .number, atLeastZero,
      isRequired: false),
    "equity_mcny": FieldNote(
      "Equity before the plan; may be negative", "方案前权益；可为负", .number, anyNumber, isRequired: false),
    "debt_to_equity": FieldNote(
      "Debt divided by equity; in words where equity is not positive", "负债除以权益；权益不为正时以文字说明",
      .number, atLeastZero),
    "status": FieldNote(
      "The weakest provenance among the park's figures in this row", "该行数据中最弱的出处等级", .token,
      .init("sourced, estimated, assumed, illustrative", "有出处、估算、假设、示例")),
  ]

  private static let allocation: [String: FieldNote] = [
    "alternative": FieldNote("The way in which the park is carried out", "园区的实施方案", .text),
    "extent": FieldNote(
      "Share of a proposal that is carried out", "方案的实施比例", .number, share),
    "land_ha": FieldNote("Land released, all uses", "释放土地合计", .number, atLeastZero),
    "regenerated_ha": FieldNote(
      "Released land that is regenerated brownfield", "其中棕地再开发面积", .number, atLeastZero),
    "greenfield_ha": FieldNote(
      "Released land that was not built before", "其中新增用地面积", .number, atLeastZero),
    "instruments": FieldNote(
      "Instruments with their level and first period", "政策工具及其力度与起始时期", .text),
    "cost_mcny": FieldNote(
      "What land, instruments and fixed works cost", "土地、政策工具与固定工程的成本", .number, atLeastZero),
    "grant_mcny": FieldNote("Grants of all funds and periods", "各来源各期拨款合计", .number, atLeastZero),
    "new_debt_mcny": FieldNote("New debt of all periods", "各期新增负债合计", .number, atLeastZero),
    "swap_mcny": FieldNote(
      "Debt turned into equity, paid by grants", "债转股金额，由拨款支付", .number, atLeastZero),
    "debt_to_equity_before": FieldNote("D/E before the plan", "方案前负债权益比", .number, atLeastZero),
    "debt_to_equity_after": FieldNote(
      "D/E after: (debt + new debt - swap) / (equity + swap)", "方案后：（负债＋新增－债转股）／（权益＋债转股）",
      .number, atLeastZero),
    "declared_ha": FieldNote(
      "Land that the proposal declares outright", "方案直接申报的用地", .number, atLeastZero),
    "grant_cost_mcny": FieldNote(
      "Grants that pay costs, debt swaps left out", "支付成本的拨款，不含债转股", .number, atLeastZero),
    "asset_liability_before": FieldNote(
      "Asset-liability ratio before: D/E divided by 1 + D/E", "方案前资产负债率：负债权益比／（1＋负债权益比）",
      .number, share),
    "asset_liability_after": FieldNote(
      "Asset-liability ratio after the plan", "方案后资产负债率", .number, share),
    "rules": FieldNote("Whether the park keeps its own rules", "是否符合园区自身规则", .token),
    "leverage": FieldNote(
      "D/E after against benchmark and cap, in words", "方案后负债权益比对照基准与上限", .token),
  ]

  private static let limits: [String: FieldNote] = [
    "name": FieldNote(
      "Name of the limit, the same in every message", "限制代码，各处一致", .text, isRequired: true),
    "title": FieldNote("The limit in words", "限制的文字说明", .text, isRequired: false),
    "kind": FieldNote(
      "Constant, fund, hard or soft limit, or watched only", "常数、资金、硬性或柔性限制、仅观察", .token),
    "used": FieldNote("What the plan uses or comes to", "方案的用量或结果", .number, anyNumber),
    "at_least": FieldNote("Floor", "下限", .number, anyNumber, isRequired: false),
    "at_most": FieldNote("Cap", "上限", .number, anyNumber, isRequired: false),
    "slack": FieldNote(
      "Distance to the nearer bound; below 0 the limit is missed", "与较近界限的距离；小于 0 即未满足", .number,
      anyNumber),
    "status": FieldNote("Met, binding, missed or broken, in words", "满足、用满、未达或突破", .token),
    "points_lost": FieldNote(
      "Points that the shortfall takes off", "缺口扣除的分值", .number, atLeastZero),
    "shortfall_price": FieldNote(
      "Points taken off for each unit by which a soft limit is missed", "柔性限制每缺一单位扣除的分值", .number,
      atLeastZero, isRequired: false),
  ]

  private static let flows: [String: FieldNote] = [
    "kind": FieldNote(
      "Land, instrument, grant, new debt or debt swap", "土地、政策工具、拨款、新增负债或债转股", .token),
    "what": FieldNote("The use, instrument or fund", "用途、政策工具或资金来源", .text),
    "detail": FieldNote(
      "Land segment, level of an instrument, or what a grant pays for", "地段、力度，或拨款所付的费用类别", .text),
    "period": FieldNote("Period in which it happens or begins", "发生或起始的时期", .text),
    "amount": FieldNote("The amount in the row's unit", "数量，单位见该行", .number, atLeastZero),
  ]

  private static let sources: [String: FieldNote] = [
    "status": FieldNote(
      "How far numbers of this origin can be trusted", "该出处数据的可信程度", .token,
      .init("sourced, estimated, assumed, illustrative", "有出处、估算、假设、示例"), isRequired: true),
    "source": FieldNote("Identifier of the document", "文献代码", .text, isRequired: false),
    "title": FieldNote("Publisher and title", "发布者与标题", .text, isRequired: false),
    "year": FieldNote("Year of the document", "文献年份", .text, isRequired: false),
    "location": FieldNote(
      "Page, address, file or number in it", "页码、网址、文件或编号", .text, isRequired: false),
    "method": FieldNote(
      "How the number was derived, or why it was assumed", "推算方法或假设理由", .text, isRequired: false),
  ]
}
