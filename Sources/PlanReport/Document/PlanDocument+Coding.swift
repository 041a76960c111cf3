#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

// Synthesized coding leaves nil out; the contract wants every field, so these write `null`.

extension PlanDocument {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(portfolio, forKey: .portfolio)
    try container.encode(scenario, forKey: .scenario)
    try container.encode(status, forKey: .status)
    try container.encode(objective, forKey: .objective)
    try container.encode(bound, forKey: .bound)
    try container.encode(gap, forKey: .gap)
    try container.encode(engine, forKey: .engine)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(seed, forKey: .seed)
    try container.encode(fingerprint, forKey: .fingerprint)
    try container.encode(version, forKey: .version)
    try container.encode(parks, forKey: .parks)
    try container.encode(outcomes, forKey: .outcomes)
    try container.encode(limits, forKey: .limits)
    try container.encode(provenance, forKey: .provenance)
    try container.encode(check, forKey: .check)
  }

  /// The document as indented JSON with sorted keys: the same plan gives the same bytes.
  public func jsonText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension PlanDocument.ParkRow {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(park, forKey: .park)
    try container.encode(alternative, forKey: .alternative)
    try container.encode(path, forKey: .path)
    try container.encode(merit, forKey: .merit)
    try container.encode(grantMCNY, forKey: .grantMCNY)
    try container.encode(newDebtMCNY, forKey: .newDebtMCNY)
    try container.encode(swapMCNY, forKey: .swapMCNY)
    try container.encode(extent, forKey: .extent)
    try container.encode(land, forKey: .land)
    try container.encode(money, forKey: .money)
    try container.encode(debt, forKey: .debt)
    try container.encode(instruments, forKey: .instruments)
    try container.encode(outcomes, forKey: .outcomes)
    try container.encode(debtToEquityBefore, forKey: .debtToEquityBefore)
    try container.encode(debtToEquityAfter, forKey: .debtToEquityAfter)
    try container.encode(leadShareBefore, forKey: .leadShareBefore)
    try container.encode(leadShareAfter, forKey: .leadShareAfter)
  }
}

extension PlanDocument.LimitRow {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(used, forKey: .used)
    try container.encode(atLeast, forKey: .atLeast)
    try container.encode(atMost, forKey: .atMost)
    try container.encode(slack, forKey: .slack)
    try container.encode(binding, forKey: .binding)
  }
}

extension PlanDocument.ProvenanceRow {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sourced, forKey: .sourced)
    try container.encode(estimated, forKey: .estimated)
    try container.encode(assumed, forKey: .assumed)
    try container.encode(illustrative, forKey: .illustrative)
  }
}

extension PlanDocument.CheckRow {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(agrees, forKey: .agrees)
    try container.encode(largestDifference, forKey: .largestDifference)
  }
}
