import ParkFiles
import ParkModel
import Testing

/// No input crashes the reader: every result is a portfolio, or says what is wrong.
struct FuzzTests {
  /// What the sample leaves out: every value function, quotient, adjustment and uncertainty.
  private static let further: [String: String?] = [
    "frameworks/city.yaml": """
    full_marks: 100
    mean: geometric
    groups: [{group: a, weight: 1, mean: harmonic}]
    indicators:
      - {indicator: patents, group: a, direction: more, weight: 1, line: [0=0, 9=1], floor: 0.2}
      - {indicator: b, direction: less, weight: 1, benchmark: 2, cap: 1.5, denominator: workers}
      - {indicator: c, direction: more, weight: 1, numerator: output-mcny, scale: 100, table: "1=1"}
      - {indicator: d, direction: more, weight: 1, full_at: 4, step: 1, loss: 0.1, missing: mean}
      - {indicator: e, direction: more, weight: 1, parity: yes, weight_low: 0, weight_high: 1}
      - {indicator: f, direction: more, weight: 1, preference: linear, preference_q: 1, preference_p: 2}
    adjustments: [{adjustment: patents, kind: bonus, per_unit: 1, at_most: 3}]
    grades: [{grade: A, share: 0.3}, {grade: B, share: 0.7}]

    """,
    "uncertainties.csv": "park,indicator,shape,spread\nP01,patents,normal,0.1\n",
    "uncertainties.yaml": """
    numbers:
      - {number: a, changes: [{scale: fund.budget, share: 0.5}], triangular: {low: 0.5, mode: 1, high: 2}}
      - {number: b, changes: [{set: finance.swap_share}], discrete: [{value: 0, probability: 1}], levels: [0, 0.1]}
      - {number: c, changes: [{scale: park.idle}], normal: {mean: 1, deviation: 0.2, low: 0.5, high: 2}}
    correlations: [{first: a, second: b, rank: 0.5}, {first: b, second: c, rank: -0.3}]

    """,
  ]

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

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    func below(_ bound: Int) -> Int { bound > 0 ? Int(random.next() % UInt64(bound)) : 0 }
    let place = below(bytes.count + 1)
    let length = min(below(12), bytes.count - place)
    switch below(7) {
    case 0: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: bytes.removeSubrange(place..<place + length)
    case 2: bytes.insert(contentsOf: spice[below(spice.count)], at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let from = below(bytes.count)
      let piece = bytes[from..<min(bytes.count, from + 40)]
      bytes.insert(contentsOf: piece, at: place)
    default:
      bytes.replaceSubrange(place..<place + length, with: spice[below(spice.count)])
    }
  }

  @Test func whatIsMutatedReadsBefore() throws {
    #expect(try SamplePortfolio.problems(SamplePortfolio.files(with: Self.further)) == [])
  }

  @Test(arguments: 0..<8)
  func mutatedPortfoliosReadOrSayWhatIsWrong(batch: UInt64) throws {
    var read = 0
    var refused = 0
    for round in 0..<100 as Range<UInt64> {
      let seed = batch &* 1_000 &+ round
      var random = SplitMix64(seed: seed)
      var files = SamplePortfolio.files(with: Self.further)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let chosen = Int.random(in: files.indices, using: &random)
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
      var random = SplitMix64(seed: batch &* 7_919 &+ UInt64(name.utf8.count))
      let noise = (0..<400).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var files = SamplePortfolio.files(with: [name: nil])
      files.append(PortfolioFile(name: name, bytes: noise))
      #expect(throws: InvalidInput.self, "batch \(batch), \(name)") {
        try SamplePortfolio.read(files)
      }
    }
  }
}
