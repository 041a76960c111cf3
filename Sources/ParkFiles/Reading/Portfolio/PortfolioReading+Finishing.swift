import ParkModel

/// What can only be done when all files are read.
extension PortfolioReading {
  /// Puts everything into the canonical order and hands over sources and origins.
  func finish() {
    portfolio.parks.sort { $0.id < $1.id }
    portfolio.sources.sort { $0.id < $1.id }
    portfolio.origins = origins.origins
    let unlabelled = portfolio.parks.filter { $0.alternatives.isEmpty }.map(\.id.text)
    if !unlabelled.isEmpty, !alternativesAreUnreadable {
      problems.notice(
        "\(RecognisedFile.parks): \(listed(unlabelled)) "
          + "\(unlabelled.count == 1 ? "has" : "have") neither a path nor alternatives: "
          + "scored, but not planned for.")
    }
  }
}
