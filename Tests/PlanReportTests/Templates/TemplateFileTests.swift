import Testing

@testable import PlanReport

@Suite struct TemplateFileTests {
  @Test func sheetsAreNamedAfterFiles() {
    let names = [
      "parks.csv", "limits.yaml", "frameworks/city.yaml", "frameworks/城市.yaml",
      "frameworks/CITY.yaml",
      "frameworks/a-very-long-name-of-a-framework.yaml",
    ]
    let files = names.map { TemplateFile(name: $0, content: .lines([])) }
    #expect(
      TemplateFile.sheetNames(for: files) == [
        "parks", "limits_yaml", "framework_city", "framework___", "framework_CITY_2",
        "framework_a_very_long_name_",
      ])
  }

  @Test func everyUsualFileSaysWhatItIsFor() {
    for name in TemplateFile.knownNames {
      let purpose = TemplateFile(name: name, content: .lines([])).purpose
      #expect(!purpose.english.isEmpty && !purpose.chinese.isEmpty, "\(name)")
    }
    #expect(TemplateFile(name: "frameworks/a.yaml", content: .lines([])).purpose.english != "")
  }
}
