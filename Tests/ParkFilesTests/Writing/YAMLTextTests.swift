import Testing

@testable import ParkFiles

struct YAMLTextTests {
  @Test(arguments: [
    ("North", "North"), ("value-added", "value-added"), ("Three parks", "Three parks"),
    ("2026", "\"2026\""), ("no", "\"no\""), ("Yes", "\"Yes\""), ("", "\"\""), ("a: b", "\"a: b\""),
    ("say \"no\"", "\"say \\\"no\\\"\""), ("-x", "\"-x\""), ("园区", "\"园区\""), ("x #y", "\"x #y\""),
  ])
  func textsAreQuotedWhereTheyCouldBeMisread(text: String, expected: String) {
    #expect(YAMLText.text(text).flow == expected)
  }

  @Test func aListOfMapsHasOneKeyALine() {
    let list = YAMLText.list([
      .map([
        ("limit", .text("quota")), ("measure", .map([("outcome", .text("jobs"))])),
        ("at_most", .number(30)),
      ]),
      .map([("limit", .text("watch"))]),
    ])
    #expect(
      list.document == """
        - limit: quota
          measure: {outcome: jobs}
          at_most: 30
        - limit: watch

        """)
  }

  @Test func aMapNestsMapsAndLists() {
    let map = YAMLText.map([
      ("title_en", .text("Parks")),
      ("periods", .list([.map([("period", .text("2026")), ("first_year", .number(2026))])])),
      ("land", .map([("remediation_first", .yesNo(true)), ("share", .number(0.25))])),
      ("regions", .list([.text("North"), .text("East")])),
    ])
    #expect(
      map.document == """
        title_en: Parks
        periods:
          - {period: "2026", first_year: 2026}
        land:
          remediation_first: yes
          share: 0.25
        regions: [North, East]

        """)
  }
}
