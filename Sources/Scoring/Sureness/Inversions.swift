/// How many pairs of a sequence stand in the wrong order.
///
/// The number of i < j with `values[i] > values[j]`; equal values are no inversion.
/// In words: the exchanges of neighbours that a bubble sort would need.
///
/// - Complexity: O(n log n), O(n) where the sequence is in order.
/// - Source: W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data",
///   Journal of the American Statistical Association 61 (1966), 436-439.
func inversions(_ values: [Int]) -> Int {
  var current = values
  var merged = values
  var count = 0
  var run = 1
  while run < values.count {
    var start = 0
    while start < values.count {
      let middle = min(start + run, values.count)
      let end = min(start + 2 * run, values.count)
      count += merge(current, start, middle, end, into: &merged)
      start = end
    }
    swap(&current, &merged)
    run *= 2
  }
  return count
}

private func merge(
  _ values: [Int], _ start: Int, _ middle: Int, _ end: Int, into merged: inout [Int]
) -> Int {
  var left = start
  var right = middle
  var count = 0
  for place in start..<end {
    if right == end || (left < middle && values[left] <= values[right]) {
      merged[place] = values[left]
      left += 1
    } else {
      merged[place] = values[right]
      right += 1
      // All that is left of the first half is larger and stands before it.
      count += middle - left
    }
  }
  return count
}
