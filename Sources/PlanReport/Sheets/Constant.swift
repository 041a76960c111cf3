import ParkModel

/// A number that formulas of many sheets share: a named cell on the sheet of limits.
enum Constant: Hashable {
  case muPerHectare
  case yuanPerYi
  /// What rounding may cost, as a share of the bound (at least of 1).
  case tolerance
  case leverageBenchmark
  case leverageCap
  case swapShare
  case serviceRate
  case serviceShare
  case debtPrice
  case overhangPrice
  case integrationLow(DevelopmentPath)
  case integrationHigh(DevelopmentPath)
  case industrialAffinity(DevelopmentPath)

  static let allCases: [Constant] =
    [
      .muPerHectare, .yuanPerYi, .tolerance, .leverageBenchmark, .leverageCap, .swapShare,
      .serviceRate, .serviceShare, .debtPrice, .overhangPrice,
    ]
    + DevelopmentPath.allCases.flatMap {
      [.integrationLow($0), .integrationHigh($0), .industrialAffinity($0)]
    }

  /// The name of the cell.
  var name: String {
    switch self {
    case .muPerHectare: "MU_PER_HA"
    case .yuanPerYi: "MCNY_PER_YI"
    case .tolerance: "TOLERANCE"
    case .leverageBenchmark: "LEVERAGE_BENCHMARK"
    case .leverageCap: "LEVERAGE_CAP"
    case .swapShare: "SWAP_SHARE"
    case .serviceRate: "SERVICE_RATE"
    case .serviceShare: "SERVICE_SHARE"
    case .debtPrice: "DEBT_PRICE"
    case .overhangPrice: "OVERHANG_PRICE"
    case .integrationLow(let path): "INTEGRATION_LOW_" + Self.word(path)
    case .integrationHigh(let path): "INTEGRATION_HIGH_" + Self.word(path)
    case .industrialAffinity(let path): "INDUSTRIAL_AFFINITY_" + Self.word(path)
    }
  }

  private static func word(_ path: DevelopmentPath) -> String {
    path.rawValue.uppercased().replacing("-", with: "_")
  }
}

extension Constant {
  struct Facts {
    var title: BilingualText
    var unit: String
    var value: Cell
  }

  /// What stands in the cell; nil where the portfolio has no such number.
  func facts(_ portfolio: Portfolio, _ say: Wording) -> Facts? {
    let finance = portfolio.finance
    func input<Value: Quantity>(
      _ english: String, _ chinese: String, _ figure: Figure<Value>?, _ format: Cell.NumberFormat,
      _ target: NumberAddress, unit: String = ""
    ) -> Facts? {
      figure.map {
        Facts(title: .init(english, chinese), unit: unit, value: .input($0, format, target))
      }
    }
    func ofPath<Value: Quantity>(
      _ english: String, _ chinese: String, _ path: DevelopmentPath,
      _ figure: KeyPath<PathRules, Figure<Value>>, _ format: Cell.NumberFormat, _ field: NumberField
    ) -> Facts? {
      guard let rules = portfolio.paths.first(where: { $0.path == path }) else { return nil }
      let name = BilingualText(
        rules.name.text(in: .english), rules.name.text(in: .chinese))
      return input(
        "\(english), \(name.english)", "\(name.chinese)\(chinese)", rules[keyPath: figure], format,
        NumberAddress(field, of: [path.rawValue]))
    }
    let perThousand = say("points per 1,000 MCNY", "分／十亿元")
    switch self {
    case .muPerHectare:
      return Facts(
        title: .init("Mu in a hectare", "每公顷亩数"), unit: say("mu/ha", "亩/公顷"),
        value: Cell(.number(Hectares(1).mu), .integer, look: .plain, status: .sourced))
    case .yuanPerYi:
      return Facts(
        title: .init("Million yuan in 亿元", "每亿元的百万元数"), unit: say.unit("MCNY"),
        value: Cell(.number(100), .integer, look: .plain, status: .sourced))
    case .tolerance:
      return Facts(
        title: .init("What rounding may cost", "允许的舍入误差"), unit: say("of the bound", "占界限比例"),
        value: Cell(.number(0.000001), .price, look: .plain, status: .sourced))
    case .leverageBenchmark:
      return input(
        "D/E benchmark", "负债权益比基准", finance?.leverageBenchmark, .ratio,
        NumberAddress(.leverageBenchmark))
    case .leverageCap:
      return input(
        "D/E cap for new debt", "新增负债的负债权益比上限", finance?.leverageCap, .ratio,
        NumberAddress(.leverageCap))
    case .swapShare:
      return input(
        "Largest swap, of a park's debt", "债转股上限（占负债）", finance?.swapShare, .share,
        NumberAddress(.swapShare))
    case .serviceRate:
      return input(
        "Yearly cost of new debt", "新增负债年成本率", finance?.serviceRate, .share,
        NumberAddress(.serviceRate))
    case .serviceShare:
      return input(
        "Largest debt service, of fiscal revenue", "偿债上限（占财政收入）", finance?.serviceShare, .share,
        NumberAddress(.serviceShare))
    case .debtPrice:
      return input(
        "Price of new debt", "新增负债扣分", finance?.debtPrice, .points, NumberAddress(.debtPrice),
        unit: perThousand)
    case .overhangPrice:
      return input(
        "Price of new debt above the benchmark", "超基准新增负债扣分", finance?.overhangPrice, .points,
        NumberAddress(.overhangPrice), unit: perThousand)
    case .integrationLow(let path):
      return ofPath(
        "Least town share of released land", "供地中城市功能最低占比", path, \.integrationLow, .share,
        .pathIntegrationLow)
    case .integrationHigh(let path):
      return ofPath(
        "Largest town share of released land", "供地中城市功能最高占比", path, \.integrationHigh, .share,
        .pathIntegrationHigh)
    case .industrialAffinity(let path):
      return ofPath(
        "Industrial yield factor", "工业产出系数", path, \.industrialAffinity, .factor,
        .pathIndustrialAffinity)
    }
  }
}

extension Expression {
  static func named(_ constant: Constant) -> Expression { .name(constant.name) }

  /// What rounding may cost at a bound.
  static func tolerance(at bound: Expression) -> Expression {
    .named(.tolerance) * .call(.max, [.number(1), .call(.absolute, [bound])])
  }

  /// The amount where it is more than rounding costs at a bound; otherwise nothing to see.
  static func beyondRounding(_ excess: Expression, at bound: Expression) -> Expression {
    .when(
      .combined(excess, .greater, .tolerance(at: bound)), then: excess, otherwise: .text(""))
  }

  /// A sum of terms; nil where there are none.
  static func adding(_ terms: [Expression]) -> Expression? {
    terms.dropFirst().reduce(terms.first) { sum, term in sum.map { $0 + term } }
  }
}
