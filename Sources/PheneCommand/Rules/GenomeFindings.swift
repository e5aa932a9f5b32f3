// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneModel
internal import PheneTesting
internal import PheneReaders
internal import PheneReport

/// The result of comparing rules with the reference genomes of `--reference`.
struct GenomeFindings {
    /// An error for each variant whose reference differs.
    private(set) var diagnostics: [Diagnostic] = []
    /// For standard output: the build of each genome, and what could not be compared.
    private(set) var text = ""
    /// For each build, the indexes of the variants whose reference agrees with the genome.
    private(set) var agreeing: [Build: Set<Int>] = [:]

    /// - Throws: a ``Fault`` if a genome cannot be read, or its build is unknown or differs from the one given.
    init(_ invocation: Invocation, _ rules: CompiledRules) throws(Fault) {
        guard let book = rules.book else { return }
        for word in invocation.all(.reference) { try check(word, book, rules.files) }
    }

    private mutating func check(_ word: String, _ book: RuleBook, _ files: [SourceFile]) throws(Fault) {
        let named = Build.allCases.first { word.hasPrefix($0.name + "=") }
        let path = named.map { String(word.dropFirst($0.name.utf8.count + 1)) } ?? word
        // Chromosome lengths determine the build, but only after all is read, so all builds are queried at once.
        let builds = named.map { [$0] } ?? Build.allCases
        let positions = builds.map { ReferenceCheck.sites(in: book, on: $0) }
        let queries = positions.joined().map {
            ReferenceQuery(
                chromosome: book.variants[$0.variant].locus.chromosome, position: $0.position, length: $0.length)
        }
        let lookup: ReferenceLookup
        do throws(ReadError) {
            lookup = try readReference(at: path, queries: queries)
        } catch {
            throw .input(error)
        }
        if let named, let known = lookup.build, named != known {
            throw .input("\(path): this is not \(named.name): \(lookup.buildExplanation)")
        }
        guard let build = named ?? lookup.build, let number = builds.firstIndex(of: build) else {
            throw .input(
                "\(path): its chromosome lengths match no known build; name the build: `--reference GRCh38=\(path)`")
        }
        let first = positions[..<number].reduce(0) { $0 + $1.count }
        let found = lookup.results[first..<first + positions[number].count].map { GenomeBases($0) }
        let check = ReferenceCheck(book, files: files, build: build, found: found)
        diagnostics += check.diagnostics
        agreeing[build, default: []].formUnion(check.agreeing)
        let basis = named == nil ? lookup.buildExplanation : "as given"
        text += "\(path): \(build.name) (\(basis)); ".inert
        text +=
            "\(check.agreeing.count) of \(found.count) \(found.count == 1 ? "variant has" : "variants have") the declared reference\n"
        for note in check.notes { text += "note: \(note)".inert + "\n" }
    }
}

extension GenomeBases {
    fileprivate init(_ result: ReferenceLookup.Result) {
        switch result {
        case .bases(let bases): self = .bases(bases)
        case .noChromosome: self = .noChromosome
        case .pastEnd(let length): self = .pastEnd(length)
        }
    }
}
