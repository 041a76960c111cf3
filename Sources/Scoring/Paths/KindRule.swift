import ParkModel

/// The path that the source document describes for a kind of zone; for portfolios with too few
/// labelled parks to learn from.
///
/// In words: border, mutual-trade and bonded zones are ports; export-processing zones live by
/// one chain beside a town; high-tech and economic zones become urban sub-centres.
/// Jia Xiaobing, Industrial Real Estate Park Revitalization in Major Rust Belts, section 4.
enum KindRule {
  static let definition = BilingualText(
    english:
      "too few labelled parks to learn from, so by zone kind alone, as the source document on rust "
      + "belts describes the paths: border, mutual-trade, bonded and port zones re-urbanization; "
      + "export-processing zones co-city; all others urbanization",
    chinese:
      "已定路径的园区过少，无从学习，仅按园区类型判断，依据锈带研究原文对各路径的描述：边境、"
      + "互市、保税与口岸类为再城市化；出口加工类为共城化；其余均为城市化")

  static func suggest(_ kind: String) -> (DevelopmentPath, BilingualText) {
    let words = kind.lowercased()
    let port = (
      DevelopmentPath.reUrbanization,
      BilingualText(
        english: "Zone kind '\(kind)': a port, which turns to domestic demand.",
        chinese: "园区类型“\(kind)”：口岸，转向内需。")
    )
    if ["border", "mutual", "bonded"].contains(where: words.contains) { return port }
    // "export" holds the letters of "port".
    if words.contains("export") {
      return (
        .coCity,
        BilingualText(
          english: "Zone kind '\(kind)': firms of one chain beside a town.",
          chinese: "园区类型“\(kind)”：同一产业链的企业毗邻城镇。")
      )
    }
    if words.contains("port") { return port }
    if words.isEmpty {
      return (
        .urbanization,
        BilingualText(
          english: "The zone kind is not known; urbanization is the usual path.",
          chinese: "园区类型不明；通常为城市化。")
      )
    }
    return (
      .urbanization,
      BilingualText(
        english: "Zone kind '\(kind)': becomes an urban sub-centre.",
        chinese: "园区类型“\(kind)”：发展为城市副中心。")
    )
  }
}
