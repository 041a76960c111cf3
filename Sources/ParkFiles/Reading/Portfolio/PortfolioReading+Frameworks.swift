import ParkModel

/// Frameworks: the portfolio's own, those in `frameworks/`, and those that come with the program.
extension PortfolioReading {
  /// The name under which `indicators.csv` is chosen.
  static let ownFramework = "own"

  func readFrameworks() {
    readOwnFramework()
    for name in files.keys.sorted() {
      guard let stem = RecognisedFile.frameworkName(name), let setting = settings(name) else {
        if RecognisedFile.frameworkName(name) != nil { markUnreadable(.framework) }
        continue
      }
      readFramework(setting, file: name, id: stem, home: .folder)
    }
    let taken = Set(frameworks.map(\.framework.id))
    frameworks += ShippedFrameworks.all.filter { !taken.contains($0.id) }
      .map { ReadFramework(framework: $0, home: .shipped) }
    for read in frameworks {
      rows[.framework, default: [:]][read.framework.id.text] = 1
    }
  }

  private func readOwnFramework() {
    let indicatorForm = TableForm(
      file: RecognisedFile.indicators, keys: ["indicator"], required: ["direction"],
      optional: FrameworkReading.indicatorKeys)
    guard files[RecognisedFile.indicators] != nil else {
      if files[RecognisedFile.indicatorGroups] != nil {
        problems.add(
          RecognisedFile.indicatorGroups, "there are groups, but no indicators.csv.",
          fix: "add the indicators, or remove the file")
      }
      return
    }
    var reading = FrameworkReading()
    let groupForm = TableForm(
      file: RecognisedFile.indicatorGroups, keys: ["group"],
      optional: FrameworkReading.groupKeys)
    if var table = table(groupForm) {
      while table.next() { reading.addGroup(table, weighs: table.has("weight")) }
    } else {
      reading.groupsAreUnreadable = files[RecognisedFile.indicatorGroups] != nil
    }
    reading.checkGroups(in: problems)
    guard var table = table(indicatorForm, of: .indicator) else {
      return markUnreadable(.framework)
    }
    if !table.has("weight") {
      problems.notice("\(table.file): without a column 'weight' all indicators count alike.")
    }
    while table.next() { reading.addIndicator(table, weighs: table.has("weight")) }
    guard !reading.indicators.isEmpty else { return }
    frameworks.append(
      ReadFramework(
        framework: Framework(
          id: FrameworkID(Self.ownFramework),
          name: BilingualText(english: "Own indicators", chinese: "自有指标"),
          groups: reading.groups, indicators: reading.indicators), home: .own,
        references: reading.references))
  }

  private static let frameworkKeys = [
    "framework", "name_en", "name_zh", "source", "missing", "mean", "full_marks", "groups",
    "indicators", "adjustments", "grades", "unrated_grade",
  ]

  /// Reads one framework file; the file's name without `.yaml` is its identifier.
  func readFramework(_ setting: Setting, file: String, id: String, home: ReadFramework.Home) {
    guard
      let map = SettingMap(
        setting, file: file, keys: Self.frameworkKeys, problems: problems, origins: origins)
    else { return }
    let stated = map.isEmpty("framework") ? id : map.identifier("framework") ?? id
    if stated != id {
      map.report(
        "framework", "the framework is called '\(stated)', its file '\(id)'.",
        fix: "give both the same name")
    }
    if id == Self.ownFramework {
      map.report(
        "framework", "'own' is the framework of indicators.csv.", fix: "give another name")
    }
    var reading = FrameworkReading()
    let groupKeys = ["group"] + FrameworkReading.groupKeys
    for (index, item) in map.list("groups").enumerated() {
      guard var entry = map.map(item, in: "groups", at: index, keys: groupKeys) else { continue }
      entry.setOrigins([entry.text("group")])
      reading.addGroup(entry, weighs: true)
    }
    reading.checkGroups(in: problems)
    let indicatorKeys = ["indicator", "direction"] + FrameworkReading.indicatorKeys
    for (index, item) in map.list("indicators").enumerated() {
      guard var entry = map.map(item, in: "indicators", at: index, keys: indicatorKeys)
      else { continue }
      entry.setOrigins([entry.text("indicator")])
      reading.addIndicator(entry, weighs: true)
    }
    if map.isEmpty("indicators") {
      map.reportEmpty("indicators", fix: "list the indicators of the framework")
    }
    readAdjustments(map, into: &reading)
    var framework = Framework(
      id: FrameworkID(id), name: map.bilingual(id), groups: reading.groups,
      indicators: reading.indicators, missing: map.token("missing") ?? .refuse,
      mean: map.token("mean") ?? .arithmetic, adjustments: reading.adjustments,
      grades: reading.grades, source: map.text("source"))
    if let marks = map.number("full_marks", unit: Points.symbol, in: .positive) {
      framework.fullMarks = Points(marks)
    }
    if map.has("unrated_grade") { framework.unratedGrade = map.text("unrated_grade") }
    frameworks.append(
      ReadFramework(framework: framework, home: home, references: reading.references))
  }

  private func readAdjustments(_ map: SettingMap, into reading: inout FrameworkReading) {
    for (index, item) in map.list("adjustments").enumerated() {
      let keys = FrameworkReading.adjustmentKeys
      guard let entry = map.map(item, in: "adjustments", at: index, keys: keys) else { continue }
      reading.addAdjustment(entry)
    }
    for (index, item) in map.list("grades").enumerated() {
      let keys = FrameworkReading.gradeKeys
      guard let entry = map.map(item, in: "grades", at: index, keys: keys) else {
        reading.gradesHaveShares = false
        continue
      }
      reading.addGrade(entry)
    }
    reading.checkGrades(in: map)
  }

  /// Keeps the frameworks that the parks have values for, the default first.
  func chooseFrameworks(columns: ParkColumns) {
    let chosen = chosenFramework
    let kept = frameworks.filter { read in
      read.home != .shipped || read.framework.id.text == chosen || columns.offer(read.framework)
    }
    for read in kept where read.home != .shipped || read.framework.id.text == chosen {
      let missing = columns.lacks(read.framework)
      guard !missing.isEmpty, isReadable(.park) else { continue }
      problems.notice(
        "\(RecognisedFile.parks): there is no column for \(listed(missing)) of the framework "
          + "'\(read.framework.id)'; every value of it counts as missing.")
    }
    let sorted = kept.sorted { left, right in
      let isChosen = (left.framework.id.text == chosen, right.framework.id.text == chosen)
      if isChosen.0 != isChosen.1 { return isChosen.0 }
      return left.home != right.home
        ? left.home < right.home : left.framework.id < right.framework.id
    }
    portfolio.frameworks = sorted.map { read in
      var framework = read.framework
      framework.missing = missingRule ?? framework.missing
      return framework
    }
  }
}
