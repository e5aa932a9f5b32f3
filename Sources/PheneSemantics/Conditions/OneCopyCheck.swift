// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A condition does not define its result for one copy.
    package static let oneCopyUndefined = DiagnosticCode(651)
}

/// The tests on one subject that one `and` or `or` of a condition joins, combined.
private struct CopyTest {
    let subject: Subject
    var codes: CodeSet
    /// The tests as written.
    var parts: [PheneSyntax.Condition]
}

/// How people with one and with two copies carry the alleles of a locus, or the haplotypes of a block.
private struct Carriers {
    let name: String
    /// For each code, the numbers of the one or two carried alleles or haplotypes, counted from 0.
    let carried: [[Int]]
    let text: (Int) -> String
    let alleleText: (Int) -> String

    var alleles: [Int] { Set(carried.joined()).sorted() }
    var isMixed: Bool { carried.contains { $0.count == 1 } && carried.contains { $0.count == 2 } }

    func code(_ alleles: [Int]) -> Int? { carried.firstIndex(of: alleles) }

    /// The codes of one and two copies of an allele that are treated differently; alleles for which one copy is false
    /// first.
    func difference(in codes: CodeSet) -> (one: Int, two: Int)? {
        var found: (one: Int, two: Int)?
        for allele in alleles {
            guard let one = code([allele]), let two = code([allele, allele]), codes.contains(one) != codes.contains(two)
            else { continue }
            if codes.contains(two) { return (one, two) }
            found = found ?? (one, two)
        }
        return found
    }

    /// The codes changed so that one copy is treated like two of the same, or two like one.
    func equalized(_ codes: CodeSet, byPairs: Bool) -> CodeSet? {
        var equalized = codes
        for allele in alleles {
            guard let one = code([allele]), let two = code([allele, allele]) else { continue }
            let (leading, led) = byPairs ? (two, one) : (one, two)
            equalized = codes.contains(leading) ? equalized.union(.only(led)) : equalized.subtracting(.only(led))
        }
        return equalized.isEmpty || equalized == .all(carried.count) ? nil : equalized
    }

    /// A condition that is true of these codes.
    func condition(_ codes: CodeSet) -> String {
        let others = CodeSet.all(carried.count).subtracting(codes)
        for allele in alleles where codes.count > 2 && others.count > 2 {
            var carriers = CodeSet.empty
            for (code, carried) in carried.enumerated() where carried.contains(allele) { carriers.insert(code) }
            if codes == carriers { return "has(\(name), \(alleleText(allele)))" }
            if codes == CodeSet.all(self.carried.count).subtracting(carriers) {
                return "not has(\(name), \(alleleText(allele)))"
            }
        }
        return codes.count <= others.count
            ? codes.map { "\(name) = \(text($0))" }.joined(separator: " or ")
            : others.map { "\(name) != \(text($0))" }.joined(separator: " and ")
    }
}

extension Analysis {
    /// Resolves a condition, and checks that its tests on X define a result for one copy; `nil` if a part has an error.
    /// All parts are checked.
    ///
    /// Rule: tests on one locus that one `and` or `or` joins count as one test. It must treat `T` like
    /// `T/T`, unless it is true for one copy and names it, or a test of the sex is joined with it. `!= T` names one
    /// copy but is true for `T/T`, which nobody means.
    func resolve(_ condition: PheneSyntax.Condition) -> PheneModel.Condition? {
        guard let meaning = lowered(condition) else { return nil }
        var isValid = true
        for test in copyTests(condition, meaning) where !definesOneCopy(test, in: condition) { isValid = false }
        return isValid ? meaning : nil
    }

    /// The tests on loci and haplotypes of which some people have one copy and some two, combined if joined.
    private func copyTests(_ written: PheneSyntax.Condition, _ meaning: PheneModel.Condition) -> [CopyTest] {
        if let test = copyTest(written, meaning) { return [test] }
        switch (written, meaning) {
        case (.and(let parts, _), .and(let meanings)):
            if parts.contains(where: { $0.isOfSex }) { return [] }
            return joined(parts, meanings) { $0.intersection($1) }
        case (.or(let parts, _), .or(let meanings)), (.atLeast(_, let parts, _), .atLeast(1, let meanings)):
            return joined(parts, meanings) { $0.union($1) }
        case (.atLeast(_, let parts, _), .atLeast(_, let meanings)):
            return zip(parts, meanings).flatMap { copyTests($0, $1) }
        case (.not(let part, _), .not(let meaning)): return copyTests(part, meaning)
        default: return []
        }
    }

    private func joined(
        _ parts: [PheneSyntax.Condition], _ meanings: [PheneModel.Condition], by join: (CodeSet, CodeSet) -> CodeSet
    ) -> [CopyTest] {
        var tests: [CopyTest] = []
        var others: [CopyTest] = []
        for (part, meaning) in zip(parts, meanings) {
            guard let test = copyTest(part, meaning) else {
                others += copyTests(part, meaning)
                continue
            }
            if let first = tests.firstIndex(where: { $0.subject == test.subject }) {
                tests[first].codes = join(tests[first].codes, test.codes)
                tests[first].parts += test.parts
            } else {
                tests.append(test)
            }
        }
        return tests + others
    }

    /// A condition on a single subject of which some people have one copy and some two.
    private func copyTest(_ written: PheneSyntax.Condition, _ meaning: PheneModel.Condition) -> CopyTest? {
        switch (written, meaning) {
        case (.not(let part, _), .not(let meaning)):
            guard var test = copyTest(part, meaning), let carriers = carriers(of: test.subject) else { return nil }
            test.codes = CodeSet.all(carriers.carried.count).subtracting(test.codes)
            return test
        case (.and(let parts, _), .and(let meanings)):
            return one(joined(parts, meanings) { $0.intersection($1) }, parts)
        case (.or(let parts, _), .or(let meanings)): return one(joined(parts, meanings) { $0.union($1) }, parts)
        case (_, .test(let subject, let codes)):
            guard carriers(of: subject) != nil else { return nil }
            return CopyTest(subject: subject, codes: codes, parts: [written])
        default: return nil
        }
    }

    /// The single test that combines all parts, if there is one.
    private func one(_ tests: [CopyTest], _ parts: [PheneSyntax.Condition]) -> CopyTest? {
        guard tests.count == 1, let test = tests.first, test.parts.count >= parts.count else { return nil }
        let spans = test.parts.map { $0.span }
        let isAll = parts.allSatisfy { part in
            spans.contains { $0.start >= part.span.start && $0.end <= part.span.end }
        }
        return isAll ? test : nil
    }

    /// `nil` if everybody has one copy, or everybody has two.
    private func carriers(of subject: Subject) -> Carriers? {
        let carriers: Carriers
        switch subject {
        case .locus(let index):
            guard let locus = variants[index]?.locus, locus.domain.ploidy == .sexDependent else { return nil }
            carriers = Carriers(
                name: locus.id.name, carried: locus.domain.all.map { locus.domain.alleles(of: $0) },
                text: { locus.text(of: $0) }, alleleText: { locus.text(ofAllele: $0) })
        case .finding(let index):
            guard let block = haplotypesOfFinding[index] else { return nil }
            func name(_ number: Int) -> String { number == block.named.count ? "other" : block.named[number].name }
            carriers = Carriers(
                name: block.name, carried: block.pairs,
                text: { block.pairs[$0].map(name).joined(separator: "/") }, alleleText: name)
        case .input, .pathway: return nil
        }
        return carriers.isMixed ? carriers : nil
    }

    private func definesOneCopy(_ test: CopyTest, in condition: PheneSyntax.Condition) -> Bool {
        guard let carriers = carriers(of: test.subject), let difference = carriers.difference(in: test.codes),
            !(test.codes.contains(difference.one) && namesOneCopy(test)), let first = test.parts.first,
            let last = test.parts.last
        else { return true }
        let span = first.span.joined(to: last.span)
        let (one, two) = (carriers.text(difference.one), carriers.text(difference.two))
        let isTwo = test.codes.contains(difference.two)
        let variants = [true, false].compactMap { carriers.equalized(test.codes, byPairs: $0) }
            .map { carriers.condition($0) }
        let written = line(span)
        var help = variants.isEmpty ? [] : ["write `\(variants[0])` if one copy counts like two"]
        if variants.count > 1 { help.append("`\(variants[1])` if two copies count like one") }
        help.append("`sex = \(isTwo ? "female" : "male") and \(written)` if it applies to one sex only")
        let isWhole = test.parts.count == 1 && condition.span == first.span
        let fix = test.parts.count == 1 ? variants.first.map { isWhole || $0.hasSuffix(")") ? $0 : "(\($0))" } : nil
        report(
            .oneCopyUndefined, "`\(written)` does not define its result for one copy", at: span,
            label: "true for \(isTwo ? two : one), false for \(isTwo ? one : two)",
            notes: ["a man has one copy of \(carriers.name), and a woman two"], help: help.joined(separator: ", or "),
            fixes: fix.map { [.init(span, $0)] } ?? [])
        return false
    }

    /// Whether the test names a genotype of one copy.
    private func namesOneCopy(_ test: CopyTest) -> Bool {
        var isNamed = false
        for part in test.parts {
            switch part {
            case .genotype(_, let isEqual, let pattern, _):
                guard isEqual else { return false }
                isNamed = isNamed || pattern.alleles.count == 1
            case .comparison(_, let comparison, let step, _):
                guard comparison == .equal else { return false }
                isNamed = isNamed || !step.text.contains("/")
            default: return false
            }
        }
        return isNamed
    }
}

extension PheneSyntax.Condition {
    /// `sex = female`: a test joined with it applies to one sex only.
    fileprivate var isOfSex: Bool {
        guard case .comparison(let subject, _, _, _) = self else { return false }
        return subject.text == "sex"
    }
}
