import CXlsxWriter
import PlanReport

/// Draws one chart into a sheet.
struct ChartWriter {
  let chart: Chart
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let worksheet: UnsafeMutablePointer<lxw_worksheet>

  func write() throws(WorkbookDefect) {
    guard let drawn = workbook_add_chart(workbook, UInt8(chart.kind.code.rawValue)) else {
      throw .refused(what: "making chart '\(chart.title)'", reason: "no memory")
    }
    var titleFont = font(size: 11, bold: true)
    chart_title_set_name(drawn, cleanText(chart.title, most: 255))
    chart_title_set_name_font(drawn, &titleFont)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var legendFont = font(size: 8, bold: false)
    chart_legend_set_font(drawn, &legendFont)
    if chart.series.count == 1 {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    chart_show_hidden_data(drawn)
    for series in chart.series { try add(series, to: drawn) }
    setAxes(drawn)
    // 480 x 288 is the library's own size.
    let code = cleanText(chart.title, most: 255).withCString { title in
      var options = lxw_chart_options()
      options.x_scale = Double(chart.width) / 480
      options.y_scale = Double(chart.height) / 288
      // Copied during the call, never written through.
      options.description = UnsafeMutablePointer(mutating: title)
      return worksheet_insert_chart_opt(
        worksheet, UInt32(chart.corner.row - 1), UInt16(chart.corner.column - 1), drawn, &options)
    }
    try checked(code, "chart '\(chart.title)'")
  }

  private func add(
    _ series: Chart.Series, to drawn: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookDefect) {
    guard
      let added = chart_add_series(
        drawn, "=" + series.categories.text, "=" + series.values.text)
    else {
      throw .refused(what: "adding series '\(series.name)'", reason: "no memory")
    }
    chart_series_set_name(added, cleanText(series.name, most: 255))
    let colour = series.colour.rawValue
    var fill = lxw_chart_fill(color: colour, none: 0, transparency: 0)
    var line = lxw_chart_line(color: colour, none: 0, width: 1.75, dash_type: 0, transparency: 0)
    var noLine = lxw_chart_line(color: 0, none: 1, width: 0, dash_type: 0, transparency: 0)
    switch series.style {
    case .filled: chart_series_set_fill(added, &fill)
    case .invisible:
      fill.none = 1
      chart_series_set_fill(added, &fill)
      chart_series_set_line(added, &noLine)
    case .marked:
      chart_series_set_line(added, &line)
      chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
      chart_series_set_marker_size(added, 6)
      chart_series_set_marker_fill(added, &fill)
      chart_series_set_marker_line(added, &line)
    case .circles, .diamonds:
      chart_series_set_line(added, &noLine)
      let shape =
        series.style == .circles ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND
      chart_series_set_marker_type(added, UInt8(shape.rawValue))
      // Diamonds are smaller, so that both show where they meet.
      let size: UInt8 = chart.kind == .scatter ? 12 : 7
      chart_series_set_marker_size(added, series.style == .circles ? 10 : size)
      chart_series_set_marker_fill(added, &fill)
      chart_series_set_marker_line(added, &line)
    case .dashed:
      line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
      chart_series_set_line(added, &line)
      chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
  }

  private func setAxes(_ drawn: UnsafeMutablePointer<lxw_chart>) {
    // X is the axis that lies: values for lying bars, categories otherwise.
    let lying = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_X)
    let standing = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_Y)
    guard let categories = chart.kind.hasLyingBars ? standing : lying,
      let values = chart.kind.hasLyingBars ? lying : standing
    else { return }
    var small = font(size: 8, bold: false)
    var label = font(size: 9, bold: false)
    chart_axis_set_num_font(values, &small)
    chart_axis_set_num_format(values, chart.format.code)
    if chart.startsAtZero { chart_axis_set_min(values, 0) }
    if let minimum = chart.minimum { chart_axis_set_min(values, minimum) }
    var grid = lxw_chart_line(
      color: 0xD9D9D9, none: 0, width: 0.75, dash_type: 0, transparency: 0)
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_line(values, &grid)
    if chart.kind == .lines { small.rotation = -45 }
    chart_axis_set_num_font(categories, &small)
    switch chart.kind {
    case .stackedBars, .clusteredBars, .lines:
      // Every category keeps its label.
      chart_axis_set_interval_unit(categories, 1)
    case .scatter: chart_axis_set_num_format(categories, chart.categoryFormat.code)
    }
    // Where values go below zero, names stand beside the bars, not in them.
    if chart.kind.hasLyingBars {
      chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    }
    if !chart.valueTitle.isEmpty {
      chart_axis_set_name(values, cleanText(chart.valueTitle, most: 255))
      chart_axis_set_name_font(values, &label)
    }
    if !chart.categoryTitle.isEmpty {
      chart_axis_set_name(categories, cleanText(chart.categoryTitle, most: 255))
      chart_axis_set_name_font(categories, &label)
    }
    if chart.kind.hasLyingBars { chart_set_series_gap(drawn, 45) }
  }

  private func font(size: Double, bold: Bool) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.size = size
    // The library knows bold by default in titles: 2 is its "explicitly off".
    font.bold = bold ? 1 : 0
    return font
  }
}

extension Chart.Kind {
  fileprivate var code: lxw_chart_type {
    switch self {
    case .stackedBars: LXW_CHART_BAR_STACKED
    case .clusteredBars: LXW_CHART_BAR
    case .lines: LXW_CHART_LINE
    case .scatter: LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS
    }
  }
}
