// SPDX-License-Identifier: Apache-2.0

public import PheneReaders
public import PheneRuntime

/// What a caller states of a cohort, and how it is evaluated.
public struct CohortOptions: Sendable {
    /// What is stated of the file: its build and strand, and loci of which nothing may be read.
    public var read = ReadOptions()
    /// The sexes that are stated of people: 1 is male, 2 female, 0 not stated. `nil` where none are.
    public var sexes: @Sendable (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    /// The groups of people that are counted apart; `nil` where there are none.
    public var strata: @Sendable (CohortPeople) throws(CohortError) -> Strata? = { _ throws(CohortError) in nil }
    /// How many threads evaluate; `nil` for one on each processor.
    public var threads: Int?
    /// The most bytes that rows and results take while people are evaluated; the rules and the names of people come on top.
    public var memory = 0x4000_0000
    /// Which part of the people is evaluated; `nil` for all of them.
    public var shard: Shard?
    /// The name and version of the program that evaluates. Parts by different ones are not merged.
    public var program = ""
    /// Called with the number of people who are done and of all, by one thread at a time.
    public var progress: (@Sendable (Int, Int) -> Void)?
    /// Where the results of single people go; they are not kept.
    public var output: (any PeopleOutput)?

    /// Options by which all people are evaluated on all processors.
    public init() {}
}

/// A part of the people of a cohort, for runs on several machines.
public struct Shard: Sendable, Hashable {
    /// The number of the part, from 1.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// A part; `nil` unless `1 <= number <= count`.
    public init?(number: Int, of count: Int) {
        guard count > 0, number > 0, number <= count else { return nil }
        self.number = number
        self.count = count
    }

    /// The people of the part: whole blocks of 512.
    func people(of all: Int) -> Range<Int> {
        let blocks = all / 512 + (all % 512 == 0 ? 0 : 1)
        // The product may have more bits than a number; the quotient is at most the number of blocks.
        func end(_ number: Int) -> Int {
            min(all, count.dividingFullWidth(blocks.multipliedFullWidth(by: number)).quotient * 512)
        }
        return end(number - 1)..<end(number)
    }
}

/// Groups of people who are counted apart.
public struct Strata: Sendable {
    /// The name of each group.
    public let names: [String]
    /// For each person the group, by its place in ``names``; `nil` where there is one group of all people.
    let groups: [UInt16]?

    /// Everyone in one group without a name.
    static let none = Strata(names: [""], groups: nil)

    private init(names: [String], groups: [UInt16]?) {
        self.names = names
        self.groups = groups
    }

    /// The most groups; each has numbers of its own for every result.
    public static let most = 1000

    /// Groups by what is said of each person.
    ///
    /// - Parameter values: for each person a value. The groups are in the order of their first person.
    /// - Returns: `nil` where there are more than ``most`` different values.
    public init?(_ values: [String]) {
        var numbers: [String: UInt16] = [:]
        var names: [String] = []
        var groups: [UInt16] = []
        for value in values {
            if let known = numbers[value] {
                groups.append(known)
            } else {
                guard names.count < Self.most, let number = UInt16(exactly: names.count) else { return nil }
                numbers[value] = number
                names.append(value)
                groups.append(number)
            }
        }
        self.init(names: names, groups: groups)
    }
}

/// Takes the results of single people, in the order of the file.
public protocol PeopleOutput: AnyObject, Sendable {
    /// How many bytes the results of 512 people take; `nil` where that differs from people to people, as it does with text.
    var bytesPerBlock: Int? { get }
    /// The text of some people; called by several threads at once.
    ///
    /// - Parameters:
    ///   - batches: the evaluated people, under each pack.
    ///   - people: of the whole cohort.
    ///   - first: the number of the batch's first person, counted from 0.
    ///   - count: how many people the batch has.
    ///   - refused: bit `n` of word `w` is set where nothing can be said of the person `64 w + n`.
    ///   - bytes: where the text is added.
    func add(
        _ batches: [CohortBatch], people: CohortPeople, first: Int, count: Int, refused: SIMD8<UInt64>,
        to bytes: inout [UInt8])
    /// Writes text, by one thread at a time and in the order of the people.
    ///
    /// - Throws: a ``CohortFailure`` where it cannot be written.
    func write(_ bytes: [UInt8]) throws(CohortFailure)
}

extension PeopleOutput {
    public var bytesPerBlock: Int? { nil }
}
