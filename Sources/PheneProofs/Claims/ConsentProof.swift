// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneIR

extension DiagnosticPage {
    static let consentTells = DiagnosticPage(
        DiagnosticCode(1057), "a finding over a consent tells something without it",
        """
        Whoever answers `no` to a consent, or does not answer, gets one result whatever the genotype, and nobody else gets \
        that result. If a genotype had its own result all the same, it would be told without consent; and if it had a result \
        of the others, silence would tell who does not have it. So the rows with `no` give one step, for all that is read \
        beside the consent, and no row with `yes` gives that step. What everybody may know belongs in a finding of its own.
        """,
        wrong: """
            scale told = kept < none < some
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
            }
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs99000001, want {
                | T/T      | *   | some |
                | C/C, C/T | yes | none |
                | C/C, C/T | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale told = kept < none < some
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
            }
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs99000001, want {
                | T/T      | yes | some |
                | C/C, C/T | yes | none |
                | *        | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """)
    static let consentReach = DiagnosticPage(
        DiagnosticCode(1156), severity: .warning, "a consent withholds more than is read beside it",
        """
        A report shows nothing of what is read beside a consent before the answer is `yes`. Whatever else rests on the same \
        variants is withheld with it, because it would tell the answer: findings, haplotypes, pathways and advice that read \
        them without asking. This lists what is withheld for the sake of which consent.
        """,
        wrong: """
            scale told = kept < none < some
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs1611115, want {
                | T/T      | yes | some |
                | C/C, C/T | yes | none |
                | *        | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale told = kept < none < some
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
            }
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs99000001, want {
                | T/T      | yes | some |
                | C/C, C/T | yes | none |
                | *        | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Reports each finding over a consent that tells something of what it reads to those who did not say `yes`.
    func proveConsents() {
        for (index, finding) in book.findings.enumerated() {
            let columns = finding.subjects.indices.filter { isConsent(finding.subjects[$0]) }
            if columns.isEmpty { continue }
            if finding.subjects.allSatisfy({ book.loci(under: $0).isEmpty }) {
                reportTelling(
                    index, "it reads no genotype beside the consent", help: "read the consent beside what it is about")
                continue
            }
            var without: Set<Int> = [], with: Set<Int> = []
            for row in finding.rows {
                if columns.contains(where: { row.cells[$0].contains(1) }) { without.insert(row.step) }
                if columns.allSatisfy({ row.cells[$0].contains(0) }) { with.insert(row.step) }
            }
            let steps = book.scales[finding.scale].steps
            if without.count > 1 {
                let names = without.sorted().map { "`\(steps[$0].name)`" }.joined(separator: " and ")
                reportTelling(
                    index, "the rows without consent give \(names)",
                    help: "give them one step of their own: a row with `no`, and `*` for all that is read beside it")
            } else if let step = without.first, with.contains(step) {
                reportTelling(
                    index, "`\(steps[step].name)` is given with consent and without it",
                    help:
                        "add a step to the scale for those who do not want to know, and give it to the rows with `no` only"
                )
            }
        }
    }

    private func isConsent(_ subject: Subject) -> Bool {
        if case .input(let input) = subject { book.inputs[input].isConsent } else { false }
    }

    private func reportTelling(_ finding: Int, _ label: String, help: String) {
        report(
            .consentTells, "`\(book.findings[finding].name)` tells something without consent",
            at: marks.findings[finding],
            label: label,
            notes: ["what is shown to those who said `no` or nothing must be the same for every genotype"],
            help: help)
    }

    /// Says of each consent what rests on its variants without asking it.
    func lintReachOfConsents() {
        for (index, input) in book.inputs.enumerated() where input.isConsent {
            let gated = Set(book.gatedLoci(by: index))
            let findings = book.findings.indices.filter { reads(.finding($0), gated, past: index) }
            let pathways = book.pathways.indices.filter { reads(.pathway($0), gated, past: index) }
            let advices = book.advices.indices.filter { advice in
                book.advices[advice].condition.leafSubjects.contains { reads($0, gated, past: index) }
            }
            let names =
                findings.map { book.findings[$0].name } + pathways.map { book.pathways[$0].name }
                + advices.map { book.advices[$0].name }
            guard !names.isEmpty, let span = marks.inputs[safe: index] else { continue }
            let loci = gated.sorted().map { book.variants[$0].locus.id.name }
            report(
                .consentReach, "`\(input.name)` withholds more than is read beside it", at: span,
                label: "withholds \(loci.joined(separator: ", "))",
                notes: [
                    "what reads them without asking is withheld with them: \(names.joined(separator: ", "))",
                    "before the answer is `yes`, a report shows these as if the variants had not been read",
                ],
                help: "read other variants there, or allow it here")
        }
    }

    /// Whether something reads one of some loci by a way that asks no consent.
    private func reads(_ subject: Subject, _ loci: Set<Int>, past consent: Int) -> Bool {
        switch subject {
        case .locus(let index): return loci.contains(index)
        case .input: return false
        case .finding(let index):
            let subjects = book.findings[index].subjects
            return !subjects.contains(.input(consent)) && subjects.contains { reads($0, loci, past: consent) }
        case .pathway(let index):
            return book.pathways[index].flows.contains { reads(.finding($0.finding), loci, past: consent) }
        }
    }
}

extension Condition {
    fileprivate var leafSubjects: [Subject] {
        var subjects: [Subject] = []
        forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _), .known(let subject): subjects.append(subject)
            case .not, .and, .or, .atLeast: break
            }
        }
        return subjects
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
