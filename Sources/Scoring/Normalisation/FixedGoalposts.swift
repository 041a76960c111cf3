import ParkModel

/// Goalposts: the framework fixes what scores 0 and what scores 1.
///
/// `r = clamp((x - worst) / (best - worst), 0, 1)`; `best` lies below `worst` for costs. For a
/// target range `r = clamp(1 - d / D, 0, 1)`, where d is the distance from the range and D that
/// of `worst`.
/// In words: halfway between the two goalposts scores one half; beyond them nothing more is won
/// or lost. Adding a park does not move the others. A `floor` above 0 gives the worst goalpost that
/// much: with 0.2 marks go from 20 to 100.
/// United Nations Development Programme, Human Development Report 2010, technical note 1.
enum FixedGoalposts {
  static let definition = BilingualText(
    english:
      "goalposts: 0 at the worst and 1 at the best value that the framework fixes, in proportion "
      + "between and no further; other parks do not matter. An indicator with a value function of "
      + "its own follows that; one with neither: min-max",
    chinese:
      "目标值法（功效系数）：指标体系规定的最差值记 0、最好值记 1，其间按比例，"
      + "超出部分不再加减；与其他园区无关。自带计分函数的指标按其函数计分；两者皆无的采用极差标准化")

  static func line(_ column: Column) -> ScaleLine {
    let floor = column.indicator.floor.value
    guard let posts = column.indicator.goalposts else {
      return MinMax.line(column).raised(to: floor)
    }
    switch column.indicator.direction {
    case .moreIsBetter, .lessIsBetter:
      return ScaleLine(
        origin: posts.worst.value, span: posts.best.value - posts.worst.value, isClamped: true
      ).raised(to: floor)
    case .target(let low, let high):
      let reach = TargetRange.deviation(posts.worst.value, low.value, high.value)
      return ScaleLine(origin: reach, span: -reach, isClamped: true).raised(to: floor)
    }
  }
}
