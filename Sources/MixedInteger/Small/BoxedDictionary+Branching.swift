/// What a branch would cost, before it is taken.
extension BoxedDictionary {
  /// At least how far the objective falls when a basic variable is moved by `distance`.
  ///
  /// Follows the row's multiplier as the ratio test does, so the loss counts every column that
  /// changes sides on the way; infinite where the move is impossible. `price` is the multiplier
  /// that it ends at.
  func loss(row: Int, direction: Double, distance: Double) -> (loss: Double, price: Double) {
    let start = entries + row * stride
    let objective = entries + rowCount * stride
    var count = 0
    var reach = 0.0
    for column in 0..<columnCount where start[column] != 0 {
      let gain = -side[column] * direction * start[column]
      if gain > Self.leastPivot, range[column] > 0 {
        candidate[count] = Int32(column)
        speed[count] = gain
        ratio[count] = max(0, side[column] * objective[column]) / gain
        reach += gain * range[column]
        count += 1
      }
    }
    if reach < distance - rowSlack[row] { return (.infinity, 0) }
    var missing = distance
    var price = 0.0
    var loss = 0.0
    while count > 0 {
      var best = 0
      for place in 1..<max(1, count) where ratio[place] < ratio[best] { best = place }
      loss += missing * (ratio[best] - price)
      price = ratio[best]
      missing -= speed[best] * range[Int(candidate[best])]
      if missing <= 0 { break }
      count -= 1
      candidate[best] = candidate[count]
      speed[best] = speed[count]
      ratio[best] = ratio[count]
    }
    return (loss, price)
  }
}
