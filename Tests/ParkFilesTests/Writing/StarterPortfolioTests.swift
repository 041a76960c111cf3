import Testing

@testable import ParkFiles

struct StarterPortfolioTests {
  private func text(_ name: String) -> String {
    let file = StarterPortfolio.files.first { $0.name == name }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test func everyFileWithNumbersHasAProvenance() {
    let provenance = text("provenance.csv")
    for file in StarterPortfolio.files
    where !["README.md", "sources.csv", "scenarios.yaml", "provenance.csv"].contains(file.name) {
      #expect(provenance.contains("\(file.name),*,*,illustrative"), "\(file.name)")
    }
  }

  @Test func theReadmeNamesOnlyFilesThatAreThere() {
    let names = Set(StarterPortfolio.files.map(\.name))
    for word in text("README.md").split(separator: "`")
    where word.hasSuffix(".csv") || word.hasSuffix(".yaml") {
      #expect(names.contains(String(word)), "\(word)")
    }
  }

  @Test func settingsAreCommented() {
    for name in ["portfolio.yaml", "limits.yaml", "scenarios.yaml"] {
      #expect(text(name).hasPrefix("# "), "\(name)")
    }
  }
}
