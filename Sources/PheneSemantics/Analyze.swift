// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneModel
public import PheneProofs
public import PheneSyntax

/// The result of the checks of a pack.
public struct AnalysisResult: Sendable {
    /// The checked rule book; `nil` if there is an error, in syntax or meaning, or no
    /// file.
    public var book: RuleBook?
    /// The messages of the parser and of all checks, sorted by path and location, without duplicates.
    public var diagnostics: [Diagnostic]
    /// The source locations of the tests, in the order of `RuleBook.tests`.
    public var tests: [TestMarks]
    /// The source locations of the properties, in the order of `RuleBook.properties`.
    public var properties: [PropertyMarks]

    /// - Parameters:
    ///   - book: the checked rule book, or `nil` if there is an error.
    ///   - diagnostics: all messages, sorted by path and location.
    ///   - tests: the source locations of the tests.
    ///   - properties: the source locations of the properties.
    public init(
        book: RuleBook?, diagnostics: [Diagnostic], tests: [TestMarks] = [], properties: [PropertyMarks] = []
    ) {
        self.book = book
        self.diagnostics = diagnostics
        self.tests = tests
        self.properties = properties
    }
}

/// Resolves and checks the files of one pack, from syntax trees to the rule book.
///
/// The files share their namespaces, and their order does not change the result. One run finds all errors of all files;
/// what depends on a broken declaration is skipped without a message, so that one mistake gives one message.
///
/// - Parameters:
///   - files: `files[i]` is `sources[i]` parsed with the file number `i`.
///   - sources: the texts and paths of the files.
///   - lints: which warnings about valid but risky rules to report.
/// - Complexity: linear in the size of the files and in the number of combinations of each table.
public func analyze(
    _ files: [ParsedFile], sources: [SourceFile], lints: Lints = .none
) -> AnalysisResult {
    let analysis = Analysis(files, sources: sources)
    let steps: [(Analysis) -> () -> Void] = [
        Analysis.collectNames,
        Analysis.checkNamesThatLookAlike,
        Analysis.checkPack,
        Analysis.resolveTranslations,
        Analysis.resolveSources,
        Analysis.resolveReferencesInTexts,
        Analysis.resolveAuthorities,
        Analysis.resolveGenes,
        Analysis.resolveVariants,
        Analysis.resolveHaplotypes,
        Analysis.resolvePharmacogenes,
        Analysis.resolveScales,
        Analysis.resolveInputs,
        Analysis.resolveFindings,
        Analysis.resolveGuidance,
        Analysis.checkFindingCycles,
        Analysis.resolvePathways,
        Analysis.resolveRecommendations,
        Analysis.checkOverrideCycles,
        Analysis.findOpposedRecommendations,
        Analysis.resolveTopics,
        Analysis.resolveFigures,
        Analysis.resolveTests,
        Analysis.resolveProperties,
        Analysis.checkUse,
        Analysis.checkTopicUse,
    ]
    for step in steps { step(analysis)() }
    analysis.lintTables(lints)
    analysis.lintSources(lints)
    analysis.proveBook(lints: lints)
    return AnalysisResult(
        book: analysis.book(), diagnostics: analysis.sortedDiagnostics(),
        tests: analysis.declared.tests.map { TestMarks($0) },
        properties: analysis.declared.properties.map { PropertyMarks($0) })
}
