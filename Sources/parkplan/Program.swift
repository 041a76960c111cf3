import ArgumentParser

/// Runs the command line; every error ends in one message and one exit code.
@main
enum Program {
  static func main() {
    do {
      var command = try Parkplan.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Parkplan.exit(withError: code)
    } catch {
      guard let failure = Failure(error) else { Parkplan.exit(withError: error) }
      Console.standardError.line(failure.message)
      Parkplan.exit(withError: ExitCode(failure.code.rawValue))
    }
  }
}
