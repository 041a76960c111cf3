/// Numbers as planners read them: thousands grouped, a fixed number of decimals, never `-0`.
enum Amounts {
  /// 1234.567 with two decimals is `1,234.57`. Ties are rounded away from zero.
  static func text(_ value: Double, decimals: Int = 2) -> String {
    guard value.isFinite else { return value.isNaN ? "-" : value < 0 ? "-∞" : "∞" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    // Beyond 2^53 a double has no decimals left to print.
    guard scaled < 9_007_199_254_740_992 else { return "\(value)" }
    let units = Int(scaled)
    let divisor = Int(scale)
    var text = grouped(units / divisor)
    if decimals > 0 {
      let part = String(units % divisor)
      text += "." + String(repeating: "0", count: decimals - part.count) + part
    }
    return value < 0 && units > 0 ? "-" + text : text
  }

  /// As many decimals as a planner needs: three significant digits, none above a thousand.
  static func short(_ value: Double) -> String {
    switch abs(value) {
    case 1000...: text(value, decimals: 0)
    case 100..<1000: text(value, decimals: 1)
    case 1..<100: text(value, decimals: 2)
    case 0: "0"
    case 0.01..<1: text(value, decimals: 3)
    default: small(value)
    }
  }

  /// Below a hundredth: 0.0000504, and 0.00005 without zeros that mean nothing.
  private static func small(_ value: Double) -> String {
    var decimals = 3
    var size = abs(value) * 1e3
    while size < 100, decimals < 9 {
      size *= 10
      decimals += 1
    }
    var text = text(value, decimals: decimals)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? "0" : text
  }

  /// A value with four significant digits, rounded away from another, so that what is reached with
  /// the value is reached with the text too: 1.9275 coming from 1.99 is `1.927`.
  static func beyond(_ value: Double, from start: Double) -> String {
    guard value != 0, value.isFinite, abs(value) < 1e12 else { return short(value) }
    var scale = 1.0
    var decimals = 0
    while abs(value) * scale < 1000, decimals < 12 {
      scale *= 10
      decimals += 1
    }
    let rounded = (value * scale).rounded(value > start ? .up : .down) / scale
    return text(rounded, decimals: decimals)
  }

  /// 0.0123 is `1.23 %`.
  static func percent(_ share: Double, decimals: Int = 1) -> String {
    text(share * 100, decimals: decimals) + " %"
  }

  /// A gap with enough digits to tell it from zero: `1.1 %`, `0.008 %`.
  static func gap(_ gap: Double) -> String {
    switch gap {
    case 0.01...: percent(gap, decimals: 1)
    case 0.0001..<0.01: percent(gap, decimals: 2)
    default: percent(gap, decimals: 4)
    }
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: position)
      position -= 3
    }
    return String(digits)
  }
}
