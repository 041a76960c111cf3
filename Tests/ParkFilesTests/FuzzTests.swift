import ParkFiles
import ParkModel
import Testing

/// No input crashes the reader: every result is a portfolio, or says what is wrong.
struct FuzzTests {
  /// SplitMix64, so that a seed gives the same mutations on every machine.
  private struct Random {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }
  }

  private static let spice: [[UInt8]] =
    [
      ",", ";", "\"", "\n", "\r", "\r\n", "\0", "\u{FEFF}", "-", ":", "{", "[", "]", "}", "*a",
      "&a ",
      "nan", "1e999", "-1", "０", "%", "1,234", "'", "#", "? ", "- ", "|", ">", "!!int ", "~", "\t",
      "  ", "\\", "鞍", "999999999999999999999999", "0x10", "..", "/", "%YAML 9.9\n", "---\n",
      "...\n",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90], [0x81, 0x30],
    ]

  private static func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
    let place = random.below(bytes.count + 1)
    let length = min(random.below(12), bytes.count - place)
    switch random.below(7) {
    case 0: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: bytes.removeSubrange(place..<place + length)
    case 2: bytes.insert(contentsOf: spice[random.below(spice.count)], at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let from = random.below(bytes.count)
      let piece = bytes[from..<min(bytes.count, from + 40)]
      bytes.insert(contentsOf: piece, at: place)
    default:
      bytes.replaceSubrange(place..<place + length, with: spice[random.below(spice.count)])
    }
  }

  @Test(arguments: 0..<8)
  func mutatedPortfoliosReadOrSayWhatIsWrong(batch: UInt64) throws {
    var read = 0
    var refused = 0
    for round in 0..<100 as Range<UInt64> {
      let seed = batch &* 1_000 &+ round
      var random = Random(state: seed)
      var files = SamplePortfolio.files()
      for _ in 0...random.below(4) {
        let chosen = random.below(files.count)
        SamplePortfolio.withBytes(of: &files[chosen]) { Self.mutate(&$0, &random) }
      }
      do {
        let loaded = try SamplePortfolio.read(files)
        _ = scaleWarnings(loaded.portfolio)
        read += 1
      } catch let error as InvalidInput {
        #expect(!error.problems.isEmpty, "seed \(seed)")
        #expect(
          error.problems.allSatisfy { !$0.found.isEmpty && !$0.fix.isEmpty }, "seed \(seed)")
        refused += 1
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
    #expect(read + refused == 100)
    #expect(refused > 0, "a batch without a single refusal tests nothing")
  }

  @Test(arguments: 0..<4)
  func noiseIsRefusedInEveryFile(batch: UInt64) throws {
    for name in SamplePortfolio.texts.keys.sorted() {
      var random = Random(state: batch &* 7_919 &+ UInt64(name.utf8.count))
      let noise = (0..<400).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var files = SamplePortfolio.files(with: [name: nil])
      files.append(PortfolioFile(name: name, bytes: noise))
      #expect(throws: InvalidInput.self, "batch \(batch), \(name)") {
        try SamplePortfolio.read(files)
      }
    }
  }
}
