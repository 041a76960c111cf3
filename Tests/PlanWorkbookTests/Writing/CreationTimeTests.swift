import Testing

@testable import PlanWorkbook

@Suite struct CreationTimeTests {
  @Test func timesAreSecondsSince1970() {
    #expect(unixTime("1970-01-01T00:00:00Z") == 0)
    #expect(unixTime("2000-03-01T00:00:00Z") == 951_868_800, "the day after a leap day")
    #expect(unixTime("2026-03-01T09:30:00Z") == 1_772_357_400)
    #expect(unixTime("2026-03-01T09:30:00.250Z") == 1_772_357_400)
  }

  @Test(
    arguments: [
      "", "now", "2026-03-01", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-03-01T24:00:00Z", "2026-03-01T09:30:00+01:00", "1969-12-31T23:59:59Z",
      "2026-03-01 09:30:00Z", "2100-02-29T00:00:00Z",
    ]) func whatIsNoTimeIsNil(text: String)
  {
    #expect(unixTime(text) == nil, "\(text)")
  }
}
