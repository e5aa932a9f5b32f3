// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// A batch of people under one pack: 1 (`UInt8`), 64 (`UInt64`) or 512 (`SIMD8<UInt64>`), all evaluated at once.
///
/// Fill in what is possible for each person, `evaluate()`, and ask; a batch can be filled and evaluated again.
public struct Batch<L: Lane>: ~Copyable {
    /// The rules under which the people are evaluated.
    public let pack: Pack
    let planes: UnsafeMutablePointer<L>

    /// A batch in which everything is possible for everyone.
    public init(_ pack: Pack) {
        self.pack = pack
        let count = max(pack.program.planeCount, 1)
        planes = UnsafeMutablePointer<L>.allocate(capacity: count)
        planes.initialize(repeating: L.everyone, count: count)
    }

    deinit {
        planes.deinitialize(count: max(pack.program.planeCount, 1))
        planes.deallocate()
    }

    /// States which codes of a variable are possible for a person.
    ///
    /// - Parameters:
    ///   - codes: not empty, because an empty set would mean that the person cannot exist.
    ///   - variable: the index of a locus, or the number of loci plus the index of an input.
    ///   - person: from 0 up to the width of the lane.
    public mutating func set(_ codes: CodeSet, of variable: Int, person: Int) {
        precondition(!codes.isEmpty, "each variable has at least one possible code")
        precondition(person >= 0 && person < L.width, "the person is one of the batch")
        let base = pack.program.bases[variable]
        for code in 0..<pack.program.sizes[variable] { planes[base + code][person] = codes.contains(code) }
    }

    /// The plane of a code of a variable, to be filled for all people at once.
    public subscript(variable variable: Int, code code: Int) -> L {
        get { planes[plane(variable, code)] }
        set { planes[plane(variable, code)] = newValue }
    }

    private func plane(_ variable: Int, _ code: Int) -> Int {
        precondition(code >= 0 && code < pack.program.sizes[variable], "the code is one of the variable's")
        return pack.program.bases[variable] + code
    }

    /// Computes all findings, pathways and recommendations from what was filled in.
    public mutating func evaluate() { pack.program.run(on: planes) }

    /// The codes of a subject that are possible for a person.
    public func value(of subject: Subject, person: Int = 0) -> CodeSet {
        switch subject {
        case .locus(let index): return variable(index, person)
        case .input(let index): return variable(pack.loci.loci.count + index, person)
        case .finding, .pathway:
            var codes = CodeSet.empty
            for (code, plane) in pack.program.steps(of: subject).enumerated() where planes[Int(plane)][person] {
                codes.insert(code)
            }
            return codes
        }
    }

    private func variable(_ variable: Int, _ person: Int) -> CodeSet {
        var codes = CodeSet.empty
        let base = pack.program.bases[variable]
        for code in 0..<pack.program.sizes[variable] where planes[base + code][person] { codes.insert(code) }
        return codes
    }

    /// Whether the condition of a recommendation can be true and can be false for a person.
    public func condition(ofAdvice advice: Int, person: Int = 0) -> Possibility {
        let rule = pack.program.table.recommendations[advice]
        return Possibility(canBeTrue: planes[rule.yes][person], canBeFalse: planes[rule.no][person])
    }

    /// The verdict of a recommendation on one of its targets, by the target's place among them.
    public func verdict(ofAdvice advice: Int, target: Int, person: Int = 0) -> Verdict {
        let condition = condition(ofAdvice: advice, person: person)
        let overridden = pack.program.overridden(advice: advice, target: target).map {
            Possibility(canBeTrue: planes[$0.yes][person], canBeFalse: planes[$0.no][person])
        }
        return Verdict(condition: condition, overridden: overridden ?? .never)
    }

    /// The verdict of a recommendation as a whole.
    public func verdict(ofAdvice advice: Int, person: Int = 0) -> Verdict {
        var verdicts: [Verdict] = []
        for target in 0..<pack.program.targetCount(ofAdvice: advice) {
            verdicts.append(verdict(ofAdvice: advice, target: target, person: person))
        }
        return Verdict(whole: verdicts)
    }
}
