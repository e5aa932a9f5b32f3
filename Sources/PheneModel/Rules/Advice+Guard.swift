// SPDX-License-Identifier: Apache-2.0

extension Advice {
    /// A recommendation that warns, or takes back what others say: it overrides one, or it says `avoid` or `contraindicated`.
    public var isGuard: Bool { !overrides.isEmpty || verb == .avoid || verb == .contraindicated }

    /// The condition of which "can it be true?" is asked, where ``condition`` answers "can it be false?".
    ///
    /// Silence never closes a guard: that something is not known does not make `known` of it false there, because once it
    /// is known the guard may hold. Other recommendations, and guards that let pass what is missing for a stated reason, are asked
    /// as they are written.
    public var possibleCondition: Condition {
        isGuard && proceeds.isEmpty ? condition.openedToSilence : condition
    }

    /// Whether this advice, while it is not known to apply, keeps another one back on a target that it overrides.
    ///
    /// What warns is never kept back by a warning that may be stricter still: the milder one is shown until the stricter
    /// one is known to apply. `avoid` and `contraindicated` are kept back by nothing that is not known.
    ///
    /// `monitor` and `discuss` are no milder form of `avoid`: who watches a thing, or asks for it, may have it. So they are
    /// kept back by a warning as `consider` is, and by each other they are not.
    public func holds(_ other: Advice, on target: Int) -> Bool {
        switch other.verb {
        case .consider, .increase, .standard: true
        case .monitor, .discuss: !(targets.contains(target) && (verb == .monitor || verb == .discuss))
        case .reduce: !(targets.contains(target) && verb.strictness >= other.verb.strictness)
        case .avoid, .contraindicated: false
        }
    }
}

extension Condition {
    /// The same with each `known` that is not denied taken for true.
    var openedToSilence: Condition { opened(isDenied: false) }

    private func opened(isDenied: Bool) -> Condition {
        if isAboutKnowledge { return isDenied ? self : .and([]) }
        if case .not(let inner) = self { return .not(inner.opened(isDenied: !isDenied)) }
        return mapChildren { $0.opened(isDenied: isDenied) }
    }
}
