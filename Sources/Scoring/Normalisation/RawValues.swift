import ParkModel

/// No normalisation: raw values as they are, costs with their sign turned.
///
/// In words: for tables whose columns are on one scale already. Target ranges count by minus their
/// distance.
enum RawValues {
  static let definition = BilingualText(
    english:
      "none: raw values as they are, with the sign turned for indicators of which less is better; "
      + "scores are in raw units",
    chinese: "不作标准化：直接采用原始值，逆向指标取相反数；得分以原始单位计")

  static func line(_ column: Column) -> ScaleLine {
    ScaleLine(origin: 0, span: column.sense == .more ? 1 : -1)
  }
}
