public import ParkModel

/// Says things in a planner's language, or in both with the main language first.
public struct Wording: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  func callAsFunction(_ english: String, _ chinese: String) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Both languages, the main one first, as titles and headers show them.
  func both(_ english: String, _ chinese: String, between: String = " ") -> String {
    switch language {
    case .english: english + between + chinese
    case .chinese: chinese + between + english
    }
  }

  func both(_ text: BilingualText, between: String = " ") -> String {
    if text.english.isEmpty || text.chinese.isEmpty || text.english == text.chinese {
      return text.text(in: language)
    }
    return both(text.english, text.chinese, between: between)
  }

  /// The name in the language that is not the main one; empty where it adds nothing.
  func other(_ text: BilingualText) -> String {
    let main = text.text(in: language)
    let other = language == .english ? text.chinese : text.english
    return other == main ? "" : other
  }

  // MARK: Words of the model

  public func path(_ path: DevelopmentPath?, in portfolio: Portfolio) -> String {
    guard let path else { return "–" }
    let name = portfolio.rules(of: path).name
    return name.chinese.isEmpty && language == .chinese
      ? path.name.chinese : name.text(in: language)
  }

  public static func use(_ use: LandUse) -> BilingualText {
    switch use {
    case .industrial: BilingualText(english: "Industrial", chinese: "工业")
    case .residential: BilingualText(english: "Residential", chinese: "居住")
    case .commercial: BilingualText(english: "Commercial", chinese: "商业")
    case .publicGreen: BilingualText(english: "Public & green", chinese: "公共与绿地")
    case .heritageCulture: BilingualText(english: "Heritage & culture", chinese: "遗产与文化")
    }
  }

  public func status(_ status: ProvenanceStatus) -> String {
    let name = Self.status(status)
    return name.text(in: language)
  }

  static func status(_ status: ProvenanceStatus) -> BilingualText {
    switch status {
    case .sourced: BilingualText(english: "sourced", chinese: "有出处")
    case .estimated: BilingualText(english: "estimated", chinese: "估算")
    case .assumed: BilingualText(english: "assumed", chinese: "假设")
    case .illustrative: BilingualText(english: "illustrative", chinese: "示例")
    }
  }
}

extension BilingualText {
  init(_ english: String, _ chinese: String) { self.init(english: english, chinese: chinese) }
}
