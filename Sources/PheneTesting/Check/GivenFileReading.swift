// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneModel
internal import PheneReaders
internal import PheneSemantics

/// Reads the genotype files that the tests of a book name.
struct GivenFileReading {
    let files: ReferencedFiles
    /// The rule files. The file of a span is an index into this array.
    let sources: [SourceFile]
    /// The loci of the book.
    let loci: LocusTable
    /// A message for each file that cannot be read.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ files: ReferencedFiles, sources: [SourceFile], loci: LocusTable) {
        self.files = files
        self.sources = sources
        self.loci = loci
    }

    /// Adds the genotypes of the file that a test names to that test.
    ///
    /// - Parameters:
    ///   - test: a test of the book, or the test of a property.
    ///   - span: the path of the file in the rule file. `nil` if the test names none.
    mutating func read(for test: inout RuleTest, at span: Span?) {
        guard let file = test.file, let span else { return }
        let content = files.read(file.path, sources[span.file].path)
        guard case .bytes(let bytes) = content else {
            if case .unreadable(let reason) = content { report(file, reason, at: span) }
            return
        }
        do throws(ReadError) {
            let records = try readGenotypes(in: bytes, path: file.path, loci: loci)
                .givenRecords(at: loci, sex: test.sex)
            test.genotypes += records.compactMap { record in
                loci.index(of: record.id).map { RuleTest.Genotype(variant: $0, text: record.written) }
            }
        } catch {
            report(file, error.message, at: span)
        }
    }

    private mutating func report(_ file: RuleTest.GivenFile, _ reason: String, at span: Span) {
        diagnostics.append(
            Diagnostic(
                DiagnosticCode.givenFileUnreadable, "`\(file.path)` cannot be read", at: span, label: reason,
                help: "write the path relative to the folder of the rule file, as in `given file \"people/one.txt\"`"))
    }
}
