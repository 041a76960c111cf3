extension WorkbookRefusal.Kind {
  /// What a file is by its first bytes; nil for a zip file, which may hold a workbook.
  static func recognised(_ bytes: [UInt8]) -> WorkbookRefusal.Kind? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return compound(bytes) }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return nil }
    // A zip file without parts.
    if bytes.starts(with: [0x50, 0x4B, 5, 6]) { return .otherZip }
    // The first record of Excel 2 to 4, before there were compound files.
    if bytes.count > 4, bytes[0] == 9, [0, 2, 4].contains(bytes[1]), bytes[3] == 0 {
      return .oldExcel
    }
    return isText(bytes.prefix(4_096)) ? .text : .unknown
  }

  /// Streams of a compound file, in the 128 bytes that its directory gives each, tell what it is.
  ///
  /// - Source: MS-CFB 2.6.1: names stand first, in UTF-16; MS-OFFCRYPTO 2.3.4.4 and MS-XLS 2.1.2
  ///   for the names.
  private static func compound(_ bytes: [UInt8]) -> WorkbookRefusal.Kind {
    func holds(_ name: String) -> Bool {
      // Its names are ASCII.
      let pattern: [UInt8] = name.utf8.flatMap { [$0, 0] } + [0, 0]
      return stride(from: 512, through: bytes.count - 128, by: 128).contains {
        bytes[$0..<($0 + pattern.count)].elementsEqual(pattern)
      }
    }
    if holds("EncryptedPackage") { return .password }
    return holds("Workbook") || holds("Book") ? .oldExcel : .otherOffice
  }

  /// UTF-8 or UTF-16 without control characters.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.allSatisfy { $0 >= 0x20 || (9...13).contains($0) }
  }
}
