// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let cellMismatch = DiagnosticPage(
        DiagnosticCode(507), "a cell does not fit what its column reads",
        """
        A column that reads a variant has genotypes, one that reads a finding has steps or ranges of steps from low to \
        high, one that reads an input has values. `*` is any.
        """,
        wrong: """
            finding both : activity {
              by dbh_activity {
                reduced..low -> low
                normal -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by dbh_activity {
                low..reduced -> low
                normal -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let cellTwice = DiagnosticPage(
        DiagnosticCode(509), "a cell names the same thing twice",
        "The alternatives of a cell are *or*, so what is named twice adds nothing and may hide a slip of the pen.",
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/T, T/C -> low
                T/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/T -> low
                T/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// The codes that a cell names; `nil` where one of its alternatives is wrong.
    func codes(of cell: [CellPattern], on subject: Subject) -> CodeSet? {
        var codes = CodeSet.empty
        var isSound = true
        for (index, pattern) in cell.enumerated() {
            guard let more = self.codes(of: pattern, on: subject) else {
                isSound = false
                continue
            }
            if let first = more.intersection(codes).first {
                let isWhole = more.subtracting(codes).isEmpty
                report(
                    .cellTwice, "the cell names `\(text(of: first, subject))` twice", at: pattern.span,
                    label: "named again here",
                    help: isWhole ? "remove it" : "let it begin or end beside the one before",
                    fixes: index > 0 && isWhole ? [removal(of: pattern.span, after: cell[index - 1].span)] : [],
                    areFixesSafe: true)
                isSound = false
            }
            codes = codes.union(more)
        }
        return isSound && !codes.isEmpty ? codes : nil
    }

    private func codes(of pattern: CellPattern, on subject: Subject) -> CodeSet? {
        guard let count = codeCount(of: subject) else { return nil }
        switch pattern {
        case .any: return .all(count)
        case .genotype(let genotype):
            if case .finding(let finding) = subject, let block = haplotypesOfFinding[finding] {
                return pairs(genotype.alleles, of: block)
            }
            guard case .locus(let variant) = subject else {
                reportMismatch(subject, at: genotype.span)
                return nil
            }
            return code(of: genotype.alleles, isPhased: genotype.isPhased, span: genotype.span, at: variant)
                .map(CodeSet.only)
        case .name(let name):
            if case .finding(let finding) = subject, let score = scoresOfFinding[finding] {
                return codes(of: name, .equal, on: score)
            }
            if let range = numberRange(of: subject) {
                return codes(from: name, to: name, name.span, in: range, self.name(of: subject))
            }
            guard case .locus(let variant) = subject else { return code(name, of: subject).map(CodeSet.only) }
            return code(of: [name], isPhased: false, span: name.span, at: variant).map(CodeSet.only)
        case .range(let from, let to, let span):
            switch subject {
            case .input(let input):
                if let range = numberRange(of: subject) {
                    return codes(from: from, to: to, span, in: range, name(of: subject))
                }
                if inputs[input]?.isOrdered == true { return self.range(from, to, span, on: subject, count: count) }
                reportMismatch(subject, at: span)
                return nil
            case .locus:
                reportMismatch(subject, at: span)
                return nil
            case .finding(let finding):
                if let score = scoresOfFinding[finding] { return codes(from, to, span, on: score) }
                if haplotypesOfFinding[finding] != nil {
                    reportMismatch(subject, at: span)
                    return nil
                }
                return range(from, to, span, on: subject, count: count)
            case .pathway:
                return range(from, to, span, on: subject, count: count)
            }
        }
    }

    private func range(_ from: Name?, _ to: Name?, _ span: Span, on subject: Subject, count: Int) -> CodeSet? {
        let lower = from.map { code($0, of: subject) } ?? 0
        let upper = to.map { code($0, of: subject) } ?? count - 1
        guard let lower, let upper else { return nil }
        guard lower <= upper else {
            report(
                .cellMismatch, "the range is empty", at: span,
                notes: ["on this scale `\(text(of: upper, subject))` is below `\(text(of: lower, subject))`"],
                help: "write `\(text(of: upper, subject))..\(text(of: lower, subject))`",
                fixes: [.init(span, "\(text(of: upper, subject))..\(text(of: lower, subject))")], areFixesSafe: true)
            return nil
        }
        return CodeSet.all(upper + 1).subtracting(.all(lower))
    }

    private func reportMismatch(_ subject: Subject, at span: Span) {
        let wanted =
            switch subject {
            case .locus: "its genotypes, one by one"
            case .input: "its values, one by one"
            case .finding, .pathway: "its steps, or a range of them"
            }
        report(
            .cellMismatch, "this is not \(withArticle(codeNoun(of: subject))) of `\(name(of: subject))`", at: span,
            help: "write \(wanted), or `*` for any")
    }
}
