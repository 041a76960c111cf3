/// The identifier of one kind of entity, as written in the files: `Identifier<Park>` is not
/// `Identifier<Fund>`.
///
/// Order is the order of the text, byte by byte, the same on every machine.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let text: String
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

public typealias ParkID = Identifier<Park>
public typealias AlternativeID = Identifier<Alternative>
public typealias IndustryID = Identifier<Industry>
public typealias InstrumentID = Identifier<Instrument>
public typealias LevelID = Identifier<InstrumentLevel>
public typealias FundID = Identifier<Fund>
public typealias OutcomeID = Identifier<Outcome>
public typealias PeriodID = Identifier<Period>
public typealias LimitID = Identifier<Limit>
public typealias ResourceID = Identifier<DeclaredAmount>
public typealias IndicatorID = Identifier<Indicator>
public typealias IndicatorGroupID = Identifier<IndicatorGroup>
public typealias FrameworkID = Identifier<Framework>
public typealias ScenarioID = Identifier<Scenario>
public typealias SourceID = Identifier<Source>
