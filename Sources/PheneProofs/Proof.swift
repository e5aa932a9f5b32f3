// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneIR

/// Proves the claims that no single declaration can: advices that clash, conditions that say nothing, what is left over.
///
/// - Parameters:
///   - book: a checked rule book.
///   - marks: where its clauses stand.
///   - lints: the warnings that are asked for besides.
///   - cap: how many boxes of people each question may look into; past it the message says "not proved".
/// - Complexity: linear in the book, and quadratic in the advices on one target; each question as hard as its conditions
///   are entangled, up to the cap, and all together up to 64 times the cap.
public func prove(_ book: RuleBook, at marks: Marks, lints: Lints, cap: Int = jointCap) -> [Diagnostic] {
    let proof = Proof(book, marks, lints, cap)
    let steps: [(Proof) -> () -> Void] = [
        Proof.proveConditions,
        Proof.proveClashes,
        Proof.proveNoneRedundant,
        Proof.proveOverrides,
        Proof.proveOverridesAreStrongEnough,
        Proof.proveSilencePermitsNothing,
        Proof.proveConsents,
        Proof.lintStrongVerbs,
        Proof.lintLociCountedTwice,
        Proof.lintUnknown,
        Proof.lintNotability,
        Proof.lintReachOfConsents,
    ]
    for step in steps { step(proof)() }
    return proof.diagnostics
}

/// The state of one run of `prove`; its steps are extensions, one file each.
final class Proof {
    let book: RuleBook
    let marks: Marks
    let lints: Lints
    let search: Search
    let overriding: Overriding
    /// For each advice that its condition is true.
    let claims: [Claim]
    /// Advices whose condition says nothing; what would follow from that is not told besides.
    var hollow: Set<Int> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ book: RuleBook, _ marks: Marks, _ lints: Lints, _ cap: Int) {
        self.book = book
        self.marks = marks
        self.lints = lints
        let search = Search(book, cap: cap)
        self.search = search
        overriding = Overriding(book.advices)
        claims = book.advices.map { Claim($0.condition, in: search.box) }
    }

    func report(
        _ page: DiagnosticPage, _ title: String, at span: Span, label: String = "", others: [Diagnostic.Mark] = [],
        notes: [String] = [], help: String, fixes: [Diagnostic.Fix] = [], areFixesSafe: Bool = false
    ) {
        guard !Lints.all.contains(page.code) || lints.contains(page.code) else { return }
        diagnostics.append(
            Diagnostic(
                page.code, severity: page.severity, title, at: span, label: label, others: others, notes: notes,
                help: help, fixes: fixes, areFixesSafe: areFixesSafe))
    }

    /// Says that a claim was neither proved nor disproved.
    func reportNotProved(_ claim: String, at span: Span, others: [Diagnostic.Mark] = []) {
        report(
            .notProved, "not proved: \(claim)", at: span, others: others,
            notes: ["deciding it takes more cases than are looked into, so it may be so or not"],
            help: "ask for less at once: name in a finding what several conditions share, and test for its steps")
    }
}
