import Foundation

/// The resident memory of this process, from the moment on at which the value is made.
struct ResidentMemory {
  private let before: Double?

  init() {
    // Makes the high-water mark start from here; where the system refuses, it started earlier.
    FileHandle(forWritingAtPath: "/proc/self/clear_refs")?.write(Data("5".utf8))
    before = Self.megabytes("VmRSS")
  }

  /// How far the high-water mark has risen, in MB of 10^6 bytes; nil where no system file says.
  func peakGrowth() -> Double? {
    guard let before, let peak = Self.megabytes("VmHWM") else { return nil }
    return max(0, peak - before)
  }

  private static func megabytes(_ name: String) -> Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") }),
      let kibibytes = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
    else { return nil }
    return Double(kibibytes).map { $0 * 1024 / 1e6 }
  }
}

/// The little-endian doubles of a file; nil where it cannot be read.
func doubles(in path: String) -> [Double]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let count = ftell(file) / 8
  rewind(file)
  var values = [Double](repeating: 0, count: count)
  guard fread(&values, 8, count, file) == count else { return nil }
  for place in values.indices {
    values[place] = Double(bitPattern: UInt64(littleEndian: values[place].bitPattern))
  }
  return values
}

func write(_ values: [Double], to path: String) {
  let words = values.map(\.bitPattern.littleEndian)
  guard let file = fopen(path, "wb") else { return }
  defer { fclose(file) }
  _ = words.withUnsafeBufferPointer { fwrite($0.baseAddress, 8, $0.count, file) }
}
