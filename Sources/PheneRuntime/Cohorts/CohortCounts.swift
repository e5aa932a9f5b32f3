// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

/// How many people of a cohort have each result of a pack.
///
/// Counts are added up in any order, so they do not depend on how people were divided among threads.
public struct CohortCounts: Sendable, Equatable {
    /// How many people were counted.
    public private(set) var people = 0
    private let layout: CohortLayout
    private var numbers: [Int]

    /// Counts of nobody under a pack.
    public init(_ layout: CohortLayout) {
        self.layout = layout
        numbers = [Int](repeating: 0, count: layout.count)
    }

    /// Counts that were stored; `nil` where the number of numbers is not that of the pack.
    public init?(_ layout: CohortLayout, people: Int, numbers: [Int]) {
        guard numbers.count == layout.count else { return nil }
        self.layout = layout
        self.people = people
        self.numbers = numbers
    }

    /// All numbers in one list, to be stored.
    public var stored: [Int] { numbers }

    /// For each code of a subject how many people have it and no other; the others are not known.
    public func known(of subject: Subject) -> [Int] {
        let place = layout.place(of: subject)
        return Array(numbers[place.start..<place.start + place.count])
    }

    /// How many people have several possible codes of a subject.
    public func unknown(of subject: Subject) -> Int {
        var known = 0
        for number in self.known(of: subject) { known += number }
        return people - known
    }

    /// How many people have no known genotype at a locus, for each reason; together those of ``unknown(of:)``.
    public func gaps(ofLocus locus: Int) -> [(gap: SiteGap, people: Int)] {
        let start = layout.gapStart + locus * SiteGap.withPlanes.count
        var rest = unknown(of: .locus(locus))
        var gaps: [(gap: SiteGap, people: Int)] = []
        for gap in SiteGap.withPlanes {
            gaps.append((gap, numbers[start + gap.rawValue]))
            rest -= numbers[start + gap.rawValue]
        }
        gaps.append((.undetermined, rest))
        return gaps
    }

    /// How many people a recommendation has a verdict for.
    public func verdicts(ofAdvice advice: Int) -> [(verdict: Verdict, people: Int)] {
        let start = layout.adviceStart + advice * CohortLayout.verdicts.count
        return CohortLayout.verdicts.enumerated().map { ($1, numbers[start + $0]) }
    }

    /// Adds the counts of other people under the same pack.
    public mutating func add(_ other: CohortCounts) {
        people += other.people
        for index in numbers.indices { numbers[index] += other.numbers[index] }
    }

    /// Adds some people of a batch.
    ///
    /// - Parameters:
    ///   - batch: of the same pack.
    ///   - some: which of its people.
    /// - Complexity: linear in the codes of all subjects.
    public mutating func add(_ batch: CohortBatch, of some: SIMD8<UInt64>) {
        let counted = some & batch.people
        let all = bits(counted)
        people += all
        let planes = batch.batch.planes
        numbers.withUnsafeMutableBufferPointer { numbers in
            for (index, place) in layout.places.enumerated() {
                var once = SIMD8<UInt64>(repeating: 0), twice = SIMD8<UInt64>(repeating: 0)
                for plane in place.planes {
                    let people = planes[Int(plane)]
                    twice |= once & people
                    once |= people
                }
                let sure = counted & ~twice
                var unknown = all
                for (code, plane) in place.planes.enumerated() {
                    let known = bits(planes[Int(plane)] & sure)
                    numbers[place.start + code] += known
                    unknown -= known
                }
                guard let locus = layout.locus(atPlace: index), batch.plan.gapOfUnknown[locus] >= 0 else { continue }
                numbers[layout.gapStart + batch.plan.gapOfUnknown[locus]] += unknown
            }
            for (index, rule) in layout.advice.enumerated() {
                let verdicts = rule.verdicts(planes)
                let at = layout.adviceStart + index * CohortLayout.verdicts.count
                numbers[at] += bits(verdicts.applies & counted)
                numbers[at + 1] += bits(verdicts.doesNotApply & counted)
                numbers[at + 2] += bits(verdicts.unknown & counted)
                numbers[at + 3] += bits(verdicts.held & counted)
                numbers[at + 4] += bits(verdicts.overridden & counted)
            }
            let gaps = batch.gaps
            for index in batch.plan.gapPlanes { numbers[layout.gapStart + index] += bits(gaps[index] & counted) }
        }
    }
}

/// Where the counts of a pack's subjects are in a list of numbers, and which planes they count.
public final class CohortLayout: Sendable, Equatable {
    struct Place {
        let start: Int
        let planes: [UInt32]
        var count: Int { planes.count }
    }
    /// The verdicts in the order of their counts.
    static let verdicts: [Verdict] = [.applies, .doesNotApply, .unknown, .held, .overridden]

    /// Findings, then pathways, then loci, then inputs.
    let places: [Place]
    private let pathways: Int
    private let loci: Int
    private let inputs: Int
    let adviceStart: Int
    let advice: [VerdictPlanes]
    let gapStart: Int
    let count: Int

    /// The layout of a pack.
    public init(_ pack: Pack) {
        var places: [Place] = []
        var start = 0
        func add(_ planes: [UInt32]) {
            places.append(Place(start: start, planes: planes))
            start += planes.count
        }
        let program = pack.program
        for index in 0..<pack.findingCount { add(Array(program.steps(of: .finding(index)))) }
        pathways = places.count
        for index in 0..<pack.pathwayCount { add(Array(program.steps(of: .pathway(index)))) }
        loci = places.count
        inputs = loci + pack.loci.loci.count
        for variable in 0..<pack.loci.loci.count + pack.inputCount {
            let base = UInt32(truncatingIfNeeded: program.bases[variable])
            add((0..<UInt32(truncatingIfNeeded: program.sizes[variable])).map { base + $0 })
        }
        adviceStart = start
        var advice: [VerdictPlanes] = []
        for index in 0..<pack.adviceCount {
            advice.append(VerdictPlanes(index, of: pack))
        }
        self.places = places
        self.advice = advice
        gapStart = start + advice.count * Self.verdicts.count
        count = gapStart + pack.loci.loci.count * SiteGap.withPlanes.count
    }

    /// Two layouts are the same where they are one object.
    public static func == (a: CohortLayout, b: CohortLayout) -> Bool { a === b }

    /// The locus of a place; `nil` of other places.
    @inline(__always)
    func locus(atPlace index: Int) -> Int? { index >= loci && index < inputs ? index - loci : nil }

    func place(of subject: Subject) -> Place {
        switch subject {
        case .finding(let index): places[index]
        case .pathway(let index): places[pathways + index]
        case .locus(let index): places[loci + index]
        case .input(let index): places[inputs + index]
        }
    }
}

/// How many bits are set.
@inline(__always)
private func bits(_ words: SIMD8<UInt64>) -> Int {
    var x = words
    x = x &- (x &>> 1 & SIMD8(repeating: 0x5555_5555_5555_5555))
    x = (x & SIMD8(repeating: 0x3333_3333_3333_3333)) &+ (x &>> 2 & SIMD8(repeating: 0x3333_3333_3333_3333))
    x = (x &+ x &>> 4) & SIMD8(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    // Each byte has up to 8 of one word, so up to 64 of all.
    let sum = x.wrappedSum()
    let pairs = (sum & 0x00FF_00FF_00FF_00FF) &+ (sum &>> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
}
