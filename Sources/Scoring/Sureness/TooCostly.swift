import ParkModel

/// Why a statistic was not computed: it would take longer than a planner waits.
struct TooCostly: Error, Hashable {
  /// One sentence, with the size found and the size up to which the work is done.
  var reason: BilingualText
}
