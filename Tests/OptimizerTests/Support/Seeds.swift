import Foundation

/// The seeds of a random test: a fixed slice in CI, `PARKPLAN_STRESS` times as many in
/// `Scripts/stress`.
func seeds(_ count: Int) -> Range<Int> {
  let factor = ProcessInfo.processInfo.environment["PARKPLAN_STRESS"].flatMap { Int($0) } ?? 1
  return 0..<count * max(1, factor)
}
