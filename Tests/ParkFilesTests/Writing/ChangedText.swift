import ParkModel
import Testing

@testable import ParkFiles

/// The settings that a portfolio's changes are written as.
enum ChangedText {
  private static func text(of portfolio: Portfolio) -> PortfolioText {
    PortfolioText(portfolio: portfolio, status: .assumed, method: "")
  }

  static func scenarios(of portfolio: Portfolio) throws -> String {
    try #require(text(of: portfolio).scenarios).document
  }

  static func uncertainInputs(of portfolio: Portfolio) throws -> String {
    try #require(text(of: portfolio).uncertainInputs)
  }
}
