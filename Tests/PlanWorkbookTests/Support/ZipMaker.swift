@testable import PlanWorkbook

/// Makes zip files byte by byte, honest ones and others.
struct ZipMaker {
  var parts: [Part] = []
  var comment: [UInt8] = []
  var usesZip64 = false

  struct Part {
    var name: String
    var content: [UInt8]
    /// 8: `content` is already packed.
    var method = 0
    var flags = 0
    /// What the directory says instead of the truth.
    var size: Int?
    var checksum: UInt32?
    /// What the part's own header says instead of the name in the directory.
    var localName: String?
    /// Where the directory says that the part begins, instead of where it does.
    var offset: Int?
    /// Whether sizes follow the data instead of standing before it.
    var hasDescriptor = false

    init(_ name: String, _ text: String) {
      self.name = name
      content = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8], method: Int = 0, size: Int? = nil) {
      self.name = name
      content = bytes
      self.method = method
      self.size = size
    }

    fileprivate var sum: UInt32 {
      checksum ?? content.withUnsafeBufferPointer { PlanWorkbook.checksum($0) }
    }
  }

  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = part.offset ?? file.count
      let flags = part.flags | (part.hasDescriptor ? 8 : 0)
      let size = part.size ?? part.content.count
      let sizes =
        long(Int(part.sum)) + long(part.content.count) + long(size)
      let name = Array(part.name.utf8)
      let localName = part.localName.map { Array($0.utf8) } ?? name
      file += [0x50, 0x4B, 3, 4] + short(20) + short(flags) + short(part.method) + long(0)
      file += part.hasDescriptor ? long(0) + long(0) + long(0) : sizes
      file += short(localName.count) + short(0) + localName + part.content
      if part.hasDescriptor { file += [0x50, 0x4B, 7, 8] + sizes }
      let extra =
        usesZip64 ? short(1) + short(24) + quad(size) + quad(part.content.count) + quad(offset) : []
      directory += [0x50, 0x4B, 1, 2] + short(20) + short(20) + short(flags) + short(part.method)
      directory += long(0) + long(Int(part.sum))
      directory += usesZip64 ? long(full) + long(full) : long(part.content.count) + long(size)
      directory += short(name.count) + short(extra.count) + short(0) + short(0) + short(0)
      directory += long(0) + long(usesZip64 ? full : offset) + name + extra
    }
    let start = file.count
    file += directory
    if usesZip64 {
      let record = file.count
      file += [0x50, 0x4B, 6, 6] + quad(44) + short(45) + short(45) + long(0) + long(0)
      file += quad(parts.count) + quad(parts.count) + quad(directory.count) + quad(start)
      file += [0x50, 0x4B, 6, 7] + long(0) + quad(record) + long(1)
    }
    file += [0x50, 0x4B, 5, 6] + short(0) + short(0)
    file += usesZip64 ? short(0xFFFF) + short(0xFFFF) : short(parts.count) + short(parts.count)
    file += usesZip64 ? long(full) + long(full) : long(directory.count) + long(start)
    return file + short(comment.count) + comment
  }

  private var full: Int { 0xFFFF_FFFF }

  private func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16 & 0xFFFF) }
  private func quad(_ value: Int) -> [UInt8] { long(value & full) + long(value >> 32) }
}
