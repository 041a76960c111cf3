import Foundation
import Optimizer
import ParkModel
import Testing

@testable import parkplan

@Suite struct FlipPriceDocumentTests {
  @Test func anAccountHasItsFlipPrice() throws {
    let asked = try #require(try ThreeProposals().inquiry())
    let flip = try #require(try asked.flipPrices(of: ["P2"]).parks.first)
    let document = try fields(ParkAccountDocument(try asked.account(of: flip)))
    #expect(
      document.keys.sorted() == [
        "alternative", "brings", "chosen", "debt_points", "flip", "grant_mcny", "limits",
        "new_debt_mcny", "park", "points", "swap_mcny",
      ])
    let flipped = try #require(document["flip"] as? [String: Any])
    #expect(flipped["merit"] is NSNull && flipped["alternative"] is NSNull)
    let price = try #require(
      (flipped["reversal"] as? [String: Any])?["price"] as? [String: Any])
    #expect(abs((price["estimate"] as? Double ?? 0) - 1) < 1e-6)
    #expect(price["undecided"] as? Bool == false)
    #expect((flipped["cost"] as? [String: Any])?["status"] as? String == "factor")
    #expect((flipped["budget"] as? [String: Any])?["flips_at"] as? Double == 0.99)
  }
}
