/// A text format of models that other solvers read.
///
/// The raw value is the usual extension of its files.
public enum ModelFormat: String, CaseIterable, Sendable {
  /// MPS with fields of any length, kept apart by blanks ("free" MPS).
  case mps
  /// The LP format of CPLEX.
  case lp
}

extension MixedIntegerModel {
  /// Writes the model as text, piece by piece, so that it never stands in memory as a whole.
  ///
  /// The same model gives the same bytes. Numbers are as short as they round-trip.
  ///
  /// - Parameters:
  ///   - title: Lines of comment at the top.
  ///   - sink: Takes the text from first to last.
  public func write(
    as format: ModelFormat, title: [String] = [], to sink: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var stream = TextStream(to: sink)
      switch format {
      case .mps: try writeMPS(title, &stream)
      case .lp: try writeLP(title, &stream)
      }
      try stream.finish()
    }
  }
}
