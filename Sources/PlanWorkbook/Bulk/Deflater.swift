import CZlib

/// Packs bytes as raw deflate, a piece at a time, as zip entries hold it.
///
/// Fast rather than small: level 1 and a single look back. On 100,000 rows of 20 columns of full
/// numbers that takes 0.46 s and leaves 34 %; plain level 1 takes 0.55 s for the same, level 6
/// takes 2.2 s and leaves 30 %. `Z_HUFFMAN_ONLY` and `Z_RLE` leave 56 % and are no faster;
/// `Z_FIXED` leaves 45 %.
struct Deflater: ~Copyable {
  // zlib remembers the address of its stream, so both stand on the heap as long as this value.
  private let stream: UnsafeMutablePointer<z_stream>
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var isLast = false
  private var isDone = true

  init() throws(WorkbookDefect) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative window bits: raw deflate.
    let code = deflateInit2_(
      stream, 1, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      throw .refused(what: "packing", reason: "no memory")
    }
    self.stream = stream
    room = .allocate(capacity: 1 << 16)
    reset()
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    room.deallocate()
  }

  /// Begins anew, for the next entry.
  mutating func reset() {
    deflateReset(stream)
    // A reset forgets it.
    deflateTune(stream, 4, 4, 8, 1)
  }

  /// Takes the next bytes, which must stay where they are until `next` has given nil.
  ///
  /// - Parameter isLast: Whether they end the entry.
  mutating func give(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    // zlib only reads through this pointer.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    self.isLast = isLast
    isDone = false
  }

  /// The next packed bytes, valid until the next call; nil when all that was given is packed.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard !isDone else { return nil }
    stream.pointee.next_out = room.baseAddress
    stream.pointee.avail_out = UInt32(room.count)
    deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
    let filled = room.count - Int(stream.pointee.avail_out)
    // Room that is left means that nothing is left to pack.
    isDone = filled < room.count
    return UnsafeBufferPointer(rebasing: room[..<filled])
  }
}
