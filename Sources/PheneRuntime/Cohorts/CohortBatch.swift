// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// 512 people of a cohort under a pack, evaluated at once from the planes of their genotypes.
///
/// A batch is filled again and again, by one thread. What is decided person by person is kept for the next person with the same genotypes.
public final class CohortBatch {
    /// The plan by which it is filled.
    public let plan: CohortPlan
    /// The people as they were evaluated last.
    var batch: Batch<SIMD8<UInt64>>
    /// The people who are filled in.
    public private(set) var people = SIMD8<UInt64>(repeating: 0)
    private var memos: [PatternMemo]
    /// For each group of matched variables, and each pattern of genotypes by its number, the possible codes of each variable.
    private var known: [[UInt64]]
    private var matchings: [Matching]
    /// For each group of matched variables that is a locus, and each pattern, the codes of its gap.
    private var knownGaps: [[UInt8]]
    /// For each locus a plane for each ``SiteGap`` that has one.
    let gaps: UnsafeMutablePointer<SIMD8<UInt64>>
    private let verdictPlanes: [VerdictPlanes]
    private let states: UnsafeMutablePointer<SIMD8<UInt64>>
    private let keys: UnsafeMutablePointer<UInt64>
    /// How often people were decided person by person: one for each person and group of variables.
    public private(set) var personalCount = 0
    /// How often that took the matcher, and not only a look at the table of patterns.
    public private(set) var matchCount = 0

    /// A batch in which nobody is filled in.
    public init(_ plan: CohortPlan) {
        self.plan = plan
        batch = Batch(plan.pack)
        var memos: [PatternMemo] = []
        var words = 1
        for variables in plan.matched {
            memos.append(PatternMemo(width: variables.keyWords))
            words = max(words, variables.keyWords)
        }
        self.memos = memos
        known = [[UInt64]](repeating: [], count: plan.matched.count)
        knownGaps = [[UInt8]](repeating: [], count: plan.matched.count)
        matchings = plan.matched.map { Matching($0, plan.pack, records: plan.records) }
        verdictPlanes = (0..<plan.pack.adviceCount).map { VerdictPlanes($0, of: plan.pack) }
        states = .allocate(capacity: PersonState.all.count)
        states.initialize(repeating: SIMD8(repeating: 0), count: PersonState.all.count)
        keys = .allocate(capacity: 64 * words)
        keys.initialize(repeating: 0, count: 64 * words)
        let gapCount = plan.pack.loci.loci.count * SiteGap.withPlanes.count
        gaps = .allocate(capacity: max(1, gapCount))
        gaps.initialize(repeating: SIMD8(repeating: 0), count: max(1, gapCount))
        let none = SIMD8<UInt64>(repeating: 0), all = SIMD8<UInt64>(repeating: .max)
        for (variable, possible) in plan.constants {
            for code in 0..<plan.pack.program.sizes[variable] {
                batch[variable: variable, code: code] = possible.contains(code) ? all : none
            }
        }
    }

    deinit {
        states.deallocate()
        gaps.deallocate()
        keys.deallocate()
    }

    /// Fills in people and evaluates them.
    ///
    /// - Parameters:
    ///   - rows: for each row of the cohort two planes: the low bits of the genotypes, and the high bits. The bits are those of a PLINK
    ///     `.bed`; bit `n` of word `w` is person `64 w + n`.
    ///   - people: those that there are; the others are of no consequence.
    ///   - male: those who are known to be male.
    ///   - female: those who are known to be female.
    ///   - plus: those whose alleles are known to be on the plus strand.
    /// - Complexity: linear in the gates of the pack and in the rows; for genes that are decided person by person linear in the people.
    public func evaluate(
        rows: UnsafePointer<SIMD8<UInt64>>, people: SIMD8<UInt64>, male: SIMD8<UInt64>, female: SIMD8<UInt64>,
        plus: SIMD8<UInt64>
    ) {
        self.people = people
        let unknown = ~(male | female)
        (states[0], states[1]) = (unknown & ~plus, unknown & plus)
        (states[2], states[3]) = (male & ~plus, male & plus)
        (states[4], states[5]) = (female & ~plus, female & plus)
        let program = plan.pack.program
        for fill in plan.fills {
            fill.fill(
                batch.planes + program.bases[fill.variable], size: program.sizes[fill.variable], rows: rows,
                states: states)
        }
        for fill in plan.gapFills {
            fill.fill(gaps + fill.locus * SiteGap.withPlanes.count, rows: rows, states: states)
        }
        for index in plan.matched.indices { decide(index, rows: rows, male: male, female: female, plus: plus) }
        batch.evaluate()
    }

    // MARK: People who are given one by one

    /// States what is possible for a person in a variable.
    func set(_ codes: CodeSet, of variable: Int, person: Int) { batch.set(codes, of: variable, person: person) }

    /// States why no genotype of a person is known at a locus; `nil` where one is.
    func set(_ gap: SiteGap?, ofLocus locus: Int, person: Int) {
        var people = SIMD8<UInt64>(repeating: 0)
        people[person >> 6] = 1 << UInt64(person & 63)
        set(gap, ofLocus: locus, for: people)
    }

    /// States why no genotype of some people is known at a locus; `nil` where one is.
    func set(_ gap: SiteGap?, ofLocus locus: Int, for people: SIMD8<UInt64>) {
        for own in SiteGap.withPlanes {
            let plane = own.plane(ofLocus: locus)
            if gap == own { gaps[plane] |= people } else { gaps[plane] &= ~people }
        }
    }

    /// States that nothing is possible for some people in a variable, and everything for all others.
    func clear(_ variable: Int, of people: SIMD8<UInt64>) {
        let base = plan.pack.program.bases[variable]
        for code in 0..<plan.pack.program.sizes[variable] { batch.planes[base + code] = ~people }
    }

    /// States that codes are possible for some people in a variable.
    func add(_ codes: CodeSet, to variable: Int, of people: SIMD8<UInt64>) {
        precondition(!codes.isEmpty, "each variable has at least one possible code")
        let (base, size) = (plan.pack.program.bases[variable], plan.pack.program.sizes[variable])
        for code in codes where code < size { batch.planes[base + code] |= people }
    }

    /// Evaluates people who were filled in one by one; see `PersonFill`.
    ///
    /// - Parameter people: those that there are; the others are of no consequence.
    public func evaluate(people: SIMD8<UInt64>) {
        self.people = people
        batch.evaluate()
    }

    // MARK: Person by person

    private func decide(
        _ index: Int, rows: UnsafePointer<SIMD8<UInt64>>, male: SIMD8<UInt64>, female: SIMD8<UInt64>,
        plus: SIMD8<UInt64>
    ) {
        let variables = plan.matched[index]
        let program = plan.pack.program
        let planes = batch.planes
        for variable in variables.variables {
            let base = program.bases[variable]
            for code in 0..<program.sizes[variable] { planes[base + code] = SIMD8(repeating: 0) }
        }
        let locus = variables.locus
        if let locus {
            for gap in SiteGap.withPlanes.indices { gaps[locus * SiteGap.withPlanes.count + gap] = SIMD8(repeating: 0) }
        }
        for word in 0..<8 where people[word] != 0 {
            makeKeys(variables, rows: rows, word: word, male[word], female[word], plus[word])
            // The number of the pattern that was looked up last, and its key: neighbours often share it.
            var last = 0
            var lastKey: UnsafePointer<UInt64>?
            for person in 0..<64 where people[word] >> UInt64(person) & 1 == 1 {
                personalCount += 1
                let key = UnsafePointer(keys + person * variables.keyWords)
                if !(lastKey.map { isSame(key, $0, variables.keyWords) } ?? false) {
                    last = number(of: key, index, variables)
                    lastKey = key
                }
                let bit: UInt64 = 1 << UInt64(person)
                for (place, variable) in variables.variables.enumerated() {
                    var codes = known[index][last * variables.variables.count + place]
                    let base = program.bases[variable]
                    while codes != 0 {
                        let code = codes.trailingZeroBitCount
                        codes &= codes - 1
                        planes[base + code][word] |= bit
                    }
                }
                guard let locus else { continue }
                for code in CodeSet(bits: UInt64(knownGaps[index][last])) {
                    gaps[locus * SiteGap.withPlanes.count + code][word] |= bit
                }
            }
        }
    }

    @inline(__always)
    private func isSame(_ a: UnsafePointer<UInt64>, _ b: UnsafePointer<UInt64>, _ count: Int) -> Bool {
        for word in 0..<count where a[word] != b[word] { return false }
        return true
    }

    /// Writes the key of each of 64 people: two bits for each row, and the state in a last word.
    private func makeKeys(
        _ variables: MatchedVariables, rows: UnsafePointer<SIMD8<UInt64>>, word: Int, _ male: UInt64,
        _ female: UInt64, _ plus: UInt64
    ) {
        let width = variables.keyWords
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 64) { bits in
            guard let base = bits.baseAddress else { return }
            for part in 0..<width - 1 {
                let first = 32 * part
                let count = min(32, variables.rows.count - first)
                for place in 0..<32 {
                    base[2 * place] = place < count ? rows[2 * variables.rows[first + place]][word] : 0
                    base[2 * place + 1] = place < count ? rows[2 * variables.rows[first + place] + 1][word] : 0
                }
                transpose(base)
                for person in 0..<64 { keys[person * width + part] = base[person] }
            }
        }
        // People of both sexes are one where the sex does not matter.
        let (male, female) = variables.dependsOnSex ? (male, female) : (0, 0)
        for person in 0..<64 {
            let shift = UInt64(person)
            keys[person * width + width - 1] =
                (plus >> shift & 1) | (male >> shift & 1) << 1 | (female >> shift & 1) << 2
        }
    }

    /// The number of a pattern of genotypes, which is matched where it is new.
    private func number(of key: UnsafePointer<UInt64>, _ index: Int, _ variables: MatchedVariables) -> Int {
        if let number = memos[index].number(of: key) { return number }
        if memos[index].isFull {
            memos[index].removeAll()
            known[index].removeAll(keepingCapacity: true)
            knownGaps[index].removeAll(keepingCapacity: true)
        }
        matchCount += 1
        var codes: [Int] = []
        for row in variables.rows.indices {
            codes.append(Int(truncatingIfNeeded: key[row >> 5] >> UInt64(2 * (row & 31)) & 3))
        }
        let state = key[variables.keyWords - 1]
        let possible = matchings[index].possible(PersonState.all[Int(truncatingIfNeeded: state)], codes)
        for set in possible { known[index].append(set.bits) }
        if variables.locus != nil {
            let gap = matchings[index].gap(PersonState.all[Int(truncatingIfNeeded: state)], codes)
            knownGaps[index].append(UInt8(truncatingIfNeeded: SiteGap.codes(gap).bits))
        }
        memos[index].insert(key)
        return memos[index].count - 1
    }

    // MARK: One person

    /// The codes of a subject that are possible for a person.
    ///
    /// - Parameters:
    ///   - subject: of the pack.
    ///   - person: from 0 to 511.
    public func value(of subject: Subject, person: Int) -> CodeSet { batch.value(of: subject, person: person) }

    /// The verdict of a recommendation as a whole for a person from 0 to 511.
    public func verdict(ofAdvice advice: Int, person: Int) -> Verdict {
        batch.verdict(ofAdvice: advice, person: person)
    }

    // MARK: All people

    /// The people for whom a code of a subject is possible; bit `n` of word `w` is person `64 w + n`.
    ///
    /// - Precondition: the code is one of the subject's.
    public func plane(of subject: Subject, code: Int) -> SIMD8<UInt64> {
        let program = plan.pack.program
        switch subject {
        case .locus(let index): return batch[variable: index, code: code]
        case .input(let index): return batch[variable: plan.pack.loci.loci.count + index, code: code]
        case .finding, .pathway:
            let steps = program.steps(of: subject)
            return batch.planes[Int(steps[steps.startIndex + code])]
        }
    }

    /// The people for whom a recommendation has each verdict: `applies`, `doesNotApply`, `unknown`, `held` and `overridden`.
    public func planes(ofAdvice advice: Int) -> [(verdict: Verdict, people: SIMD8<UInt64>)] {
        let people = verdictPlanes[advice].verdicts(batch.planes)
        return [
            (.applies, people.applies), (.doesNotApply, people.doesNotApply), (.unknown, people.unknown),
            (.held, people.held), (.overridden, people.overridden),
        ]
    }
}
