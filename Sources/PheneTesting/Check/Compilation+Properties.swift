// SPDX-License-Identifier: Apache-2.0

public import PheneCompiler
internal import PheneDiagnostics
internal import PheneModel
internal import PheneRuntime
public import PheneSemantics

extension Compilation {
    /// Checks the files as ``check()`` does, reads the genotype files that tests name, and runs the properties for every
    /// person that they select.
    ///
    /// - Parameter files: the genotype files.
    /// - Returns: the result of ``check()``, with the genotypes of the named files added to the tests and properties of its
    ///   book. The book is `nil` if a file cannot be read, or if a property fails or is not proved.
    /// - Complexity: that of ``check()``, plus linear in the size of the genotype files and in the people of the properties.
    public func checkWithProperties(reading files: ReferencedFiles = .none) -> AnalysisResult {
        var result = check()
        result.readGivenFiles(files, sources: self.files)
        let failures = result.propertyFailures()
        if !failures.isEmpty { result.add(failures, in: self.files) }
        return result
    }
}

extension AnalysisResult {
    /// Adds the genotypes of the named file to each test and property.
    fileprivate mutating func readGivenFiles(_ files: ReferencedFiles, sources: [SourceFile]) {
        guard var book, (tests.map { $0.file } + properties.map { $0.file }).contains(where: { $0 != nil }) else {
            return
        }
        guard let pack = Pack(book) else { return }
        var reading = GivenFileReading(files, sources: sources, loci: pack.loci)
        for (index, marks) in tests.enumerated() { reading.read(for: &book.tests[index], at: marks.file) }
        for (index, marks) in properties.enumerated() {
            reading.read(for: &book.properties[index].test, at: marks.file)
        }
        self.book = book
        if !reading.diagnostics.isEmpty { add(reading.diagnostics, in: sources) }
    }

    /// Adds errors in the order of the files, and removes the book.
    fileprivate mutating func add(_ errors: [Diagnostic], in files: [SourceFile]) {
        book = nil
        diagnostics = (diagnostics + errors).sorted { a, b in
            let first = files[a.primary.span.file].path, second = files[b.primary.span.file].path
            return first == second ? a.primary.span < b.primary.span : first < second
        }
    }
}
