import ParkModel

/// How PROMETHEE reads differences on an indicator.
extension FrameworkReading {
  static let preferenceKeys = ["preference", "preference_q", "preference_p", "preference_s"]

  private enum PreferenceWord: String, TextToken {
    case usual
    case uShape = "u-shape"
    case vShape = "v-shape"
    case level, linear, gaussian

    /// The thresholds that it needs, and no others.
    var thresholds: [String] {
      switch self {
      case .usual: []
      case .uShape: ["preference_q"]
      case .vShape: ["preference_p"]
      case .level, .linear: ["preference_q", "preference_p"]
      case .gaussian: ["preference_s"]
      }
    }
  }

  func preference(_ record: some NamedFields) -> Preference {
    let thresholds = Self.preferenceKeys.dropFirst()
    guard !record.isEmpty("preference") else {
      if let key = thresholds.first(where: { !record.isEmpty($0) }) {
        record.report(
          "preference", "\(key) is given without preference.",
          fix: "name the preference function, or leave \(key) empty")
      }
      return .usual
    }
    guard let word: PreferenceWord = record.token("preference") else { return .usual }
    for key in thresholds where record.isEmpty(key) == word.thresholds.contains(key) {
      if record.isEmpty(key) {
        record.report(
          key, "the preference function '\(word.rawValue)' needs \(key).", fix: "write a number")
      } else {
        record.report(
          key, "the preference function '\(word.rawValue)' has no \(key).",
          fix: "leave it empty, or name another function")
      }
    }
    let indifference = record.number("preference_q", unit: "", in: .nonNegative) ?? 0
    let preference = record.number("preference_p", unit: "", in: .positive)
    let deviation = record.number("preference_s", unit: "", in: .positive) ?? 1
    if word.thresholds.count == 2, let preference, preference <= indifference {
      record.report(
        "preference_p",
        "\(PlainNumber.written(preference)) does not lie above preference_q, "
          + "\(PlainNumber.written(indifference)).",
        fix: "write the difference from which on one park is preferred in full")
    }
    let full = Amount(preference ?? indifference + 1)
    switch word {
    case .usual: return .usual
    case .uShape: return .uShape(indifference: Amount(indifference))
    case .vShape: return .vShape(preference: full)
    case .level: return .level(indifference: Amount(indifference), preference: full)
    case .linear: return .linear(indifference: Amount(indifference), preference: full)
    case .gaussian: return .gaussian(deviation: Amount(deviation))
    }
  }
}
