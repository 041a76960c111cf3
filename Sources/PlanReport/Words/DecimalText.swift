#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A number with a fixed count of decimals and thousands separators, the same on every machine.
///
/// Halves round away from zero. Numbers too large for separators print in full.
func decimalText(_ value: Double, places: Int, isGrouped: Bool = true) -> String {
  guard value.isFinite else { return "–" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (abs(value) * scale).rounded()
  guard scaled < 9e17 else { return "\(value)" }
  let digits = String(Int64(scaled))
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let whole = padded.dropLast(places)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  let fraction = places > 0 ? "." + padded.suffix(places) : ""
  return sign + (isGrouped ? grouped(String(whole)) : String(whole)) + fraction
}

/// A number with about four significant digits: 12,345 · 123.5 · 1.235 · 0.01235.
func amountText(_ value: Double) -> String {
  guard value != 0 else { return "0" }
  var places = 0
  var size = abs(value)
  while size < 1000, places < 6 {
    size *= 10
    places += 1
  }
  var text = decimalText(value, places: places)
  if text.contains(".") {
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
  }
  return text
}

/// A share as a percentage.
func percentText(_ share: Double, places: Int = 1) -> String {
  decimalText(share * 100, places: places) + " %"
}

private func grouped(_ digits: String) -> String {
  var result = ""
  for (position, digit) in digits.enumerated() {
    if position > 0, (digits.count - position).isMultiple(of: 3) { result.append(",") }
    result.append(digit)
  }
  return result
}
