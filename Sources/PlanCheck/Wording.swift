import ParkModel

/// A number as planners read it: six significant digits, no exponent, no trailing zeros.
///
/// Beyond 1e15 and below 1e-9 the shortest exact form is printed.
func number(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  let size = abs(value)
  guard size >= 1e-9 else { return "0" }
  guard size < 1e15 else { return "\(value)" }
  var decimals = 5
  var top = 10.0
  while decimals > 0, size >= top {
    decimals -= 1
    top *= 10
  }
  var low = 1.0
  while decimals < 12, size < low {
    decimals += 1
    low /= 10
  }
  return decimal(value, places: decimals, trims: true)
}

/// A number with a fixed number of decimals, such as a debt ratio with two.
func decimal(_ value: Double, places: Int, trims: Bool = false) -> String {
  guard value.isFinite else { return "\(value)" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = abs(value) * scale + 0.5
  guard scaled < 9e18 else { return "\(value)" }
  let digits = Int64(scaled)
  var text = String(digits)
  while text.count <= places { text = "0" + text }
  if places > 0 {
    text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
    if trims {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
  }
  return value < 0 && digits > 0 ? "-" + text : text
}

/// A share as a percentage with at most two decimals, `12.5 %`.
func percent(_ share: Double) -> String { decimal(share * 100, places: 2, trims: true) + " %" }

/// A park as planners know it: its identifier, with its name where that says more.
func label(_ park: Park) -> String {
  let name = park.name.text(in: .english)
  return name.isEmpty || name == park.id.text ? park.id.text : "\(park.id) (\(name))"
}

/// An amount with its unit, or alone where there is no unit.
func amount(_ value: Double, _ unit: String) -> String {
  unit.isEmpty ? number(value) : "\(number(value)) \(unit)"
}
