import ArgumentParser
import RunStore

/// Which history of runs a command uses.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The history of runs; otherwise $PARKPLAN_STORE, otherwise \
      $XDG_DATA_HOME/parkplan/runs.sqlite.
      """, valueName: "file"), completion: .file(extensions: ["sqlite"]))
  var store: String?

  @Flag(help: "Keep nothing in the history of runs.")
  var noStore = false

  func validate() throws {
    if store != nil && noStore {
      throw ValidationError("Give either --store or --no-store, not both.")
    }
    if store == "" { throw ValidationError("--store needs the name of a file.") }
  }

  /// Where the history is; nil with `--no-store`.
  func path(
    environment: (String) -> String? = environmentValue
  ) throws(StoreProblem) -> String? {
    if noStore { return nil }
    func given(_ name: String) -> String? {
      environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    if let path = store ?? given("PARKPLAN_STORE") { return path }
    // The XDG base directory specification: relative paths there are invalid and ignored.
    if let folder = given("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return folder + "/parkplan/runs.sqlite"
    }
    if let home = given("HOME") { return home + "/.local/share/parkplan/runs.sqlite" }
    throw StoreProblem(
      path: "the history of runs", reason: "no place for it is known, HOME is not set",
      remedy: "Name a file with --store, or use --no-store.")
  }

  /// The history for looking at it; nil where nothing was ever kept.
  ///
  /// - Throws: `Failure` with `--no-store`, `StoreProblem` for a file that cannot be read.
  func openExisting(_ output: OutputOptions) throws -> RunStore? {
    guard let path = try path() else {
      throw Failure(
        .wrongUsage, "Error: --no-store leaves no runs to look at\n  Fix: leave --no-store out.")
    }
    return isExistingFile(path) ? try open(path, output) : nil
  }

  /// The history for writing; says where a history of an older version was copied to.
  func open(_ path: String, _ output: OutputOptions) throws(StoreProblem) -> RunStore {
    let store = try RunStore(path: path)
    if let migration = store.migration {
      output.say(
        "Note: the history in \(path) is brought from schema version \(migration.from) to "
          + "\(migration.to)"
          + (migration.copy.map { "; a copy of it as it was is \($0)." } ?? "."))
    }
    return store
  }
}
