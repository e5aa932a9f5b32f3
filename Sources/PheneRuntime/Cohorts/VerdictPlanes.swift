// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The planes of which the verdicts of a recommendation are made, for all people of a batch at once, as ``Verdict`` makes them for one.
struct VerdictPlanes: Sendable {
    private let yes: Int
    private let no: Int
    /// For each target the planes of what overrides it there; `nil` where nothing does.
    private let overridden: [(yes: Int, no: Int)?]

    /// The people with each verdict; everyone has one.
    struct People {
        var applies = SIMD8<UInt64>(repeating: 0)
        var doesNotApply = SIMD8<UInt64>(repeating: 0)
        var unknown = SIMD8<UInt64>(repeating: 0)
        var held = SIMD8<UInt64>(repeating: 0)
        var overridden = SIMD8<UInt64>(repeating: 0)
    }

    /// - Parameters:
    ///   - advice: its index in the pack.
    ///   - pack: the rules.
    init(_ advice: Int, of pack: Pack) {
        let rule = pack.program.table.recommendations[advice]
        yes = Int(rule.yes)
        no = Int(rule.no)
        overridden = (0..<pack.program.targetCount(ofAdvice: advice)).map { target in
            pack.program.overridden(advice: advice, target: target).map { (yes: Int($0.yes), no: Int($0.no)) }
        }
    }

    /// - Parameter planes: those of an evaluated batch.
    @inline(__always)
    func verdicts(_ planes: UnsafePointer<SIMD8<UInt64>>) -> People {
        var people = People()
        if overridden.isEmpty {
            people.doesNotApply = SIMD8(repeating: .max)
            return people
        }
        let (canBeTrue, canBeFalse) = (planes[yes], planes[no])
        let holds = canBeTrue & ~canBeFalse
        for target in overridden {
            guard let target else {
                people.applies |= holds
                continue
            }
            let (may, mayNot) = (planes[target.yes], planes[target.no])
            people.applies |= holds & mayNot & ~may
            people.held |= holds & mayNot & may
        }
        people.held &= ~people.applies
        people.doesNotApply = ~canBeTrue
        people.unknown = canBeTrue & canBeFalse
        people.overridden = holds & ~people.applies & ~people.held
        return people
    }
}
