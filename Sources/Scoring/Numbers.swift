import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func naturalLog(_ value: Double) -> Double { log(value) }
func exponential(_ value: Double) -> Double { exp(value) }

/// A number with two decimals, the same on every machine: 0.5 as "0.50".
func twoDecimals(_ value: Double) -> String {
  guard abs(value) < 1e13 else { return "\(value)" }
  let hundredths = Int64((value * 100).rounded())
  let cents = hundredths.magnitude % 100
  return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)."
    + (cents < 10 ? "0" : "") + "\(cents)"
}

/// A number with at most four significant digits, for sentences: 0.12345 as "0.1235".
func shortNumber(_ value: Double) -> String {
  if value == 0 { return "0" }
  guard abs(value) < 1e15 else { return "\(value)" }
  if abs(value) >= 1000 { return "\(Int64(value.rounded()))" }
  var scale = 1.0
  while abs(value) * scale < 1000, scale < 1e12 { scale *= 10 }
  let rounded = (value * scale).rounded() / scale
  return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
}

/// "a", "a and b", "a, b and c"; in Chinese "a、b、c".
func listed(_ words: [String], in language: Language = .english) -> String {
  switch language {
  case .english:
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  case .chinese: return words.joined(separator: "、")
  }
}
