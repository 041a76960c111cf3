/// The number with the fewest decimals above one number and at most another; a limit for a
/// sentence.
///
/// Between 0.42971 (outside) and 0.43012 (inside) a planner reads 0.43: the same futures lie
/// inside, whichever number of the gap stands for it.
/// - Returns: `most` itself where nothing plainer lies between.
func plainestNumber(above least: Double, atMost most: Double) -> Double {
  guard least < most else { return most }
  if least < 0, most >= 0 { return 0 }
  let largest = max(abs(least), abs(most))
  // Powers of ten up to 10^22 are exact, so that each candidate is the nearest Double of a short
  // decimal.
  var exponent = 22
  while exponent > 0, tenTo(exponent) > largest { exponent -= 1 }
  while exponent >= -22 {
    let multiple: Double
    let candidate: Double
    if exponent >= 0 {
      multiple = (least / tenTo(exponent)).rounded(.down) + 1
      candidate = multiple * tenTo(exponent)
    } else {
      multiple = (least * tenTo(-exponent)).rounded(.down) + 1
      candidate = multiple / tenTo(-exponent)
    }
    // Whole numbers beyond 2^53 have gaps.
    guard abs(multiple) < 0x1p53 else { return most }
    if candidate > least, candidate <= most { return candidate }
    exponent -= 1
  }
  return most
}

private func tenTo(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<exponent { power *= 10 }
  return power
}
