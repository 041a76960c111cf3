// The columns of all tables but `parks.csv`.

extension ColumnWords {
  static let others: [ColumnWords] = indicators + choices + land + money + provenance + families

  private static let indicators: [ColumnWords] = [
    ColumnWords("indicator", "Indicator", "指标代码"),
    ColumnWords("group", "Group", "组代码"),
    ColumnWords("parent", "Part of the group", "上级组"),
    ColumnWords("mean", "Mean", "平均方式"),
    ColumnWords("unit", "Unit", "单位"),
    ColumnWords("direction", "Direction", "方向"),
    ColumnWords("target_low", "Target from", "目标下限", .number),
    ColumnWords("target_high", "Target to", "目标上限", .number),
    ColumnWords("weight", "Weight", "权重", .number),
    ColumnWords("weight_urbanization", "Weight, urbanization", "权重（城市化）", .number),
    ColumnWords("weight_re_urbanization", "Weight, re-urbanization", "权重（再城市化）", .number),
    ColumnWords("weight_co_city", "Weight, co-city", "权重（共城化）", .number),
    ColumnWords("weight_low", "Least weight", "权重下限", .number),
    ColumnWords("weight_high", "Most weight", "权重上限", .number),
    ColumnWords("worst", "Worst", "最差值", .number),
    ColumnWords("best", "Best", "最优值", .number),
    ColumnWords("source", "Source", "来源"),
    ColumnWords("floor", "Floor", "最低得分", .number),
    ColumnWords("benchmark", "Benchmark", "基准值", .number),
    ColumnWords("cap", "Cap", "得分上限", .number),
    ColumnWords("full_at", "Full marks at", "满分值", .number),
    ColumnWords("step", "Step", "步长", .number),
    ColumnWords("loss", "Loss a step", "每步扣分", .number),
    ColumnWords("table", "Table of marks", "得分表"),
    ColumnWords("line", "Line of marks", "得分线"),
    ColumnWords("parity", "Ratio to the base year", "与基年之比", .yesNo),
    ColumnWords("parity_share", "Marks at parity", "持平得分", .number),
    ColumnWords("parity_step", "Step above parity", "增长步长", .number),
    ColumnWords("parity_gain", "Gain a step", "每步加分", .number),
    ColumnWords("parity_cap", "Most above parity", "加分上限", .number),
    ColumnWords("reference", "Reference", "参照值", .number),
    ColumnWords("numerator", "Numerator", "分子"),
    ColumnWords("denominator", "Denominator", "分母"),
    ColumnWords("scale", "Scale", "换算系数", .number),
    ColumnWords("preference", "Preference", "偏好函数"),
    ColumnWords("preference_q", "Indifference", "无差异阈值", .number),
    ColumnWords("preference_p", "Strict preference", "严格偏好阈值", .number),
    ColumnWords("preference_s", "Deviation", "偏好标准差", .number),
    ColumnWords("missing", "Rule for gaps", "缺失值规则"),
    ColumnWords("shape", "Shape", "分布"),
    ColumnWords("spread", "Spread", "离散程度", .number),
    ColumnWords("relative", "Relative", "相对", .yesNo),
  ]

  private static let choices: [ColumnWords] = [
    ColumnWords("alternative", "Alternative", "方案代码"),
    ColumnWords("min_extent_share", "Least extent", "最低实施程度", .number),
    ColumnWords("decides", "What is decided", "决策范围"),
    ColumnWords("quantity", "Quantity", "数量类型"),
    ColumnWords("key", "Of what", "对象"),
    ColumnWords("period", "Period", "时期"),
    ColumnWords("amount", "Amount", "数值", .number),
    ColumnWords("instrument", "Instrument", "政策工具代码"),
    ColumnWords("level", "Level", "力度"),
    ColumnWords("start_cost_mcny", "Cost in the first period", "启动成本", .number),
    ColumnWords("running_cost_mcny", "Cost in later periods", "运行成本", .number),
    ColumnWords("paths", "Paths", "适用路径"),
    ColumnWords("kinds", "Kinds", "适用类型"),
    ColumnWords("regions", "Regions", "适用地区"),
    ColumnWords("industries", "Industries", "适用产业"),
    ColumnWords("prerequisites", "Prerequisites", "前置政策"),
    ColumnWords("affinity_urbanization", "Affinity, urbanization", "适配度（城市化）", .number),
    ColumnWords("affinity_re_urbanization", "Affinity, re-urbanization", "适配度（再城市化）", .number),
    ColumnWords("affinity_co_city", "Affinity, co-city", "适配度（共城化）", .number),
    ColumnWords("output_split", "Split of the output", "产出分配"),
    ColumnWords("synergy", "Synergy", "协同代码"),
    ColumnWords("first_park", "First park", "园区一"),
    ColumnWords("first_alternative", "Alternative of the first", "方案一"),
    ColumnWords("first_instrument", "Instrument of the first", "政策工具一"),
    ColumnWords("second_park", "Second park", "园区二"),
    ColumnWords("second_alternative", "Alternative of the second", "方案二"),
    ColumnWords("second_instrument", "Instrument of the second", "政策工具二"),
  ]

  private static let land: [ColumnWords] = [
    ColumnWords("industry", "Industry", "产业代码"),
    ColumnWords("share", "Share", "占比", .number),
    ColumnWords("code", "Code (GB/T 4754)", "行业代码（GB/T 4754）"),
    ColumnWords("heavy", "Heavy industry", "重工业", .yesNo),
    ColumnWords("banned", "Banned", "禁止", .yesNo),
    ColumnWords("use", "Land use", "用地类型"),
    ColumnWords("cost_mcny_per_ha", "Cost of a hectare", "每公顷成本", .number),
    ColumnWords(
      "regeneration_cost_mcny_per_ha", "Further cost of idle land", "闲置土地再开发成本", .number),
    ColumnWords("width_share", "Width", "区段占比", .number),
    ColumnWords("factor", "Factor", "系数", .number),
  ]

  private static let money: [ColumnWords] = [
    ColumnWords("outcome", "Outcome", "成效代码"),
    ColumnWords("dimension", "Dimension", "维度"),
    ColumnWords("effect_base", "Base of effects", "效果基数"),
    ColumnWords("effect_ceiling_share", "Ceiling of effects", "效果上限", .number),
    ColumnWords("fund", "Fund", "资金代码"),
    ColumnWords("carries_over", "Carries over", "可结转", .yesNo),
    ColumnWords("parks", "Parks", "适用园区"),
    ColumnWords("classes", "What it may pay", "可支付类别"),
  ]

  private static let provenance: [ColumnWords] = [
    ColumnWords("title", "Title", "标题"),
    ColumnWords("year", "Year", "年份"),
    ColumnWords("location", "Location", "位置"),
    ColumnWords("file", "File", "文件"),
    ColumnWords("row", "Row", "行"),
    ColumnWords("field", "Field", "字段"),
    ColumnWords("status", "Status", "可信程度"),
    ColumnWords("method", "Method or reason", "方法或理由"),
    // Of settings that stand line by line.
    ColumnWords("text", "Text", "文本"),
  ]

  /// Columns that continue with an identifier.
  private static let families: [ColumnWords] = [
    ColumnWords("per_ha:", "A hectare yields", "每公顷产出", .number),
    ColumnWords("per_regenerated_ha:", "A regenerated hectare adds", "再开发每公顷另增", .number),
    ColumnWords("maturity:", "Effect reached from", "成熟度", .number),
    ColumnWords("effect:", "Effect", "效果", .number),
    ColumnWords("budget_mcny:", "Budget", "预算", .number),
  ]
}
