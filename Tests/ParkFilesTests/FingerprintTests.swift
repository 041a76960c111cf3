import Testing

@testable import ParkFiles

struct FingerprintTests {
  private let parks = PortfolioFile(
    name: "parks.csv", bytes: Array("park,path\nP01,co-city\n".utf8))
  private let limits = PortfolioFile(name: "limits.yaml", bytes: [])

  /// Worked with another implementation of SHA-256 (Python's hashlib) over
  /// name, 0, length as eight bytes, bytes; limits.yaml first.
  @Test func theFingerprintIsSHA256OverNamesLengthsAndBytes() {
    let expected = "f416db221f00b8ac1d3dac8e95e2777b7c3a541e8608978554d9924f8f42aa4e"
    #expect(fingerprint(of: [parks, limits]) == expected)
    #expect(fingerprint(of: [limits, parks]) == expected)
  }

  @Test func onlyRecognisedFilesCount() throws {
    let note = PortfolioFile(name: "README.md", bytes: Array("hello".utf8))
    let loaded = try readPortfolio(name: "x", files: [note, parks, limits])
    #expect(loaded.fingerprint == fingerprint(of: [parks, limits]))
    #expect(loaded.files.map(\.name) == ["limits.yaml", "parks.csv"])
  }

  @Test func movingAByteBetweenFilesChangesIt() {
    let left = PortfolioFile(name: "a.csv", bytes: [1, 2])
    let right = PortfolioFile(name: "b.csv", bytes: [3])
    let moved = [
      PortfolioFile(name: "a.csv", bytes: [1]), PortfolioFile(name: "b.csv", bytes: [2, 3]),
    ]
    #expect(fingerprint(of: [left, right]) != fingerprint(of: moved))
  }
}
