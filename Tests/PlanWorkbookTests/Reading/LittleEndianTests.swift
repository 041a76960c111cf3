import Testing

@testable import PlanWorkbook

@Suite struct LittleEndianTests {
  @Test func numbersAreReadWithinTheBytesOnly() {
    let reader = LittleEndian([1, 2, 3, 4, 5, 0, 0, 0, 0xFF])
    #expect(reader.short(0) == 0x0201)
    #expect(reader.long(1) == 0x0504_0302)
    #expect(reader.quad(0) == 0x05_0403_0201)
    #expect(reader.short(8) == nil)
    #expect(reader.long(6) == nil)
    #expect(reader.quad(1) == nil, "larger than any file")
    #expect(reader.quad(2) == nil)
    #expect(reader.short(-1) == nil)
    #expect(reader.short(.max) == nil)
    #expect(LittleEndian([]).short(0) == nil)
  }
}
