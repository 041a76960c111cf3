/// The known name that looks most like a mistyped one, or nil where none is close.
///
/// Optimal-string-alignment distance (insert, delete, replace, swap neighbours) without regard to
/// case; close means at most a third of the longer name's letters, and at least one.
/// Ties go to the name that sorts first. Cost grows with the product of the lengths.
public func nearestName(to typed: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(typed.lowercased())
  var best: (distance: Int, name: String)?
  for name in known {
    let candidate = Array(name.lowercased())
    let tolerance = max(1, max(wanted.count, candidate.count) / 3)
    guard abs(wanted.count - candidate.count) <= tolerance else { continue }
    let distance = alignmentDistance(wanted, candidate)
    guard distance <= tolerance else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (distance, name)
  }
  return best?.name
}

private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
