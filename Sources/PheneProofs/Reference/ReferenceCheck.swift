// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneGenome
public import PheneIR

/// What a genome has where a variant lies.
public enum GenomeAnswer: Sendable, Hashable {
    /// Upper-case letters, as many as were asked for.
    case letters([UInt8])
    case noChromosome
    /// The chromosome ends before, after so many bases.
    case pastEnd(Int)
}

/// A stretch of a build that a rule book says something of.
public struct ReferencePlace: Sendable, Hashable {
    /// An index into `RuleBook.variants`.
    public let variant: Int
    public let position: Position
    /// The letters that the rules say are there; absent where they state no reference.
    public let stated: [UInt8]?

    /// How many bases to ask for.
    public var length: Int { stated?.count ?? 1 }
}

/// What holding a rule book against a genome found.
public struct ReferenceCheck: Sendable {
    /// In the order of the book.
    public let diagnostics: [Diagnostic]
    /// What was not compared, and what the genome has there: one sentence each, with its place.
    public let notes: [String]
    /// The variants whose reference was found to be the genome's: indices into `RuleBook.variants`.
    public let agreeing: Set<Int>

    /// The places of a book on a build; alleles that have no letters of their own are not compared.
    public static func places(in book: RuleBook, on build: Build) -> [ReferencePlace] {
        book.variants.enumerated().compactMap { index, variant in
            guard let placement = variant.locus.placement(on: build) else { return nil }
            let allele = placement.reference.map { variant.locus.alleles[$0] }
            let hasLetters = allele.map { $0.letters.allSatisfy(isBase) } ?? false
            return ReferencePlace(
                variant: index, position: placement.position, stated: hasLetters ? allele?.letters : nil)
        }
    }

    /// - Parameters:
    ///   - book: a checked rule book.
    ///   - files: its texts.
    ///   - build: the build of the genome.
    ///   - answers: for each of ``places(in:on:)`` what the genome has there.
    public init(_ book: RuleBook, files: [SourceFile], build: Build, answers: [GenomeAnswer]) {
        var diagnostics: [Diagnostic] = []
        var notes: [String] = []
        var agreeing: Set<Int> = []
        for (place, answer) in zip(Self.places(in: book, on: build), answers) {
            let variant = book.variants[place.variant], locus = variant.locus
            let name = locus.id.name
            let span = files.span(of: variant.place, in: book, on: build)
            switch answer {
            case .noChromosome:
                diagnostics.append(
                    Diagnostic(
                        DiagnosticPage.noPlace.code, "the genome has no chromosome \(locus.chromosome.name)", at: span,
                        label: "`\(name)` is said to lie there",
                        help: "give a file of the whole genome, or mend the chromosome"))
            case .pastEnd(let length):
                diagnostics.append(
                    Diagnostic(
                        DiagnosticPage.noPlace.code,
                        "chromosome \(locus.chromosome.name) of the genome ends before `\(name)`", at: span,
                        label: "it has \(length) bases",
                        help: "mend the position, or give the genome of \(build.name)"))
            case .letters(let letters):
                let there = String(decoding: letters, as: UTF8.self)
                guard let stated = place.stated else {
                    // One of the letters must be there where each stands for one base.
                    if let allele = Allele(letters), !locus.alleles.contains(allele),
                        locus.alleles.allSatisfy({ $0.letters.count == 1 && Self.isBase($0.letters[0]) })
                    {
                        diagnostics.append(Self.stranger(name, there, locus, Self.site(place, locus, build), at: span))
                        continue
                    }
                    let where_ = "\(book.files[variant.place.file]):\(variant.place.line): `\(name)` on \(build.name)"
                    notes.append("\(where_) states no letters of a reference; the genome has `\(there)` there")
                    continue
                }
                if stated == letters {
                    agreeing.insert(place.variant)
                    continue
                }
                diagnostics.append(
                    Self.mismatch(
                        name, String(decoding: stated, as: UTF8.self), there, locus, Self.site(place, locus, build),
                        at: span))
            }
        }
        self.diagnostics = diagnostics
        self.notes = notes
        self.agreeing = agreeing
    }

    private static func mismatch(
        _ name: String, _ stated: String, _ there: String, _ locus: Locus, _ site: String, at span: Span
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticPage.otherReference.code, "the genome has `\(there)` at \(site), and the rules say `\(stated)`",
            at: span, label: "`\(stated)` here, `\(there)` in the genome", notes: notes(name, there, locus),
            help: "look the place up, and write the base of the build first")
    }

    private static func stranger(
        _ name: String, _ there: String, _ locus: Locus, _ site: String, at span: Span
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticPage.otherReference.code, "the genome has `\(there)` at \(site), which is no allele of `\(name)`",
            at: span, notes: notes(name, there, locus), help: "look the position and the letters up")
    }

    private static func site(_ place: ReferencePlace, _ locus: Locus, _ build: Build) -> String {
        "\(build.name) \(locus.chromosome.name):\(place.position.value)"
    }

    private static func notes(_ name: String, _ there: String, _ locus: Locus) -> [String] {
        var notes: [String] = []
        let complement = Allele(there.utf8)?.complemented
        if let allele = Allele(there.utf8), locus.alleles.contains(allele) {
            notes.append("`\(there)` is the other allele: reference and alternative are the wrong way round")
        } else if let complement, locus.alleles.contains(complement) {
            notes.append("the complement of `\(there)` is an allele: the letters are those of the minus strand")
        } else {
            notes.append(
                "`\(there)` is no allele of `\(name)`: the position is that of another place, or of another build")
        }
        return notes
    }

    private static func isBase(_ letter: UInt8) -> Bool { [65, 67, 71, 84].contains(letter) }
}

extension [SourceFile] {
    /// The words `at BUILD PLACE ALLELES` of a variant; its first letter where they are not found.
    fileprivate func span(of place: Place, in book: RuleBook, on build: Build) -> Span {
        guard let file = firstIndex(where: { $0.path == book.files[place.file] }) else {
            return Span(file: 0, start: 0, end: 0)
        }
        let bytes = self[file].bytes
        var start = 0
        for _ in 1..<Swift.max(place.line, 1) {
            guard let newline = bytes[start...].firstIndex(of: 0x0A) else { break }
            start = newline + 1
        }
        start = Swift.min(start + place.column - 1, bytes.count)
        var words: [Range<Int>] = []
        var word = start
        for index in start...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
            if word < index { words.append(word..<index) }
            word = index + 1
            guard let first = words.firstIndex(where: { bytes[$0].elementsEqual(build.name.utf8) }), first > 0 else {
                continue
            }
            if words.count > first + 2 {
                return Span(file: file, start: words[first - 1].lowerBound, end: words[first + 2].upperBound)
            }
        }
        return Span(file: file, start: start, end: Swift.min(start + 1, bytes.count))
    }
}
