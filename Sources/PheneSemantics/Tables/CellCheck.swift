// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A cell does not fit its column.
    package static let cellMismatch = DiagnosticCode(507)
    /// A cell names the same value twice.
    package static let cellTwice = DiagnosticCode(509)
}

extension Analysis {
    /// The codes that a cell names; `nil` where one of its alternatives is wrong.
    func codes(of cell: [CellPattern], on subject: Subject) -> CodeSet? {
        var codes = CodeSet.empty
        var isValid = true
        for (index, pattern) in cell.enumerated() {
            guard let more = self.codes(of: pattern, on: subject) else {
                isValid = false
                continue
            }
            if let first = more.intersection(codes).first {
                let isWhole = more.subtracting(codes).isEmpty
                report(
                    .cellTwice, "the cell names `\(text(of: first, subject))` twice", at: pattern.span,
                    label: "named again here",
                    help: isWhole ? "remove it" : "start or end it next to the previous one",
                    fixes: index > 0 && isWhole ? [removal(of: pattern.span, after: cell[index - 1].span)] : [],
                    areFixesSafe: true)
                isValid = false
            }
            codes = codes.union(more)
        }
        return isValid && !codes.isEmpty ? codes : nil
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
                if isUnordered(subject) {
                    reportMismatch(subject, at: span)
                    return nil
                }
                return range(from, to, span, on: subject, count: count)
            case .pathway:
                return range(from, to, span, on: subject, count: count)
            }
        }
    }

    /// Whether no step of a finding is more than another: those of diplotypes, phenotypes and recommendations.
    func isUnordered(_ subject: Subject) -> Bool {
        guard case .finding(let finding) = subject else { return false }
        return findingScales[finding].flatMap { scales[$0]?.isOrdered } == false
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
        let expected =
            switch subject {
            case .locus: "its genotypes"
            case .input: "its values"
            case .finding, .pathway: isUnordered(subject) ? "its steps" : "its steps, or a range of them"
            }
        report(
            .cellMismatch, "this is not \(withArticle(codeNoun(of: subject))) of `\(name(of: subject))`", at: span,
            help: "write \(expected), or `*` for any")
    }
}
