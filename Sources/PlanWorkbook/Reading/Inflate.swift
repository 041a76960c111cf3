import CZlib

/// Unpacks raw deflate data piece by piece.
///
/// A class: owns one stream of zlib, made and ended with it.
final class Inflate {
  /// In a place of its own: zlib keeps a pointer back to it, so it must never move.
  private let stream: UnsafeMutablePointer<z_stream>

  enum Outcome: Equatable {
    case more, end, damaged
  }

  /// - Parameter packed: Stays valid and unchanged as long as this value lives.
  init?(_ packed: UnsafeBufferPointer<UInt8>) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // zlib reads through the pointer and never writes.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: packed.count)
    let size = Int32(MemoryLayout<z_stream>.size)
    // Negative window bits: raw deflate, as zip files hold it.
    guard UInt32(exactly: packed.count) != nil,
      inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK
    else {
      stream.deallocate()
      return nil
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Bytes that the data had to offer beyond its end.
  var unused: Int { Int(stream.pointee.avail_in) }

  /// Unpacks until the target is full or the data ends.
  ///
  /// - Returns: How many bytes were written, and whether more may follow.
  func fill(_ target: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, outcome: Outcome) {
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = UInt32(clamping: target.count)
    let offered = Int(stream.pointee.avail_out)
    let code = inflate(stream, Z_NO_FLUSH)
    let count = offered - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: return (count, .end)
    // Out of input with room left: the data breaks off.
    case Z_OK: return (count, stream.pointee.avail_out == 0 ? .more : .damaged)
    default: return (count, .damaged)
    }
  }
}

/// The CRC-32 of zip files, continued from an earlier one.
func checksum(_ bytes: UnsafeBufferPointer<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
  // zlib reads the buffer within the call only.
  UInt32(
    truncatingIfNeeded: crc32(UInt(earlier), bytes.baseAddress, UInt32(clamping: bytes.count)))
}
