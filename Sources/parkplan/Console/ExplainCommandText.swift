/// The command that says what would help, as it is typed: `parkplan explain my-parks --scenario s`.
func explainCommand(_ folder: String, scenario: String? = nil) -> String {
  ["parkplan", "explain", shellWord(folder)].joined(separator: " ")
    + (scenario.map { " --scenario \(shellWord($0))" } ?? "")
}

/// In quotes where a shell would take it apart.
private func shellWord(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./~+=:@%,".contains($0) }
  return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
}
