import Foundation

/// The programs that judge a workbook from outside.
enum Tool {
  case lint, recalculation
  /// Python's own zip reader: names and lengths of all entries, each unpacked and checked.
  case zipfile

  private var script: String {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    switch self {
    case .lint: return root.appendingPathComponent("Scripts/xlsxlint.py").path
    case .recalculation: return root.appendingPathComponent("Scripts/recalc_check.py").path
    case .zipfile: return "-c"
    }
  }

  var isThere: Bool {
    switch self {
    case .zipfile: return Self.succeeds(["python3", "-c", "import zipfile"])
    case .lint, .recalculation:
      guard FileManager.default.fileExists(atPath: script) else { return false }
    }
    switch self {
    case .lint: return Self.succeeds(["python3", "-c", "import lxml"])
    case .zipfile: return true
    case .recalculation:
      return Self.succeeds(["python3", "-c", "import openpyxl"])
        && Self.succeeds(["soffice", "--version"])
    }
  }

  func run(_ path: String) throws -> (code: Int32, output: String) {
    guard case .zipfile = self else { return try Self.run(["python3", script, path]) }
    let program = """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      for i in z.infolist(): print(i.filename, i.file_size)
      """
    return try Self.run(["python3", "-c", program, path])
  }

  private static func succeeds(_ words: [String]) -> Bool {
    (try? run(words).code) == 0
  }

  private static func run(_ words: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
