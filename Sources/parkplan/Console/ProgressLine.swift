import Optimizer
import ParkModel
import Synchronization

/// The one line that tells how a solve is going, rewritten in place on a terminal.
final class ProgressLine: Sendable {
  // A class because the solver calls it from its own threads while the command waits.
  private let console: Console
  private let isShown: Bool
  private let language: Language
  /// Seconds of the last line, so that a fast solver does not flood the terminal.
  private let lastShown = Mutex<Double>(-1)

  init(console: Console, isShown: Bool, language: Language) {
    self.console = console
    self.isShown = isShown && console.isTerminal
    self.language = language
  }

  /// - Parameter question: What is being asked, shown before the state of the solve.
  func show(_ progress: SolveProgress, about question: String = "") {
    let about = question.isEmpty ? "" : question + " · "
    show(about + progressText(progress, in: language), at: progress.seconds)
  }

  /// - Parameter seconds: Since the command's work began.
  func show(_ text: @autoclosure () -> String, at seconds: Double) {
    guard isShown else { return }
    lastShown.withLock { last in
      guard seconds - last >= 0.2 || seconds < last else { return }
      last = seconds
      console.write("\r\u{1B}[2K" + text())
    }
  }

  /// Clears the line, so that what follows starts on an empty one.
  func finish() {
    guard isShown else { return }
    lastShown.withLock { last in
      if last >= 0 { console.write("\r\u{1B}[2K") }
      last = -1
    }
  }
}

/// `12 s · best plan 63.2 points · at most 63.9 · gap 1.1 %`.
func progressText(_ progress: SolveProgress, in language: Language) -> String {
  let isChinese = language == .chinese
  var parts = ["\(Int(progress.seconds)) " + (isChinese ? "秒" : "s")]
  switch progress.stage {
  case .references:
    parts.append(isChinese ? "计算每项成果的最优值" : "finding the best of every outcome")
  case .conflict:
    parts.append(isChinese ? "查找相互矛盾的限制" : "finding the limits that conflict")
  case .repair:
    parts.append(
      isChinese ? "计算使方案可行的最小放宽" : "finding the least that makes room for a plan")
  case .search:
    let bound = progress.bound?.value
    if let best = progress.objective?.value {
      let value = Amounts.text(best, decimals: 1)
      parts.append(isChinese ? "目前最优方案 \(value) 分" : "best plan \(value) points")
      if let bound, bound.isFinite {
        parts.append((isChinese ? "上限 " : "at most ") + Amounts.text(bound, decimals: 1))
        let gap = max(0, bound - best) / max(1e-9, abs(best))
        parts.append((isChinese ? "差距 " : "gap ") + Amounts.gap(gap))
      }
    } else {
      parts.append(isChinese ? "尚无方案" : "no plan yet")
      if let bound, bound.isFinite {
        parts.append((isChinese ? "上限 " : "at most ") + Amounts.text(bound, decimals: 1))
      }
    }
  }
  return parts.joined(separator: " · ")
}
