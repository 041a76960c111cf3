import Crypto

/// SHA-256 over the files in order of their names, as 64 hexadecimal digits.
///
/// Each file adds its name in UTF-8, a zero byte, its length as eight bytes (least first) and its
/// bytes. In words: any change to any recognised file changes it, and nothing else does.
func fingerprint(of files: [PortfolioFile]) -> String {
  var hash = SHA256()
  for file in files.sorted(by: { $0.name < $1.name }) {
    hash.update(data: Array(file.name.utf8) + [0])
    let length = UInt64(file.bytes.count)
    hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
    hash.update(data: file.bytes)
  }
  let digits = Array("0123456789abcdef")
  return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
