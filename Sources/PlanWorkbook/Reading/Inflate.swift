import CZlib

/// Unpacks raw deflate data; nil where it is damaged or longer than it says.
///
/// - Parameter size: How long the unpacked data must be.
func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  let version = ZLIB_VERSION
  // Negative window bits: raw deflate, as zip entries hold it.
  guard inflateInit2_(&stream, -15, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    return nil
  }
  defer { inflateEnd(&stream) }
  var input = Array(packed)
  // One byte more than promised, so that data that is too long shows.
  var output = [UInt8](repeating: 0, count: size + 1)
  // Both buffers outlive the call, and zlib stays within the counts given.
  let code = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      return inflate(&stream, Z_FINISH)
    }
  }
  guard code == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
  output.removeLast()
  return output
}

/// The CRC-32 that a zip entry states.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  // zlib reads the buffer within the call only.
  bytes.withUnsafeBufferPointer { buffer in
    UInt32(truncatingIfNeeded: crc32(0, buffer.baseAddress, UInt32(buffer.count)))
  }
}
