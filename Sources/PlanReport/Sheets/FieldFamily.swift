import ParkModel

/// Columns of one kind, of which a table has one for each outcome, period, use or fund.
///
/// The dictionary tells of them once: `budget:PERIOD`.
struct FieldFamily {
  /// nil: on whatever sheet.
  var sheet: String?
  var prefix: String
  /// What stands after the prefix.
  var rest: String
  var note: FieldNote

  var pattern: String { prefix + rest }

  /// The family of a column; the longest prefix wins.
  static func of(_ key: String, on sheet: String) -> FieldFamily? {
    all.filter { ($0.sheet ?? sheet) == sheet && key.hasPrefix($0.prefix) && key != $0.prefix }
      .max {
        ($0.prefix.count, $0.sheet == nil ? 0 : 1) < ($1.prefix.count, $1.sheet == nil ? 0 : 1)
      }
  }

  private init(
    _ prefix: String, _ rest: String, on sheet: String? = nil, _ english: String,
    _ chinese: String, _ range: BilingualText = FieldNote.atLeastZero, isRequired: Bool? = nil
  ) {
    self.sheet = sheet
    self.prefix = prefix
    self.rest = rest
    note = FieldNote(english, chinese, .number, range, isRequired: isRequired)
  }

  private static let all: [FieldFamily] = [
    FieldFamily(
      "norm_", "INDICATOR", "Mark of the indicator: 1 is the better end", "指标的标准化得分：1 为优",
      FieldNote.share),
    FieldFamily(
      "adds_", "INDICATOR", "What the indicator adds to the score: mark times share of weights",
      "该指标对得分的贡献：标准化得分乘以权重份额", FieldNote.anyNumber),
    FieldFamily("land_ha_", "USE", "Land released for the use", "该用途释放的土地"),
    FieldFamily(
      "per_ha:", "OUTCOME", "What a hectare of the industry adds a year", "该产业每公顷的年度增量",
      FieldNote.anyNumber, isRequired: false),
    FieldFamily(
      "effect:", "OUTCOME",
      "What the instrument or synergy adds: share of the park's base, or amount",
      "政策工具或协同的效果：占园区基数的比例，或数量", FieldNote.anyNumber, isRequired: false),
    FieldFamily(
      "effect:", "OUTCOME", on: "Measures", "Effect with affinity and maturity counted",
      "计入路径系数与成熟度后的效果", FieldNote.anyNumber),
    FieldFamily(
      "affinity:", "PATH", "How much more or less the instrument does on the path", "工具在该路径上的作用系数",
      isRequired: false),
    FieldFamily(
      "maturity:", "PERIOD", "Share of the full effect reached at the horizon by what starts then",
      "该期起始者在目标年达到的效果比例", FieldNote.share, isRequired: false),
    FieldFamily(
      "budget:", "PERIOD", "What the fund has in the period", "该资金当期预算", isRequired: true),
    FieldFamily(
      "weight:", "PATH", on: "Weights", "Weight for parks of the path", "该路径园区的权重",
      isRequired: false),
    FieldFamily(
      "share:", "PATH", on: "Weights", "Share of the score for parks of the path", "该路径园区的份额",
      FieldNote.share),
    FieldFamily(
      "share:", "INDUSTRY", on: "Mix", "Share of the industry in the park's output", "该产业占园区产出的比例",
      FieldNote.share, isRequired: false),
    FieldFamily(
      "yield:", "OUTCOME", "What a hectare of industrial land adds with the park's own industries",
      "按园区产业构成，每公顷工业用地的年度增量", FieldNote.anyNumber),
    FieldFamily(
      "output:", "INDUSTRY", "Added output of the instrument, by industry", "工具新增产出，分产业",
      FieldNote.anyNumber),
    FieldFamily("out:", "INDUSTRY", "Added output of the industry", "该产业新增产出", FieldNote.anyNumber),
    FieldFamily(
      "whole:", "LIMIT", "Of a limit on a share: the park's part of the whole", "比例限制中该园区计入总量的数量",
      FieldNote.anyNumber),
    FieldFamily("e:land:", "USE:SEGMENT:PERIOD", "Released land as the plan has it", "方案供地"),
    FieldFamily("e:regenerated:", "USE:PERIOD", "Of it brownfield, as the plan has it", "方案再开发用地"),
    FieldFamily(
      "land:", "USE:SEGMENT:PERIOD", "Released land that counts, own values included", "计入的供地（含自填值）"
    ),
    FieldFamily(
      "regenerated:", "USE:PERIOD", "Brownfield that counts, own values included", "计入的再开发用地（含自填值）"),
    FieldFamily(
      "eff:", "USE", "Hectares weighed by segment and maturity: what yields count by",
      "按分段系数与成熟度折算的面积"),
    FieldFamily("reg:", "USE", "Regenerated brownfield of the use", "该用途再开发面积"),
    FieldFamily("greenfield:", "PERIOD", "Greenfield of the period", "当期新增用地"),
    FieldFamily("land_cost:", "PERIOD", "What land costs in the period", "当期土地成本"),
    FieldFamily("instrument_cost:", "PERIOD", "What instruments cost in the period", "当期政策工具成本"),
    FieldFamily("cost:", "PERIOD", "Costs of the period", "当期成本"),
    FieldFamily("e:grant:", "FUND:PERIOD", "Grant as the plan has it", "方案拨款"),
    FieldFamily("e:swap:", "FUND:PERIOD", "Grant for a debt swap, as the plan has it", "方案债转股拨款"),
    FieldFamily("e:debt:", "PERIOD", "New debt as the plan has it", "方案新增负债"),
    FieldFamily("grant:", "FUND:PERIOD", "Grant that counts, own values included", "计入的拨款（含自填值）"),
    FieldFamily("swap:", "FUND:PERIOD", "Grant for a debt swap that counts", "计入的债转股拨款"),
    FieldFamily("debt:", "PERIOD", "New debt that counts, own values included", "计入的新增负债（含自填值）"),
    FieldFamily(
      "gap:", "PERIOD", "Costs that nobody pays: must be 0", "未落实的成本：应为 0", FieldNote.anyNumber),
  ]
}
