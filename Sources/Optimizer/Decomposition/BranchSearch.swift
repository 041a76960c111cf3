import MixedInteger

/// Branch and price: closes the gap that the prices alone leave.
///
/// Each node rules out choices of one park and is bounded by prices of its own. Nodes are taken
/// best bound first in batches of a fixed size, so that the result is the same on any number of
/// threads.
struct BranchSearch: Sendable {
  private let root: PriceSearch
  private let threads: Int
  /// Of the best plan so far.
  private(set) var value: Double
  /// No plan is worth more.
  private(set) var bound: Double
  private(set) var nodes = 0
  private var open: [Node] = []
  /// The highest bound of nodes that can be neither split nor closed.
  private var leftOver = -Double.infinity
  private var pool: ColumnPool

  private struct Node: Sendable {
    var restriction: Restriction
    var bound: Double
    var prices: [Double]
    var mix: PriceMix
    var number: Int
  }

  /// - Parameters:
  ///   - root: Converged.
  ///   - value: Of the plan in hand; -infinity without one.
  init(_ root: PriceSearch, value: Double, threads: Int) {
    self.root = root
    self.value = value
    self.threads = threads
    bound = root.bound
    pool = root.pool
    if let mix = root.mix {
      open = [
        Node(
          restriction: root.restriction, bound: root.bound, prices: root.prices, mix: mix,
          number: 0)
      ]
    }
  }

  private static let batch = 4

  /// How far to go, and what the caller does on the way.
  struct Order {
    /// Stop when bound - value is at most this, of the value in hand.
    var gap: (Double) -> Double
    var nodeLimit: Int
    /// Makes a plan of a mix with one pattern a park; its value, or nil.
    var settle: (PriceSearch) throws -> Double?
    /// Is told bound and value; false stops.
    var keepGoing: @Sendable (Double, Double) -> Bool
  }

  /// So many nodes may leave the gap as it was.
  private static let patience = 300

  mutating func run(_ order: Order) throws {
    var nextDive = 8
    // Where splitting park after park moves nothing any more, another engine is quicker.
    var (openGap, lastMove) = (Double.infinity, nodes)
    while nodes < order.nodeLimit && nodes - lastMove <= Self.patience {
      prune(order)
      if bound - value < 0.95 * openGap { (openGap, lastMove) = (bound - value, nodes) }
      if open.isEmpty || bound - value <= order.gap(value) || !order.keepGoing(bound, value) {
        return
      }
      if nodes >= nextDive {
        nextDive = 2 * nodes
        try dive(order)
        continue
      }
      let taken = Array(open.prefix(Self.batch))
      open.removeFirst(taken.count)
      try expand(taken, order)
    }
    prune(order)
  }

  /// Drops nodes that cannot hold a better plan, and says what the others allow at most.
  private mutating func prune(_ order: Order) {
    let enough = value + 0.5 * order.gap(value)
    open.removeAll { $0.bound <= enough }
    open.sort { $0.bound == $1.bound ? $0.number < $1.number : $0.bound > $1.bound }
    let highest = max(enough, leftOver, open.first?.bound ?? -.infinity)
    bound = min(bound, highest)
  }

  private func search(at node: Node) -> PriceSearch {
    var search = root
    search.learn(pool, since: root.pool)
    search.resume(prices: node.prices, mix: node.mix)
    search.restrict(to: node.restriction, bound: node.bound)
    return search
  }

  /// Splits nodes and bounds their parts.
  private mutating func expand(_ taken: [Node], _ order: Order) throws {
    let enough = value + 0.5 * order.gap(value)
    let aim = PriceSearch.Aim(
      tolerance: 0.15 * max(order.gap(value), 1e-9), cutoff: enough, roundLimit: 25,
      penaltyLimit: 1e3, threads: 1)
    let (shared, inHand, keepGoing) = (pool, value, order.keepGoing)
    var tasks: [(node: Node, restriction: Restriction)] = []
    for node in taken {
      let parts = Branching(node.mix, node.restriction, shared, root.pricing.blocks).parts
      // What cannot be split is priced to the end as far as numbers allow: its bound remains.
      if parts.isEmpty { leftOver = max(leftOver, node.bound) }
      tasks += parts.map { (node, $0) }
    }
    let work = tasks
    let me = self
    let results = Parts.map(work.indices.map { $0..<$0 + 1 }, threads: threads) { range in
      let task = work[range.lowerBound]
      var search = me.search(at: task.node)
      search.restrict(to: task.restriction, bound: task.node.bound)
      let ending = search.run(aim) { _ in keepGoing(task.node.bound, inHand) }
      return (ending, search)
    }
    for (task, result) in zip(tasks, results) {
      nodes += 1
      try take(task.node, result.0, result.1, since: shared, order)
    }
  }

  private mutating func take(
    _ node: Node, _ ending: PriceSearch.Ending, _ search: PriceSearch, since shared: ColumnPool,
    _ order: Order
  ) throws {
    pool.learn(search.pool, since: shared)
    let nodeBound = min(search.bound, node.bound)
    switch ending {
    case .noChoice, .belowCutoff: return
    case .noMix: leftOver = max(leftOver, nodeBound)
    case .converged, .stopped:
      guard let mix = search.mix else {
        leftOver = max(leftOver, nodeBound)
        return
      }
      if mix.shortfall < PriceSearch.acceptedMiss, mix.value > value, search.hasOnePatternAPark,
        let settled = try order.settle(search)
      {
        value = max(value, settled)
      }
      open.append(
        Node(
          restriction: search.restriction, bound: nodeBound, prices: search.prices,
          mix: mix.moved(from: search.pool, to: pool), number: nodes))
    }
  }

  /// Goes down to a plan from the node with the highest bound.
  private mutating func dive(_ order: Order) throws {
    guard let node = open.first else { return }
    let (highest, inHand) = (bound, value)
    let aim = PriceSearch.Aim(
      tolerance: 0.15 * max(order.gap(value), 1e-9), cutoff: value, threads: threads)
    let dive = Dive(from: search(at: node), .quick, aim: aim, share: 0.2) { _ in
      order.keepGoing(highest, inHand)
    }
    pool.learn(dive.search.pool, since: pool)
    if dive.hasPlan, let settled = try order.settle(dive.search) { value = max(value, settled) }
  }
}

/// How to split what a park can still choose, so that the mix at hand is in no part.
struct Branching {
  /// Restrictions that cover all plans; empty where nothing is left to split.
  private(set) var parts: [Restriction] = []

  init(
    _ mix: PriceMix, _ restriction: Restriction, _ pool: ColumnPool, _ blocks: ParkBlocks
  ) {
    var highest = 1e-7
    var choice: (park: Int, block: Int, local: Int?)?
    for park in mix.columns.indices {
      let entries = mix.columns[park].filter { $0.weight > 1e-6 }
      if entries.count < 2 { continue }
      let known = entries.map { (column: pool.columns[park][$0.position], weight: $0.weight) }
      let values = known.map { $0.column.value }
      let spread = (values.max() ?? 0) - (values.min() ?? 0) + 1e-6
      let consider = { (block: Int, local: Int?, share: Double) in
        let score = min(share, 1 - share) * spread * (local == nil ? 2 : 1)
        if min(share, 1 - share) > 1e-5, score > highest {
          highest = score
          choice = (park, block, local)
        }
      }
      for block in Set(known.map { Int($0.column.block) }).sorted() {
        let own = known.filter { Int($0.column.block) == block }
        consider(block, nil, own.reduce(0) { $0 + $1.weight })
        if block < 0 { continue }
        let program = blocks.blocks[block].program
        for local in 0..<program.columnCount where program.isInteger[local] {
          let share = own.reduce(0) { $0 + ($1.column.point[local] > 0.5 ? $1.weight : 0) }
          if share > 0 { consider(block, local, share) }
        }
      }
    }
    guard let choice else { return }
    var (with, without) = (restriction, restriction)
    with.choose(choice.block, of: choice.park, in: blocks)
    if let local = choice.local {
      with.set(local, of: choice.block, to: 1, in: blocks)
      without.set(local, of: choice.block, to: 0, in: blocks)
    } else {
      without.forbid(choice.block, of: choice.park)
    }
    parts = [with, without]
  }
}
