import Testing

@testable import PlanWorkbook

@Suite struct ISODateTests {
  @Test func daysAndTimesAreCounted() {
    // The numbers that Excel shows for these dates.
    #expect(serialDay("1900-03-01") == 61)
    #expect(serialDay("2000-02-29") == 36_585)
    #expect(serialDay("2026-03-01") == 46_082)
    #expect(serialDay("9999-12-31") == 2_958_465)
    #expect(serialDay("2026-03-01T12:00:00") == 46_082.5)
    #expect(serialDay("2026-03-01T06:00:00.000Z") == 46_082.25)
    #expect(serialDay("T18:00") == 0.75)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var expected = 2.0
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...daysIn(month, year) {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          #expect(serialDay(text) == expected)
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    "", "T", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "1899-12-31", "26-03-01",
    "2026-3-1", "2026-03-01T", "2026-03-01T25:00", "2026-03-01T09:60", "2026-03-01T09:30:xx",
    "2026-03-01T09:30:1.", "2026-03-01T09:30:nan", "01.03.2026", "２０２６-03-01",
  ])
  func whatIsNoDateIsNil(text: String) { #expect(serialDay(text) == nil) }
}
