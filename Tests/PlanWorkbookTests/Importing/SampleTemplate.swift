import PlanReport

/// A small portfolio as a template holds it.
enum SampleTemplate {
  static let files = [
    TemplateFile(
      name: "limits.yaml",
      content: .lines(["# Caps.", "- limit: quota", "  rule: amount", "", "  at_most: 300"])),
    TemplateFile(
      name: "parks.csv",
      content: .table(
        columns: ["park", "path", "name_zh", "resource_depleted", "idle_ha", "debt_mcny", "note"],
        rows: [
          ["P01", "urbanization", "吉林经济技术开发区", "no", "716.1", "2862", ""],
          ["P02", "co-city", "大庆高新区", "yes", "", "0.1", "a \"quoted\", long note"],
          ["P03", "", "鹤岗", "", "12.3456789012345678", "-3", "=1+1"],
        ])),
    TemplateFile(
      name: "frameworks/city.yaml", content: .lines(["framework: city", "full_marks: 100"])),
  ]

  static var sheets: [Sheet] {
    get throws { try templateSheets(of: files, name: "sample", version: "0.1.0") }
  }

  static var book: EditedBook { get throws { try EditedBook(sheets) } }
}
