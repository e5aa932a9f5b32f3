// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneIR
internal import PheneProofs
internal import PheneReaders
internal import PheneReport

/// What holding rules against the genomes that `--reference` names found.
struct GenomeFindings {
    private(set) var diagnostics: [Diagnostic] = []
    /// For people, on the output: which genome was taken for which build, and what could not be compared.
    private(set) var text = ""
    /// For each build the variants whose reference was found to be the genome's.
    private(set) var agreeing: [Build: Set<Int>] = [:]

    /// - Throws: a ``Fault`` where a genome cannot be read, or its build is not known or is another than is said.
    init(_ invocation: Invocation, _ rules: CompiledRules) throws(Fault) {
        guard let book = rules.book else { return }
        for word in invocation.all(.reference) { try check(word, book, rules.files) }
    }

    private mutating func check(_ word: String, _ book: RuleBook, _ files: [SourceFile]) throws(Fault) {
        let named = Build.allCases.first { word.hasPrefix($0.name + "=") }
        let path = named.map { String(word.dropFirst($0.name.utf8.count + 1)) } ?? word
        // The lengths of the chromosomes tell the build, but only when all is read: so all builds are asked at once.
        let builds = named.map { [$0] } ?? Build.allCases
        let places = builds.map { ReferenceCheck.places(in: book, on: $0) }
        let queries = places.joined().map {
            ReferenceQuery(
                chromosome: book.variants[$0.variant].locus.chromosome, position: $0.position, length: $0.length)
        }
        let reading: ReferenceReading
        do throws(ReadError) {
            reading = try readReference(at: path, queries: queries)
        } catch {
            throw .input(error.message)
        }
        if let named, let known = reading.build, named != known {
            throw .input("\(path): this is not \(named.name): \(reading.grounds)")
        }
        guard let build = named ?? reading.build, let number = builds.firstIndex(of: build) else {
            throw .input(
                "\(path): its chromosomes have the lengths of no build; say which it is: `--reference GRCh38=\(path)`")
        }
        let first = places[..<number].reduce(0) { $0 + $1.count }
        let answers = reading.answers[first..<first + places[number].count].map { GenomeAnswer($0) }
        let check = ReferenceCheck(book, files: files, build: build, answers: answers)
        diagnostics += check.diagnostics
        agreeing[build, default: []].formUnion(check.agreeing)
        let grounds = named == nil ? reading.grounds : "as you said"
        text += "\(path): \(build.name) (\(grounds)); ".inert
        text +=
            "\(check.agreeing.count) of \(answers.count) \(answers.count == 1 ? "variant has" : "variants have") the reference that is declared\n"
        for note in check.notes { text += "note: \(note)".inert + "\n" }
    }
}

extension GenomeAnswer {
    fileprivate init(_ answer: ReferenceReading.Answer) {
        switch answer {
        case .letters(let letters): self = .letters(letters)
        case .noChromosome: self = .noChromosome
        case .pastEnd(let length): self = .pastEnd(length)
        }
    }
}
