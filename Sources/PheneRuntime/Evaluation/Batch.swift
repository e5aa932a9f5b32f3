// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A batch of people under one pack: 1 (`UInt8`), 64 (`UInt64`) or 512 (`SIMD8<UInt64>`), all evaluated at once.
///
/// Fill in what is possible for each person, `evaluate()`, and ask; a batch can be filled and evaluated again.
public struct Batch<L: Lane>: ~Copyable {
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

    /// Computes all findings, pathways and advices from what was filled in.
    public mutating func evaluate() { pack.program.run(on: planes) }

    /// The codes of a subject that are possible for a person.
    public func value(of subject: Subject, person: Int = 0) -> CodeSet {
        var codes = CodeSet.empty
        switch subject {
        case .locus(let index): codes = variable(index, person)
        case .input(let index): codes = variable(pack.loci.loci.count + index, person)
        case .finding(let index): codes = steps(pack.program.findings[index], person)
        case .pathway(let index): codes = steps(pack.program.pathways[index], person)
        }
        return codes
    }

    private func variable(_ variable: Int, _ person: Int) -> CodeSet {
        let base = pack.program.bases[variable]
        return steps(Array(base..<base + pack.program.sizes[variable]), person)
    }

    private func steps(_ planes: [Int], _ person: Int) -> CodeSet {
        var codes = CodeSet.empty
        for (code, plane) in planes.enumerated() where self.planes[plane][person] { codes.insert(code) }
        return codes
    }

    /// Whether the condition of an advice can be true and can be false for a person.
    public func condition(ofAdvice advice: Int, person: Int = 0) -> Possibility {
        let rule = pack.program.advices[advice]
        return Possibility(canBeTrue: planes[rule.yes][person], canBeFalse: planes[rule.no][person])
    }

    /// The verdict of an advice on one of its targets, by the target's place among them.
    public func verdict(ofAdvice advice: Int, target: Int, person: Int = 0) -> Verdict {
        let condition = condition(ofAdvice: advice, person: person)
        var overridden = Possibility(canBeTrue: false, canBeFalse: true)
        if let rule = pack.program.advices[advice].overridden[target] {
            overridden = Possibility(canBeTrue: planes[rule.yes][person], canBeFalse: planes[rule.no][person])
        }
        return Verdict(condition: condition, overridden: overridden)
    }

    /// The verdict of an advice as a whole.
    public func verdict(ofAdvice advice: Int, person: Int = 0) -> Verdict {
        var verdicts: [Verdict] = []
        for target in pack.program.advices[advice].overridden.indices {
            verdicts.append(verdict(ofAdvice: advice, target: target, person: person))
        }
        return Verdict(whole: verdicts)
    }
}
