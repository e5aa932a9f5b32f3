// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The state of one run of `analyze`: the declarations, the results so far, and the messages.
///
/// The steps of the run are extensions, one file each. Lists of resolved declarations have the order of the rule book;
/// an entry that could not be resolved is `nil`, and its message has been reported.
final class Analysis {
    let files: [ParsedFile]
    let texts: [SourceFile]
    /// For each file, its rank among the sorted paths, counted from 0.
    let ranks: [Int]
    private let lines: [LineTable]
    /// For each file, the byte offsets of its syntax errors, ascending.
    private let syntaxErrors: [[Int]]
    private(set) var diagnostics: [Diagnostic]

    var declared = Declarations()
    var pack: PackHeader?
    /// In the order of the pack's `languages`: first the language of its texts.
    var languageNames: [Name]?
    var languages: PheneModel.Languages?
    var sources: [PheneModel.Source?] = []
    var authorities: [PheneModel.Authority] = []
    var usedAuthorities: Set<Int> = []
    var genes: [PheneModel.Gene?] = []
    var variants: [PheneModel.Variant?] = []
    /// From an alias to the id under which rules name its locus.
    var aliases: [String: String] = [:]
    var haplotypes: [PheneModel.Haplotypes?] = []
    var pharmacogenes: [Pharmacogene?] = []
    /// The contents of the scales, inputs and findings that haplotype blocks and pharmacogenes declare.
    var haplotypeParts = HaplotypeParts()
    /// By the finding whose steps are the diplotypes.
    var haplotypesOfFinding: [Int: PheneModel.Haplotypes] = [:]
    /// By the finding whose steps are activity scores.
    var scoresOfFinding: [Int: ScoreSteps] = [:]
    var scales: [PheneModel.Scale?] = []
    /// For each scale, the indices of its steps by name.
    var steps: [[String: Int]] = []
    var inputs: [PheneModel.Input?] = []
    /// How rules use inputs.
    var inputUse = InputUse(Declarations())
    /// For each input, the indices of its values by name.
    var values: [[String: Int]] = []
    /// For each finding, the index of its scale, known before any table is resolved.
    var findingScales: [Int?] = []
    var findings: [PheneModel.Finding?] = []
    var pathwayScales: [Int?] = []
    var pathways: [PheneModel.Pathway?] = []
    /// The targets of all recommendations, sorted by name.
    var targets: [String] = []
    var targetIndices: [String: Int] = [:]
    var recommendations: [PheneModel.Advice?] = []
    var tests: [PheneModel.RuleTest] = []
    var properties: [PheneModel.RuleProperty] = []
    /// The titles of tests and properties.
    var testTitles: [String: Span] = [:]
    var topics: [PheneModel.Topic?] = []
    var figures: [PheneModel.PathwayFigure?] = []

    var usedSources: Set<Int> = []
    var usedScales: Set<Int> = []
    var usedSubjects: Set<Subject> = []
    var usedTopics: Set<Int> = []
    /// Genes that a step, a binding or a drug names.
    var placedGenes: Set<Int> = []

    /// The number of unknown names for which a similar name was searched.
    var searches = 0

    init(_ files: [ParsedFile], sources texts: [SourceFile]) {
        self.files = files
        self.texts = texts
        let order = texts.indices.sorted { (texts[$0].path, $0) < (texts[$1].path, $1) }
        var ranks = Array(repeating: 0, count: texts.count)
        for (rank, file) in order.enumerated() { ranks[file] = rank }
        self.ranks = ranks
        lines = texts.map { LineTable($0.bytes) }
        diagnostics = files.flatMap { $0.diagnostics }
        var errors: [[Int]] = Array(repeating: [], count: texts.count)
        for diagnostic in diagnostics where diagnostic.severity == .error {
            errors[diagnostic.primary.span.file].append(diagnostic.primary.span.start)
        }
        syntaxErrors = errors.map { $0.sorted() }
    }

    func report(
        _ code: DiagnosticCode, severity: Diagnostic.Severity? = nil, _ title: String, at span: Span,
        label: String = "", others: [Diagnostic.Mark] = [], notes: [String] = [], help: String? = nil,
        fixes: [Diagnostic.Fix] = [], areFixesSafe: Bool = false
    ) {
        diagnostics.append(
            Diagnostic(
                code, severity: severity, title, at: span, label: label, others: others,
                notes: notes, help: help, fixes: fixes, areFixesSafe: areFixesSafe))
    }

    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    var hasSyntaxErrors: Bool { syntaxErrors.contains { !$0.isEmpty } }

    /// Whether the parser read a declaration without an error, so that a missing clause is missing in the text too.
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

    func location(_ span: Span) -> RuleLocation {
        let position = lines[span.file].location(of: span.start)
        return RuleLocation(file: ranks[span.file], line: position.line, column: position.column)
    }

    /// Sorted by path and location, then by code and title, without duplicates.
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

    /// The text of a span on one line: runs of white space become one space, and comments are removed.
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
