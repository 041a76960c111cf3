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
    noStore ? nil : try named(environment)
  }

  /// Where a history is or would be, also with `--no-store`; nil where no place is known.
  func place(environment: (String) -> String? = environmentValue) -> String? {
    try? named(environment)
  }

  private func named(_ environment: (String) -> String?) throws(StoreProblem) -> String {
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

  /// The history that there is; nil where nothing was ever kept.
  ///
  /// - Parameter isChanged: false: it is only looked at, which a full disk does not prevent.
  /// - Throws: `Failure` with `--no-store`, `StoreProblem` for a file that cannot be read.
  func openExisting(_ output: OutputOptions, isChanged: Bool = false) throws -> RunStore? {
    guard let path = try path() else {
      throw Failure(
        .wrongUsage, "Error: --no-store leaves no runs to look at\n  Fix: leave --no-store out.")
    }
    guard isExistingFile(path) else { return nil }
    return isChanged
      ? try open(path, output) : announced(try RunStore.reading(path: path), output)
  }

  /// The history for writing, made where it is missing.
  func open(_ path: String, _ output: OutputOptions) throws(StoreProblem) -> RunStore {
    announced(try RunStore(path: path), output)
  }

  /// Keeps a run in the history, unless none is wanted. What fails here comes after the result was
  /// printed: a warning, which never loses it.
  func keep(
    _ output: OutputOptions, _ run: () throws -> (run: StoredRun, inputs: [StoredFile])
  ) throws {
    do {
      guard let path = try path() else { return }
      let (stored, inputs) = try run()
      let id = try open(path, output).save(stored, inputs: inputs)
      output.say("Run \(id) is kept in \(path).")
    } catch let problem as StoreProblem {
      Console.standardError.line("Warning: this run is not kept. \(problem)")
    }
  }

  /// Says where a history of an older version was copied to.
  private func announced(_ store: RunStore, _ output: OutputOptions) -> RunStore {
    if let migration = store.migration {
      output.say(
        "Note: the history in \(store.path) is brought from schema version \(migration.from) to "
          + "\(migration.to)"
          + (migration.copy.map { "; a copy of it as it was is \($0)." } ?? "."))
    }
    return store
  }
}
