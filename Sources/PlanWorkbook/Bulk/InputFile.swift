#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file read from its beginning to its end in constant memory; closed with the value.
struct InputFile: ~Copyable {
  private let number: Int32

  init?(path: String) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
  }

  deinit { close(number) }

  /// The next bytes; fewer at the end of the file and where reading fails.
  func bytes(_ most: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    let filled = bytes.withUnsafeMutableBytes { fill($0) }
    bytes.removeLast(most - filled)
    return bytes
  }

  /// CRC-32 of the next bytes; nil where there are fewer.
  func checksum(of length: UInt64) -> UInt32? {
    var sum: UInt32 = 0
    var rest = length
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while rest > 0 {
      let wanted = Int(min(rest, UInt64(piece.count)))
      let filled = piece.withUnsafeMutableBytes { fill(.init(rebasing: $0[..<wanted])) }
      guard filled == wanted else { return nil }
      piece.withUnsafeBufferPointer {
        sum = PlanWorkbook.checksum(.init(rebasing: $0[..<wanted]), after: sum)
      }
      rest -= UInt64(wanted)
    }
    return sum
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      // Within the buffer: `filled` is less than its count.
      let got = read(
        number, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).baseAddress,
        buffer.count - filled)
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { break }
      filled += got
    }
    return filled
  }
}
