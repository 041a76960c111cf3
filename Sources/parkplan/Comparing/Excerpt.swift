/// The beginning of a list that may be long, and how long it is.
struct Excerpt<Item> {
  /// Enough to see what happened; more would be read by nobody.
  static var most: Int { 200 }

  private(set) var items: [Item] = []
  private(set) var count = 0

  init() {}

  init(_ items: some Sequence<Item>) {
    for item in items { append(item) }
  }

  var isEmpty: Bool { count == 0 }
  var omitted: Int { count - items.count }

  mutating func append(_ item: Item) {
    count += 1
    if items.count < Self.most { items.append(item) }
  }
}

extension Excerpt: Equatable where Item: Equatable {}
