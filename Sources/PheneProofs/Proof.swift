// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneModel

/// Checks the claims that need the whole rule book: clashing recommendations, constant conditions, redundant rules.
///
/// - Parameters:
///   - book: a checked rule book.
///   - marks: the spans of its clauses.
///   - lints: the optional warnings to report.
///   - cap: the maximum number of boxes of people for each question; beyond it, the message is "not proved".
/// - Complexity: linear in the book, and quadratic in the recommendations on one target; the cost of each question
///   depends on how many variables its conditions share, up to the cap, and up to 64 times the cap for all questions.
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
    /// For each recommendation, the claim that its condition is true.
    let claims: [Claim]
    /// The recommendations with a constant condition; consequences of that are not reported.
    var constant: Set<Int> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ book: RuleBook, _ marks: Marks, _ lints: Lints, _ cap: Int) {
        self.book = book
        self.marks = marks
        self.lints = lints
        let search = Search(book, cap: cap)
        self.search = search
        overriding = Overriding(book.recommendations)
        claims = book.recommendations.map { Claim($0.condition, in: search.box) }
    }

    func report(
        _ code: DiagnosticCode, _ title: String, at span: Span, label: String = "", others: [Diagnostic.Mark] = [],
        notes: [String] = [], help: String, fixes: [Diagnostic.Fix] = [], areFixesSafe: Bool = false
    ) {
        guard !Lints.all.contains(code) || lints.contains(code) else { return }
        diagnostics.append(
            Diagnostic(
                code, title, at: span, label: label, others: others, notes: notes, help: help, fixes: fixes,
                areFixesSafe: areFixesSafe))
    }

    /// Reports that a claim was neither proved nor disproved.
    func reportNotProved(_ claim: String, at span: Span, others: [Diagnostic.Mark] = []) {
        report(
            .notProved, "not proved: \(claim)", at: span, others: others,
            notes: ["the decision needs more cases than the limit, so this may be true or false"],
            help: "simplify: put what several conditions share into a finding, and test its steps")
    }
}
