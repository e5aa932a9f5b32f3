// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneGenome
public import PheneModel
internal import PheneProofs

/// The bases of a genome at the position of a variant.
public enum GenomeBases: Sendable, Hashable {
    /// The bases in upper case, as many as were requested.
    case bases([UInt8])
    /// The genome does not have the chromosome.
    case noChromosome
    /// The chromosome is too short. It has this many bases.
    case pastEnd(Int)
}

/// A variant of a rule book on a build, to compare with a genome.
public struct ReferenceSite: Sendable, Hashable {
    /// An index into `RuleBook.variants`.
    public let variant: Int
    /// The position of the first base, counted from 1.
    public let position: Position
    /// The declared reference bases in upper case. `nil` if the rules declare no reference with bases.
    public let stated: [UInt8]?

    /// The number of bases to request.
    public var length: Int { stated?.count ?? 1 }
}

/// The result of comparing the declared references of a rule book with a genome.
public struct ReferenceCheck: Sendable {
    /// The mismatches, in the order of the book.
    public let diagnostics: [Diagnostic]
    /// For each variant that was not compared, its location and the bases of the genome, as one sentence.
    public let notes: [String]
    /// The variants whose declared reference matches the genome, as indices into `RuleBook.variants`.
    public let agreeing: Set<Int>

    /// The variants of a book that have a position on a build.
    ///
    /// Symbolic alleles, which have no bases, get no stated reference.
    ///
    /// - Complexity: linear in the number of variants.
    public static func sites(in book: RuleBook, on build: Build) -> [ReferenceSite] {
        book.variants.enumerated().compactMap { index, variant in
            guard let placement = variant.locus.placement(on: build) else { return nil }
            let allele = placement.reference.map { variant.locus.alleles[$0] }
            let hasBases = allele.map { $0.bytes.allSatisfy(isBase) } ?? false
            return ReferenceSite(
                variant: index, position: placement.position, stated: hasBases ? allele?.bytes : nil)
        }
    }

    /// Compares the declared references of a book with a genome.
    ///
    /// - Parameters:
    ///   - book: a checked rule book.
    ///   - files: the rule files of the book.
    ///   - build: the build of the genome.
    ///   - found: the bases of the genome at each of ``sites(in:on:)``, in that order.
    /// - Complexity: linear in the number of variants and in the size of the rule files that messages point into.
    public init(_ book: RuleBook, files: [SourceFile], build: Build, found: [GenomeBases]) {
        var diagnostics: [Diagnostic] = []
        var notes: [String] = []
        var agreeing: Set<Int> = []
        for (site, bases) in zip(Self.sites(in: book, on: build), found) {
            let variant = book.variants[site.variant], locus = variant.locus
            let name = locus.id.name
            let span = files.span(of: variant.place, in: book, on: build)
            switch bases {
            case .noChromosome:
                diagnostics.append(
                    Diagnostic(
                        DiagnosticCode.noPosition, "the genome has no chromosome \(locus.chromosome.name)", at: span,
                        label: "`\(name)` is declared on this chromosome",
                        help: "use a file of the whole genome, or correct the chromosome"))
            case .pastEnd(let length):
                diagnostics.append(
                    Diagnostic(
                        DiagnosticCode.noPosition,
                        "chromosome \(locus.chromosome.name) of the genome ends before `\(name)`", at: span,
                        label: "it has \(length) bases",
                        help: "correct the position, or use the genome of \(build.name)"))
            case .bases(let bases):
                let genomeText = String(decoding: bases, as: UTF8.self)
                guard let stated = site.stated else {
                    // The genome must have one of the alleles if each is a single base.
                    if let allele = Allele(bases), !locus.alleles.contains(allele),
                        locus.alleles.allSatisfy({ $0.bytes.count == 1 && Self.isBase($0.bytes[0]) })
                    {
                        diagnostics.append(
                            Self.unknownAllele(name, genomeText, locus, Self.text(of: site, locus, build), at: span))
                        continue
                    }
                    let location = "\(book.files[variant.place.file]):\(variant.place.line): `\(name)` on \(build.name)"
                    notes.append("\(location) declares no reference bases; the genome has `\(genomeText)` there")
                    continue
                }
                if stated == bases {
                    agreeing.insert(site.variant)
                    continue
                }
                diagnostics.append(
                    Self.mismatch(
                        name, String(decoding: stated, as: UTF8.self), genomeText, locus,
                        Self.text(of: site, locus, build),
                        at: span))
            }
        }
        self.diagnostics = diagnostics
        self.notes = notes
        self.agreeing = agreeing
    }

    private static func mismatch(
        _ name: String, _ stated: String, _ found: String, _ locus: Locus, _ site: String, at span: Span
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticCode.otherReference, "the genome has `\(found)` at \(site), but the rules declare `\(stated)`",
            at: span, label: "`\(stated)` here, `\(found)` in the genome", notes: notes(name, found, locus),
            help: "check the position, and write the reference base of the build first")
    }

    private static func unknownAllele(
        _ name: String, _ found: String, _ locus: Locus, _ site: String, at span: Span
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticCode.otherReference, "the genome has `\(found)` at \(site), which is not an allele of `\(name)`",
            at: span, notes: notes(name, found, locus), help: "check the position and the alleles")
    }

    private static func text(of site: ReferenceSite, _ locus: Locus, _ build: Build) -> String {
        "\(build.name) \(locus.chromosome.name):\(site.position.value)"
    }

    private static func notes(_ name: String, _ found: String, _ locus: Locus) -> [String] {
        let allele = Allele(found.utf8)
        if let allele, locus.alleles.contains(allele) {
            return ["`\(found)` is the other allele: reference and alternative are swapped"]
        }
        if let complement = allele?.complemented, locus.alleles.contains(complement) {
            return ["the complement of `\(found)` is an allele: the alleles are on the minus strand"]
        }
        return ["`\(found)` is not an allele of `\(name)`: the position is of another variant or another build"]
    }

    /// Whether a byte is `A`, `C`, `G` or `T`.
    private static func isBase(_ byte: UInt8) -> Bool { [65, 67, 71, 84].contains(byte) }
}

extension [SourceFile] {
    /// The span of the words `at BUILD POSITION ALLELES` of a variant, or its first character if they are not found.
    fileprivate func span(of place: RuleLocation, in book: RuleBook, on build: Build) -> Span {
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
