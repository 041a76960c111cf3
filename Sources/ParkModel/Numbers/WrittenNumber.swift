/// A number as a planner would write it: without a trailing `.0`.
func written(_ value: Double) -> String {
  let digits = "\(value)"
  return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
}
