import ParkModel

/// The frameworks that come with the program.
enum ShippedFrameworks {
  /// One line for each file of `Frameworks/`; a test compares the two.
  static let files = [
    PortfolioFile(name: "etdz-2021", bytes: PackageResources.etdz_2021_yaml),
    PortfolioFile(name: "land-intensity", bytes: PackageResources.land_intensity_yaml),
    PortfolioFile(name: "per-mu", bytes: PackageResources.per_mu_yaml),
    PortfolioFile(name: "rust-belt", bytes: PackageResources.rust_belt_yaml),
  ]

  /// The frameworks by identifier. A test makes sure that the files have no problems.
  static let all: [Framework] = read().frameworks

  static func read() -> (frameworks: [Framework], problems: [InputProblem]) {
    let reading = PortfolioReading(name: "", place: "", files: [])
    for file in files {
      let name = "\(RecognisedFile.frameworks)/\(file.name).yaml"
      var parser = SettingsParser(file: name, problems: reading.problems)
      guard let setting = parser.parse(file.bytes) else { continue }
      reading.readFramework(setting, file: name, id: file.name, home: .shipped)
    }
    return (
      reading.frameworks.map(\.framework).sorted { $0.id < $1.id }, reading.problems.sorted()
    )
  }
}
