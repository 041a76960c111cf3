import Testing

@testable import ParkFiles

struct PortfolioFileTests {
  @Test func onlyFixedNamesAndFrameworkFilesAreRecognised() {
    for name in RecognisedFile.fixed + ["frameworks/a.yaml", "frameworks/a.b.yaml"] {
      #expect(RecognisedFile.contains(name), "\(name)")
    }
    for name in [
      "README.md", "Parks.csv", "frameworks/.yaml", "frameworks/a/b.yaml", "frameworks/a.yml",
      "frameworks/.a.yaml", "other/parks.csv", "../parks.csv",
    ] {
      #expect(!RecognisedFile.contains(name), "\(name)")
    }
    #expect(RecognisedFile.frameworkName("frameworks/a.b.yaml") == "a.b")
  }
}
