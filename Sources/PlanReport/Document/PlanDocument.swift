/// A plan as JSON: what `plan --json` prints and `--fix` reads back, edited.
///
/// All fields are always written, `null` when unknown. Names and units are part of the command's
/// contract: fields may be added, never renamed.
public struct PlanDocument: Hashable, Sendable, Codable {
  public var portfolio: String
  public var scenario: String?
  /// `optimal`, `time-limit`, `interrupted`, `no-plan-yet` or `infeasible`.
  public var status: String
  /// In points.
  public var objective: Double?
  public var bound: Double?
  public var gap: Double?
  public var engine: String
  public var seconds: Double
  public var seed: UInt64
  public var fingerprint: String
  public var version: String
  /// One row per park in portfolio order; none where there is no plan.
  public var parks: [ParkRow]
  /// Totals per year at the horizon, in each outcome's unit.
  public var outcomes: [String: Double]
  /// Every limit once, funds first, also those with zero use.
  public var limits: [LimitRow]
  public var provenance: ProvenanceRow
  public var check: CheckRow

  enum CodingKeys: String, CodingKey, CaseIterable {
    case portfolio, scenario, status, objective, bound, gap, engine, seconds, seed, fingerprint
    case version, parks, outcomes, limits, provenance, check
  }

  /// What one park gets.
  public struct ParkRow: Hashable, Sendable, Codable {
    public var park: String
    /// nil: not carried out.
    public var alternative: String?
    /// Of the alternative that is carried out, else the park's declared one.
    public var path: String?
    public var merit: Double?
    public var grantMCNY: Double
    public var newDebtMCNY: Double
    public var swapMCNY: Double
    /// 0 to 1.
    public var extent: Double
    public var land: [LandRow]
    public var money: [MoneyRow]
    public var debt: [DebtRow]
    public var instruments: [InstrumentRow]
    public var outcomes: [String: Double]
    public var debtToEquityBefore: Double?
    public var debtToEquityAfter: Double?
    public var leadShareBefore: Double?
    public var leadShareAfter: Double?
    /// Read from a document that states neither money nor debt of the park: both are to be planned.
    var leavesMoneyOpen = false

    enum CodingKeys: String, CodingKey, CaseIterable {
      case park, alternative, path, merit, extent, land, money, debt, instruments, outcomes
      case grantMCNY = "grant_mcny"
      case newDebtMCNY = "new_debt_mcny"
      case swapMCNY = "swap_mcny"
      case debtToEquityBefore = "debt_to_equity_before"
      case debtToEquityAfter = "debt_to_equity_after"
      case leadShareBefore = "lead_share_before"
      case leadShareAfter = "lead_share_after"
    }
  }

  public struct LandRow: Hashable, Sendable, Codable {
    public var use: String
    /// 1 for the best segment.
    public var segment: Int
    public var period: String
    public var hectares: Double
    public var regeneratedHectares: Double

    enum CodingKeys: String, CodingKey {
      case use, segment, period, hectares
      case regeneratedHectares = "regenerated_hectares"
    }
  }

  public struct MoneyRow: Hashable, Sendable, Codable {
    public var fund: String
    /// The cost classes paid for: `all`, or class tokens joined by `+`.
    public var costClass: String
    public var period: String
    public var grantMCNY: Double

    enum CodingKeys: String, CodingKey {
      case fund, period
      case costClass = "class"
      case grantMCNY = "grant_mcny"
    }
  }

  public struct DebtRow: Hashable, Sendable, Codable {
    public var period: String
    public var newDebtMCNY: Double
    public var swapMCNY: Double

    enum CodingKeys: String, CodingKey {
      case period
      case newDebtMCNY = "new_debt_mcny"
      case swapMCNY = "swap_mcny"
    }
  }

  public struct InstrumentRow: Hashable, Sendable, Codable {
    public var instrument: String
    public var level: String
    public var start: String
  }

  public struct LimitRow: Hashable, Sendable, Codable {
    public var name: String
    public var used: Double?
    public var atLeast: Double?
    public var atMost: Double?
    public var slack: Double?
    public var binding: Bool

    enum CodingKeys: String, CodingKey, CaseIterable {
      case name, used, slack, binding
      case atLeast = "at_least"
      case atMost = "at_most"
    }
  }

  /// Shares of the objective that rest on each status; all nil where nothing contributes.
  public struct ProvenanceRow: Hashable, Sendable, Codable {
    public var sourced: Double?
    public var estimated: Double?
    public var assumed: Double?
    public var illustrative: Double?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case sourced, estimated, assumed, illustrative
    }
  }

  /// How the independent re-check went; both nil where there is no plan.
  public struct CheckRow: Hashable, Sendable, Codable {
    public var agrees: Bool?
    public var largestDifference: Double?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case agrees
      case largestDifference = "largest_difference"
    }
  }
}
