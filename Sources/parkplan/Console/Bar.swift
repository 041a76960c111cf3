/// A bar of eighth blocks: `share` of `cells` columns.
func bar(_ share: Double, cells: Int = 20) -> String {
  let eighths = Int((min(max(share, 0), 1) * Double(cells * 8)).rounded())
  let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
}
