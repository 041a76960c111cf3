/// The files that one command reads and writes, each with the option that names it.
struct NamedFiles {
  private var known: [(option: String, path: String, resolved: String)] = []

  /// A file that is only read: naming it twice destroys nothing.
  mutating func addInput(_ option: String, _ path: String) {
    known.append((option, path, parkplan.resolved(path)))
  }

  /// A file that is written.
  ///
  /// - Throws: wrong usage where an earlier option names the same file, by whatever path: one of the
  ///   two would write over the other.
  mutating func add(_ option: String, _ path: String) throws(Failure) {
    let place = parkplan.resolved(path)
    if let other = known.first(where: { $0.resolved == place }) {
      let names = other.path == path ? path : "\(other.path) and \(path)"
      throw Failure(
        .wrongUsage,
        """
        Error: \(other.option) and \(option) name one file, \(names)
          Fix: give each a file of its own.
        """)
    }
    known.append((option, path, place))
  }
}
