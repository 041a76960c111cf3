import ParkModel

/// Distance to target: 1 where the target is met, 0 for the park furthest from it.
///
/// `r = 1 - d / D`, where d is the distance from the target and D that of the worst park. The
/// target of an indicator of which more or less is better is its best goalpost, that of a target
/// range the range. In words: what exceeds the target earns nothing more.
/// Without a goalpost the best park is the target: min-max.
/// OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5.
enum TargetBand {
  static let definition = BilingualText(
    english:
      "distance to target: 1 where the target (the best goalpost, or the target range) is met, 0 "
      + "for the park furthest from it; min-max for an indicator without a target",
    chinese:
      "目标距离法：达到目标（规定的最好值，或适度区间）记 1，距目标最远的园区记 0；"
      + "没有目标的指标采用极差标准化")

  static func line(_ column: Column) -> ScaleLine {
    guard !column.isTarget, let target = column.indicator.goalposts?.best.value else {
      return MinMax.line(column)
    }
    let worst = column.sense == .more ? column.minimum : column.maximum
    let isMetByAll = column.sense == .more ? worst >= target : worst <= target
    if isMetByAll { return .flat(1) }
    return ScaleLine(origin: worst, span: target - worst, isClamped: true)
  }
}
