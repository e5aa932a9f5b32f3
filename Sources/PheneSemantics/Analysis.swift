// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

/// The state of one run of `analyze`: what was declared, what is resolved so far, and the messages.
///
/// The steps of the run are extensions, one file each. A list of resolved things has the order of the rule book; an
/// entry that could not be resolved is `nil`, and its message has been written.
final class Analysis {
    let files: [ParsedFile]
    let texts: [SourceFile]
    /// For each file its place among the sorted paths.
    let ranks: [Int]
    private let lines: [LineTable]
    /// For each file the places of its syntax errors, rising.
    private let syntaxErrors: [[Int]]
    private(set) var diagnostics: [Diagnostic]

    var declared = Declarations()
    var pack: Pack?
    /// As the pack names them: that of its texts first.
    var languageNames: [Name]?
    var languages: PheneIR.Languages?
    var sources: [PheneIR.Source?] = []
    var authorities: [PheneIR.Authority] = []
    var usedAuthorities: Set<Int> = []
    var genes: [PheneIR.Gene?] = []
    var variants: [PheneIR.Variant?] = []
    /// From an alias to the id under which rules name its locus.
    var aliases: [String: String] = [:]
    var haplotypes: [PheneIR.Haplotypes?] = []
    /// What fills the scales, inputs and findings that blocks of haplotypes stand for.
    var haplotypeParts = HaplotypeParts()
    /// By the finding whose steps are their pairs.
    var haplotypesOfFinding: [Int: PheneIR.Haplotypes] = [:]
    /// By the finding whose steps are numbers.
    var scoresOfFinding: [Int: ScoreSteps] = [:]
    var scales: [PheneIR.Scale?] = []
    /// For each scale its steps by name.
    var steps: [[String: Int]] = []
    var inputs: [PheneIR.Input?] = []
    /// What rules ask of inputs.
    var inputUse = InputUse(Declarations())
    /// For each input its values by name.
    var values: [[String: Int]] = []
    /// For each finding its scale, known before any table is read.
    var findingScales: [Int?] = []
    var findings: [PheneIR.Finding?] = []
    var pathwayScales: [Int?] = []
    var pathways: [PheneIR.Pathway?] = []
    /// What advices are about, sorted.
    var targets: [String] = []
    var targetIndices: [String: Int] = [:]
    var advices: [PheneIR.Advice?] = []
    var tests: [PheneIR.RuleTest] = []
    var properties: [PheneIR.RuleProperty] = []
    /// The titles of tests and properties.
    var testTitles: [String: Span] = [:]
    /// The genotype files that tests name.
    let givenFiles: GivenFiles
    var topics: [PheneIR.Topic?] = []
    var courses: [PheneIR.Course?] = []

    var usedSources: Set<Int> = []
    var usedScales: Set<Int> = []
    var usedSubjects: Set<Subject> = []
    var usedTopics: Set<Int> = []
    /// Genes that a step, a binding or a drug names.
    var placedGenes: Set<Int> = []

    /// How many unknown names were looked for among those that are near.
    var searches = 0

    init(_ files: [ParsedFile], sources texts: [SourceFile], givenFiles: GivenFiles) {
        self.givenFiles = givenFiles
        self.files = files
        self.texts = texts
        let order = texts.indices.sorted { (texts[$0].path, $0) < (texts[$1].path, $1) }
        var ranks = Array(repeating: 0, count: texts.count)
        for (rank, file) in order.enumerated() { ranks[file] = rank }
        self.ranks = ranks
        lines = texts.map { LineTable($0.bytes) }
        diagnostics = files.flatMap(\.diagnostics)
        var errors: [[Int]] = Array(repeating: [], count: texts.count)
        for diagnostic in diagnostics where diagnostic.severity == .error {
            errors[diagnostic.primary.span.file].append(diagnostic.primary.span.start)
        }
        syntaxErrors = errors.map { $0.sorted() }
    }

    func report(
        _ page: DiagnosticPage, severity: Diagnostic.Severity? = nil, _ title: String, at span: Span,
        label: String = "", others: [Diagnostic.Mark] = [], notes: [String] = [], help: String? = nil,
        fixes: [Diagnostic.Fix] = [], areFixesSafe: Bool = false
    ) {
        diagnostics.append(
            Diagnostic(
                page.code, severity: severity ?? page.severity, title, at: span, label: label, others: others,
                notes: notes, help: help, fixes: fixes, areFixesSafe: areFixesSafe))
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    var hasSyntaxErrors: Bool { syntaxErrors.contains { !$0.isEmpty } }

    /// True where the parser read all of a declaration, so that something absent is absent from the text too.
    func isWhole(_ span: Span) -> Bool {
        let errors = syntaxErrors[span.file]
        guard !errors.isEmpty else { return true }
        var low = 0, high = errors.count
        while low < high {
            let middle = (low + high) / 2
            if errors[middle] < span.start { low = middle + 1 } else { high = middle }
        }
        return low == errors.count || errors[low] > span.end
    }

    func place(_ span: Span) -> Place {
        let position = lines[span.file].place(of: span.start)
        return Place(file: ranks[span.file], line: position.line, column: position.column)
    }

    /// Sorted by path and place, then by code and title; what was said twice is said once.
    func sortedDiagnostics() -> [Diagnostic] {
        let sorted = diagnostics.sorted { a, b in
            let first = a.primary.span, second = b.primary.span
            if first.file != second.file { return ranks[first.file] < ranks[second.file] }
            return (first.start, first.end, a.code.number, a.title) < (second.start, second.end, b.code.number, b.title)
        }
        var unique: [Diagnostic] = []
        for diagnostic in sorted where diagnostic != unique.last { unique.append(diagnostic) }
        return unique
    }

    /// The bytes of a span on one line: runs of space become one space, comments are dropped.
    func line(_ span: Span) -> String {
        let bytes = texts[span.file].bytes
        var line: [UInt8] = []
        var index = max(0, span.start)
        let end = min(span.end, bytes.count)
        while index < end {
            let byte = bytes[index]
            if byte == 0x2F, index + 1 < end, bytes[index + 1] == 0x2F {
                while index < end, !LineEnd.isPart(bytes[index]) { index += 1 }
                continue
            }
            if byte == 0x20 || byte == 0x09 || LineEnd.isPart(byte) {
                if !line.isEmpty, line.last != 0x20 { line.append(0x20) }
            } else {
                line.append(byte)
            }
            index += 1
        }
        while line.last == 0x20 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}
