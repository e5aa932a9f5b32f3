// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneIR
public import PheneProofs
public import PheneSyntax

/// What the checks of a pack found.
public struct AnalysisResult: Sendable {
    /// The checked rule book; absent where there is an error, in the text or in the meaning, and where there is no
    /// file.
    public let book: RuleBook?
    /// The messages of the parser and of all checks, sorted by path and place, each once.
    public let diagnostics: [Diagnostic]
    /// Where the book's properties stand, for those who check them.
    public let properties: [PropertyMarks]

    /// - Parameters:
    ///   - book: the checked rule book, where there is no error.
    ///   - diagnostics: all messages, sorted by path and place.
    ///   - properties: where the properties of the book stand.
    public init(book: RuleBook?, diagnostics: [Diagnostic], properties: [PropertyMarks]) {
        self.book = book
        self.diagnostics = diagnostics
        self.properties = properties
    }
}

/// Resolves and checks the files of one pack: from trees to the rule book as data.
///
/// The files form one namespace, and their order does not change the result. All errors of all files are found in one
/// run; what depends on something broken is passed over in silence, so that one mistake gives one message.
///
/// - Parameters:
///   - files: `files[i]` is `sources[i]` parsed with the file number `i`.
///   - sources: the texts, with their paths.
///   - lints: the warnings of what is legal but dangerous that are asked for.
///   - givenFiles: the genotype files that tests name.
/// - Complexity: linear in the size of the files and of the tables' products.
public func analyze(
    _ files: [ParsedFile], sources: [SourceFile], lints: Lints = .none, givenFiles: GivenFiles = .none
) -> AnalysisResult {
    let analysis = Analysis(files, sources: sources, givenFiles: givenFiles)
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
        Analysis.resolveScales,
        Analysis.resolveInputs,
        Analysis.resolveFindings,
        Analysis.checkFindingCycles,
        Analysis.resolvePathways,
        Analysis.resolveAdvices,
        Analysis.checkOverrideCycles,
        Analysis.findOpposedAdvices,
        Analysis.resolveTopics,
        Analysis.resolveCourses,
        Analysis.resolveTests,
        Analysis.resolveProperties,
        Analysis.checkUse,
        Analysis.checkTopicUse,
    ]
    for step in steps { step(analysis)() }
    analysis.lintTables(lints)
    analysis.proveBook(lints: lints)
    return AnalysisResult(
        book: analysis.book(), diagnostics: analysis.sortedDiagnostics(),
        properties: analysis.declared.properties.map { PropertyMarks($0) })
}
