import Foundation

/// The seeds of a random test: a fixed slice in CI, `PARKPLAN_STRESS` times as many in
/// `Scripts/stress`, or those of `PARKPLAN_SEEDS`, such as `2400-2499`, to look at them again.
func seeds(_ count: Int) -> Range<Int> {
  let environment = ProcessInfo.processInfo.environment
  if let wanted = environment["PARKPLAN_SEEDS"]?.split(separator: "-").compactMap({ Int($0) }),
    let first = wanted.first, let last = wanted.last, first >= 0, last >= first
  {
    return first..<last + 1
  }
  let factor = environment["PARKPLAN_STRESS"].flatMap { Int($0) } ?? 1
  return 0..<count * max(1, factor)
}
