import Testing

@testable import ParkFiles

struct UnwritableFileTests {
  @Test func theMessageNamesPlaceAndReason() {
    let file = UnwritableFile(path: "parks", reason: "is a file.\n  Fix: name a folder.")
    #expect(file.description == "parks: is a file.\n  Fix: name a folder.")
  }
}
