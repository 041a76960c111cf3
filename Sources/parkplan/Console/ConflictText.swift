/// What cannot hold together, a line each, for standard error beside JSON.
func conflictText(_ conflict: [String]) -> String {
  if conflict.isEmpty { return "No plan exists; the search for the conflict was stopped." }
  return (["No plan exists. These cannot hold together:"] + conflict.map { "  - \($0)" })
    .joined(separator: "\n")
}
