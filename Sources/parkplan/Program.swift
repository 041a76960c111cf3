import ArgumentParser
import ParkModel

/// Runs the command line; every error ends in one message and one exit code.
@main
enum Program {
  /// The language that the command line asks for; also where it could not be understood otherwise.
  static func language(of arguments: [String]) -> Language {
    let option = "--language"
    for (place, argument) in arguments.enumerated() {
      let next = place + 1 < arguments.count ? arguments[place + 1] : ""
      let word =
        argument == option
        ? next
        : argument.hasPrefix(option + "=") ? String(argument.dropFirst(option.count + 1)) : ""
      if let language = Language(rawValue: word) { return language }
    }
    return .english
  }

  static func main() {
    do {
      var command = try Parkplan.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Parkplan.exit(withError: code)
    } catch {
      guard let failure = Failure(error) else { Parkplan.exit(withError: error) }
      Console.standardError.line(failure.message(in: language(of: CommandLine.arguments)))
      Parkplan.exit(withError: ExitCode(failure.code.rawValue))
    }
  }
}
