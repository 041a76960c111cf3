#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The seeds of a random test: `0 ..< count`, or `PARKPLAN_STRESS` times as many when that is set.
public func seeds(_ count: Int) -> Range<Int> {
  let factor = ProcessInfo.processInfo.environment["PARKPLAN_STRESS"].flatMap { Int($0) } ?? 1
  return 0..<(count * max(1, factor))
}
