import Optimizer
import ParkModel
import PlanReport
import WhatIf

/// A sweep for a terminal. Nothing in it depends on how or how fast it was made.
func sweepText(_ run: SweepRun, width: Int = 100, in say: Language) -> String {
  let text = SweepText(run: run, words: PlannerWords(run.portfolio, say), width: width, say: say)
  var sections = [text.head]
  if run.result.counts.solved > 0 {
    sections += [
      text.parks, text.choicesInCommon, text.limits, text.robustness, text.tornado, text.numbers,
    ]
  }
  sections += [text.conditions, text.notices]
  return sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
    .joined(separator: "\n")
}

/// `12 s · 120 of 1,000 futures · 10.1 a second · about 88 s left`.
func sweepProgressText(_ progress: SweepProgress, in say: Language) -> String {
  let whole = { (number: Int) in Amounts.text(Double(number), decimals: 0) }
  var parts = [
    "\(Int(progress.seconds)) " + say("s", "秒"),
    say(
      "\(whole(progress.done)) of \(whole(progress.count)) futures",
      "\(whole(progress.done))/\(whole(progress.count)) 种情形"),
  ]
  if let pace = progress.pace, let left = progress.secondsLeft {
    parts.append(say("\(Amounts.short(pace)) a second", "每秒 \(Amounts.short(pace)) 种"))
    let seconds = whole(Int(min(left, 1e9).rounded(.up)))
    parts.append(say("about \(seconds) s left", "约剩 \(seconds) 秒"))
  }
  return parts.joined(separator: " · ")
}

/// The sections of a sweep's text, each a list of lines; empty where there is nothing to say.
struct SweepText {
  let run: SweepRun
  let words: PlannerWords
  let width: Int
  let say: Language

  var result: SweepResult { run.result }

  func count(_ number: Int) -> String { Amounts.text(Double(number), decimals: 0) }
  func percent(_ share: SampledShare) -> String {
    share.share.map { Amounts.percent($0.value) } ?? "–"
  }
  /// `every future`, or `every one of the 29 futures that have a plan` where some have none.
  var everyFuture: String {
    let counts = result.counts
    return counts.solved == counts.done
      ? say("every future", "所有情形")
      : say(
        "every one of the \(count(counts.solved)) futures that have a plan",
        "全部 \(count(counts.solved)) 种有方案的情形")
  }
  func table(_ table: TextTable) -> [String] { table.lines(width: width) }

  // MARK: Head

  var head: [String] {
    let title = run.portfolio.title.text(in: say)
    let counts = result.counts
    var lines = [title.isEmpty ? run.portfolio.name : title]
    lines += labelled(say("Sweep", "情景扫描"), designWords)
    if !run.isWhole {
      lines += labelled(
        say("Part", "分段"),
        say(
          "\(run.header.shard) of \(run.header.shards)",
          "第 \(run.header.shard) 段，共 \(run.header.shards) 段"))
    }
    var solved = say(
      "\(count(counts.solved)) of \(count(run.wanted)) futures have a plan",
      "\(count(run.wanted)) 种情形中 \(count(counts.solved)) 种有方案")
    if counts.withoutPlan > 0 {
      solved += say(
        ", \(count(counts.withoutPlan)) have none", "，\(count(counts.withoutPlan)) 种没有方案")
    }
    if counts.impossible > 0 {
      solved += say(
        ", in \(count(counts.impossible)) the numbers cannot be so together",
        "，\(count(counts.impossible)) 种的数值不能同时成立")
    }
    if counts.unsolved > 0 {
      solved += say(
        ", \(count(counts.unsolved)) could not be solved", "，\(count(counts.unsolved)) 种未能求解")
    }
    if counts.done < run.wanted {
      let left = count(run.wanted - counts.done)
      solved += say(", \(left) are still to be done", "，\(left) 种尚未计算")
    }
    if counts.solved > 0 {
      let gap = Amounts.gap(result.largestGap.value)
      solved += say("; none can be more than \(gap) better", "；各方案至多还可改进 \(gap)")
    }
    lines += labelled(say("Solved", "求解"), solved)
    if let reason = counts.firstImpossible {
      lines += labelled(say("Impossible", "不成立"), say("such as: ", "例如：") + reason)
    }
    if let reason = counts.firstUnsolved {
      lines += labelled(say("Unsolved", "未求解"), say("such as: ", "例如：") + reason)
    }
    return lines + valueLines
  }

  private var valueLines: [String] {
    guard let value = result.value else { return [] }
    func number(_ points: Points) -> String { Amounts.text(points.value, decimals: 2) }
    let today = number(result.today.value.reached)
    let (low, high) = (number(value.quantile(0.05)), number(value.quantile(0.95)))
    let of =
      result.counts.solved == result.counts.done
      ? ""
      : say(
        "; all of the \(count(value.count)) futures that have a plan",
        "；仅计 \(count(value.count)) 种有方案的情形")
    guard isDrawn else {
      // No future of these is likelier than another: shares of them would say nothing.
      return labelled(
        say("Value", "价值"),
        say(
          "today \(today) points; from \(number(value.least)) to \(number(value.greatest))\(of)",
          "当前 \(today) 分；在 \(number(value.least)) 至 \(number(value.greatest)) 之间\(of)"))
    }
    return labelled(
      say("Value", "价值"),
      say(
        "today \(today) points; in nine of ten futures from \(low) to \(high), on average "
          + "\(number(value.mean)), at worst \(number(value.least))\(of)",
        "当前 \(today) 分；九成情形在 \(low) 至 \(high) 之间，平均 \(number(value.mean))，"
          + "最低 \(number(value.least))\(of)"))
  }

  /// Whether futures stand for how likely they are.
  var isDrawn: Bool {
    switch run.futures.design {
    case .tornado, .factorial: false
    case .latinHypercube, .monteCarlo: true
    }
  }

  private var designWords: String {
    switch run.futures.design {
    case .tornado:
      say(
        "each of \(run.inputs.numbers.count) numbers low and high, one at a time",
        "\(run.inputs.numbers.count) 个不确定数逐一取低值与高值")
    case .factorial:
      say(
        "every combination of the levels of \(run.inputs.numbers.count) numbers",
        "\(run.inputs.numbers.count) 个不确定数的全部水平组合")
    case .latinHypercube(let samples, let seed):
      say(
        "\(count(samples)) futures from a Latin hypercube, seed \(seed)",
        "拉丁超立方抽样 \(count(samples)) 种情形，种子 \(seed)")
    case .monteCarlo(let samples, let seed):
      say(
        "\(count(samples)) futures drawn at random, seed \(seed)",
        "随机抽样 \(count(samples)) 种情形，种子 \(seed)")
    }
  }

  func labelled(_ label: String, _ text: String) -> [String] {
    let start = label + String(repeating: " ", count: max(1, 12 - displayWidth(label)))
    let lines = wrapped(text, to: max(40, width - 12))
    return lines.enumerated().map { place, line in
      (place == 0 ? start : String(repeating: " ", count: 12)) + line
    }
  }

  // MARK: Choices

  /// Parks by core index, with the ways in which they are chosen.
  var parks: [String] {
    let tally = result.shares
    let ranks = result.ranks.meanRanks
    var listed = TextTable(columns: [
      .init(say("Park", "园区"), isFlexible: true), .init(say("Chosen in", "入选比例"), isRight: true),
      .init(""), .init(say("Today", "当前")), .init(say("By which path", "发展路径"), isFlexible: true),
      .init(say("Mean rank", "平均名次"), isRight: true),
    ])
    let order = tally.parks.keys.indices.sorted {
      (-tally.parks.hits[$0], $0) < (-tally.parks.hits[$1], $1)
    }
    for place in order {
      let park = tally.parks.keys[place]
      let share = tally.parks.shares[place]
      listed.add([
        words.park(park), percent(share), bar(share.share?.value ?? 0, cells: 10),
        result.today.alternatives[place] == nil ? say("out", "未选") : say("in", "入选"),
        share.hits == 0 ? "" : ways(park),
        share.hits == 0 ? "" : ranks.map { Amounts.text($0[place], decimals: 1) } ?? "",
      ])
    }
    let always = tally.parks.shares.count { $0.isCore }
    let never = tally.parks.shares.count { $0.isExterior }
    return [
      say(
        "Parks chosen in \(everyFuture): \(always), in none: \(never) (core index)",
        "园区：\(always) 个在\(everyFuture)中入选，\(never) 个从不入选（核心指数）")
    ] + table(listed)
      + wrapped(
        say(
          "Rank: parks of a future in the order of what they bring to the value of its best plan by "
            + "their outcomes; parks that are left out share the last rank.",
          "名次：按各园区成果对该情形最优方案价值的贡献排序；未入选的园区并列最后。"), to: width)
  }

  /// `Co-city 82.0 %, Urbanization 18.0 %` where more than one way is best somewhere.
  private func ways(_ park: ParkID) -> String {
    let tally = result.shares.alternatives
    let own = tally.keys.indices.filter { tally.keys[$0].park == park }
    let used = own.filter { tally.hits[$0] > 0 }
      .sorted { (-tally.hits[$0], $0) < (-tally.hits[$1], $1) }
    if used.count == 1 { return way(tally.keys[used[0]]) }
    return say.list(used.map { "\(way(tally.keys[$0])) \(percent(tally.shares[$0]))" })
  }

  private func way(_ choice: Choice) -> String {
    words.choice(choice.alternative, of: choice.park)
  }

  /// Paths and instruments that some plan takes, and how far plans differ.
  var choicesInCommon: [String] {
    let tally = result.shares
    var listed = TextTable(columns: [
      .init(say("Paths and instruments", "路径与政策工具"), isFlexible: true),
      .init(say("Used in", "使用比例"), isRight: true), .init(""),
    ])
    for (path, share) in zip(tally.paths.keys, tally.paths.shares) {
      add(Wording(say).path(path, in: run.portfolio), share, to: &listed)
    }
    for (instrument, share) in zip(tally.instruments.keys, tally.instruments.shares) {
      let name = run.portfolio.instruments.first { $0.id == instrument }?.name.text(in: say)
      add(name ?? instrument.text, share, to: &listed)
    }
    let sets = result.choices
    let isAlwaysToday = sets.different == 1 && sets.asToday.isCore
    let sentence =
      isAlwaysToday
      ? say(
        "Today's set of parks and alternatives is best in \(everyFuture).",
        "当前的园区与方案组合在\(everyFuture)中都最优。")
      : say(
        "Sets of parks and alternatives that are best somewhere: \(count(sets.different)); today's "
          + "set in \(percent(sets.asToday)), the most frequent one in "
          + "\(percent(sets.mostFrequent)) of the \(count(result.counts.solved)) futures that have a "
          + "plan.",
        "在 \(count(result.counts.solved)) 种有方案的情形中，共有 \(count(sets.different)) 种不同的园区与方案组合最优；当前组合占 "
          + "\(percent(sets.asToday))，最常见的组合占 \(percent(sets.mostFrequent))。")
    let hasRows = !tally.paths.keys.isEmpty || !tally.instruments.keys.isEmpty
    return (hasRows ? table(listed) : []) + wrapped(sentence, to: width)
  }

  private func add(_ name: String, _ share: SampledShare, to table: inout TextTable) {
    table.add([name, percent(share), bar(share.share?.value ?? 0, cells: 10)])
  }

  /// The limits that bind somewhere, the most frequent first.
  var limits: [String] {
    let tally = result.shares.limits
    let binding = tally.keys.indices.filter { tally.hits[$0] > 0 }
      .sorted { (-tally.hits[$0], $0) < (-tally.hits[$1], $1) }
    var listed = TextTable(columns: [
      .init(say("Limit", "限制"), isFlexible: true), .init(say("Binds in", "用满比例"), isRight: true),
      .init(""),
    ])
    for place in binding { add(words.limit(tally.keys[place]), tally.shares[place], to: &listed) }
    let title = say(
      "Limits that bind in some future: \(binding.count) of \(tally.keys.count)",
      "在某些情形中用满的限制：\(tally.keys.count) 项中的 \(binding.count) 项")
    let missed = result.missedTargets.map { target in
      say(
        "Target missed even by the best plan in \(percent(target.futures)): \(words.limit(target.limit))",
        "最优方案也未达到的目标，占 \(percent(target.futures))：\(words.limit(target.limit))")
    }
    return [title] + (binding.isEmpty ? [] : table(listed)) + missed
  }

  var notices: [String] {
    run.notices.flatMap { wrapped(say("Note: ", "说明：") + $0, to: width) }
  }
}
