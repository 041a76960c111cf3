// swift-tools-version: 6.1
import PackageDescription

// Every target, in reading order from the bottom up: a target depends only on targets above it in
// this list. The outside world (files, solver, database, workbook) is one library a target.

/// HiGHS is not a system package everywhere: `Scripts/setup` puts it into `.deps/highs`.
let highs = "\(Context.packageDirectory)/.deps/highs"

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "ParkPlanner",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "parkplan", targets: ["parkplan"])
  ],
  dependencies: [
    // Commands, help, completion scripts: the Swift project's own.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 fingerprints of inputs: the Swift project's own, reviewed cryptography.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // YAML settings: the one maintained YAML library, over libyaml.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // SQLite with migrations and a write-ahead log: the most used SQLite library for Swift.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: The model and what judges it. No libraries, no files.

    // What a portfolio, a limit, a scenario and a plan are.
    .target(name: "ParkModel", swiftSettings: strict),
    // A small mixed-integer model and an enumeration solver; knows no parks.
    .target(name: "MixedInteger", swiftSettings: strict),
    // Indicators to merit, with reasons.
    .target(name: "Scoring", dependencies: ["ParkModel", "MixedInteger"], swiftSettings: strict),
    // Re-checks any plan from the model alone; knows no optimizer.
    .target(name: "PlanCheck", dependencies: ["ParkModel"], swiftSettings: strict),

    // MARK: Optimization.

    // Allocations under limits: the formulation, the engines, the conflict finder.
    .target(name: "Optimizer", dependencies: ["ParkModel", "MixedInteger"], swiftSettings: strict),

    // Scenarios, sweeps, robustness, plans side by side.
    .target(
      name: "WhatIf", dependencies: ["ParkModel", "Scoring", "PlanCheck", "Optimizer"],
      swiftSettings: strict),

    // MARK: Results.

    // A finished run as tables and as a document, before any file format.
    .target(
      name: "PlanReport", dependencies: ["ParkModel", "Scoring", "PlanCheck"],
      swiftSettings: strict),

    // MARK: The outside world, one library each.

    // Portfolio folders to values and back (Yams, Crypto).
    .target(
      name: "ParkFiles",
      dependencies: ["ParkModel", "Yams", .product(name: "Crypto", package: "swift-crypto")],
      resources: [
        .embedInCode("Frameworks/etdz-2021.yaml"), .embedInCode("Frameworks/land-intensity.yaml"),
        .embedInCode("Frameworks/per-mu.yaml"), .embedInCode("Frameworks/rust-belt.yaml"),
      ], swiftSettings: strict),
    // Solves mixed-integer models (HiGHS).
    .systemLibrary(name: "CHiGHS"),
    .target(
      name: "HiGHSSolver", dependencies: ["MixedInteger", "CHiGHS"],
      swiftSettings: strict + [.unsafeFlags(["-Xcc", "-I\(highs)/include/highs"])],
      linkerSettings: [
        .unsafeFlags(["-L\(highs)/lib", "-Xlinker", "-rpath", "-Xlinker", "\(highs)/lib"])
      ]),
    // Keeps runs (SQLite through GRDB).
    .target(
      name: "RunStore", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    // Tables to an Excel workbook (libxlsxwriter).
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // Reads workbooks back, and packs long tables (zlib, expat: in every system, for decades).
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "PlanWorkbook",
      dependencies: ["PlanReport", "ParkModel", "CXlsxWriter", "CZlib", "CExpat"],
      swiftSettings: strict),

    // MARK: The command, the only place where everything meets.

    .executableTarget(
      name: "parkplan",
      dependencies: [
        "ParkModel", "Scoring", "PlanCheck", "MixedInteger", "Optimizer", "WhatIf", "PlanReport",
        "ParkFiles", "HiGHSSolver", "RunStore", "PlanWorkbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // MARK: Benchmarks.

    // Scores tables in memory and reads them, for `Scripts/bench scoring`.
    .executableTarget(
      name: "scoring-bench", dependencies: ["Scoring", "ParkModel", "ParkFiles"],
      path: "Benchmarks/ScoringBench", swiftSettings: strict),
    // Writes and reads long tables, for `Scripts/bench workbook`.
    .executableTarget(
      name: "workbook-bench", dependencies: ["PlanWorkbook", "PlanReport", "CXlsxWriter"],
      path: "Benchmarks/WorkbookBench", swiftSettings: strict),

    // MARK: Tests, one target a module.

    .testTarget(name: "ParkModelTests", dependencies: ["ParkModel"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "ParkModel"], exclude: ["Published/asem"]),
    .testTarget(name: "PlanCheckTests", dependencies: ["PlanCheck", "ParkModel"]),
    // What every mixed-integer solver must pass.
    .target(
      name: "SolverConformance", dependencies: ["MixedInteger"], path: "Tests/SolverConformance"),
    .testTarget(name: "MixedIntegerTests", dependencies: ["MixedInteger", "SolverConformance"]),
    .testTarget(
      name: "HiGHSSolverTests",
      dependencies: ["HiGHSSolver", "MixedInteger", "SolverConformance", "CHiGHS"],
      swiftSettings: [.unsafeFlags(["-Xcc", "-I\(highs)/include/highs"])]),
    .testTarget(
      name: "OptimizerTests",
      dependencies: ["Optimizer", "ParkModel", "MixedInteger", "PlanCheck", "HiGHSSolver"]),
    .testTarget(
      name: "WhatIfTests",
      dependencies: ["WhatIf", "ParkModel", "Optimizer", "PlanCheck", "HiGHSSolver"]),
    .testTarget(
      name: "PlanReportTests",
      dependencies: ["PlanReport", "ParkModel", "Scoring", "PlanCheck"]),
    // The shipped portfolios, from folders to checked plans.
    .testTarget(
      name: "PortfolioTests",
      dependencies: [
        "ParkFiles", "ParkModel", "Scoring", "Optimizer", "PlanCheck", "WhatIf", "HiGHSSolver",
      ]),
    .testTarget(name: "ParkFilesTests", dependencies: ["ParkFiles", "ParkModel"]),
    // A program that keeps runs until it is killed: the test bundle takes too long to start to be
    // killed hundreds of times itself.
    .executableTarget(name: "RunWriter", dependencies: ["RunStore"], path: "Tests/RunWriter"),
    .testTarget(
      name: "RunStoreTests",
      dependencies: [
        "RunStore", "RunWriter", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "PlanWorkbookTests",
      dependencies: [
        "PlanWorkbook", "PlanReport", "ParkModel", "Scoring", "PlanCheck", "CXlsxWriter",
      ]),
    .testTarget(
      name: "parkplanTests",
      dependencies: [
        "parkplan", "ParkModel", "MixedInteger", "Optimizer", "WhatIf", "PlanReport", "ParkFiles",
        "PlanWorkbook", "Scoring", "RunStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)
