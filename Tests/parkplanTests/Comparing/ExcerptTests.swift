import Testing

@testable import parkplan

@Suite struct ExcerptTests {
  @Test func aLongListIsCountedAndCutOff() {
    let long = Excerpt(1...1_000)
    #expect(long.items == Array(1...200))
    #expect(long.count == 1_000 && long.omitted == 800)
    let short = Excerpt(["a"])
    #expect(short.items == ["a"] && short.omitted == 0 && !short.isEmpty)
    #expect(Excerpt<Int>().isEmpty)
  }
}
