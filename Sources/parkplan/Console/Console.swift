#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the two output streams of the process, written whole and unbuffered.
struct Console: Sendable {
  static let standardOutput = Console(descriptor: 1)
  static let standardError = Console(descriptor: 2)

  private let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Width of the terminal, nil for what is not one.
  var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Colours only on a terminal, and never where `NO_COLOR` is set (https://no-color.org).
  var hasColours: Bool {
    isTerminal && (environmentValue("NO_COLOR") ?? "").isEmpty
      && environmentValue("TERM") != "dumb"
  }

  /// Writes everything; false where the other end takes no more (a full disk, a closed pipe).
  @discardableResult
  func write(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let chunk = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[rest.indices])
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, chunk.baseAddress, chunk.count)
        #else
          let written = Darwin.write(descriptor, chunk.baseAddress, chunk.count)
        #endif
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
  }

  func line(_ text: String) { write(text + "\n") }
}

/// A variable of the environment, nil where it is not set.
func environmentValue(_ name: String) -> String? {
  // The command starts no thread before it reads its settings and never calls setenv.
  guard let value = getenv(name) else { return nil }
  return String(cString: value)
}

/// Prints a result to standard output.
///
/// - Throws: exit code 73 where standard output takes no more, such as a full disk.
func printResult(_ text: String) throws(Failure) {
  guard Console.standardOutput.write(text) else {
    throw Failure(
      .unwritable,
      "Error: the result cannot be written to standard output\n  Fix: free some space.")
  }
}
