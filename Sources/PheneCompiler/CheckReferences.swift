// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneGenome
public import PheneIR
public import PheneReaders

extension DiagnosticPage {
    static let referenceDiffers = DiagnosticPage(
        DiagnosticCode(1601), "a declared reference base is not that of the genome",
        """
        `at GRCh38 9:133635393 T>C` says that the reference genome has a T there. Where the genome that `--reference` names \
        has another letter, the position, the build or the letters are wrong, and every file that lists only what differs \
        from the reference would be read the wrong way round.
        """,
        wrong: """
            variant rs1611115 in DBH {
              at GRCh38 9:133635393 C>T
            }
            """,
        right: """
            variant rs1611115 in DBH {
              at GRCh38 9:133635393 T>C
            }
            """)
    static let placeNotInReference = DiagnosticPage(
        DiagnosticCode(1602), "a variant lies where the genome has nothing",
        """
        The genome that `--reference` names has no chromosome of this name, or it ends before the position, so nothing can be \
        held against it. Often the genome is of another build, or the position of another chromosome.
        """,
        wrong: """
            variant rs1611115 in DBH {
              at GRCh38 9:999999999 T>C
            }
            """,
        right: """
            variant rs1611115 in DBH {
              at GRCh38 9:133635393 T>C
            }
            """)
}

extension RuleBook {
    /// The places whose bases a genome of a build must tell, so that declared reference bases can be held against it.
    public func referencePlaces(on build: Build) -> [ReferencePlace] {
        variants.compactMap { variant in variant.locus.referencePlace(on: build) }
    }
}

/// Holds the declared reference bases of a build against a genome.
///
/// A placement of which only the letters are declared is not judged, but one that has none of them is: it cannot be right.
///
/// - Parameters:
///   - book: a checked rule book.
///   - files: its files, in the order in which they were compiled.
///   - genome: the bases at ``PheneIR/RuleBook/referencePlaces(on:)``.
///   - build: the build that the genome is.
/// - Returns: an error for each placement that the genome contradicts.
public func checkReferences(
    of book: RuleBook, in files: [SourceFile], against genome: ReferenceGenome, as build: Build
) -> [Diagnostic] {
    book.variants.compactMap { variant in
        let locus = variant.locus
        guard let place = locus.referencePlace(on: build), let placement = locus.placement(on: build) else {
            return nil
        }
        let span = span(of: variant.place, locus.id.name, book, files)
        let site = "\(build.name) \(place.chromosome.name):\(place.position)"
        guard let bases = genome.bases[place] else {
            let length = genome.lengths[place.chromosome]
            return Diagnostic(
                DiagnosticPage.placeNotInReference.code, "the genome has no \(site)", at: span,
                notes: [
                    length.map { "its chromosome \(place.chromosome.name) has \($0) bases" }
                        ?? "it has no chromosome \(place.chromosome.name)"
                ],
                help: "check the position, and that the genome is \(build.name)")
        }
        let found = String(decoding: bases, as: UTF8.self)
        if let reference = placement.reference {
            let declared = locus.alleles[reference].text
            if declared == found { return nil }
            return Diagnostic(
                DiagnosticPage.referenceDiffers.code,
                "the genome has `\(found)` at \(site), and the rules say `\(declared)`", at: span,
                notes: locus.alleles.contains { $0.text == found }
                    ? ["`\(found)` is the other allele: reference and alternative may have changed places"] : [],
                help: "look the position up on \(build.name), and write its reference base first")
        }
        if locus.alleles.contains(where: { $0.letters.count == bases.count && $0.text == found }) { return nil }
        guard locus.alleles.allSatisfy({ $0.letters.count == bases.count }) else { return nil }
        return Diagnostic(
            DiagnosticPage.referenceDiffers.code,
            "the genome has `\(found)` at \(site), which is no allele of the variant",
            at: span, help: "look the position and the letters up on \(build.name)")
    }
}

/// The id of a variant's declaration.
private func span(of place: Place, _ id: String, _ book: RuleBook, _ files: [SourceFile]) -> Span {
    let file = files.firstIndex { $0.path == book.files[place.file] } ?? 0
    var line = 1, start = 0
    for (offset, byte) in files[file].bytes.enumerated() where line < place.line && byte == 0x0A {
        line += 1
        start = offset + 1
    }
    return Span(file: file, start: start + place.column - 1, end: start + place.column - 1 + id.utf8.count)
}

extension Locus {
    /// As many bases as the reference allele has; one where only the letters are declared.
    fileprivate func referencePlace(on build: Build) -> ReferencePlace? {
        guard let placement = placement(on: build), !alleles.contains(where: \.isSymbolic) else { return nil }
        let count = placement.reference.map { alleles[$0].letters.count } ?? 1
        return ReferencePlace(chromosome: chromosome, position: Int(placement.position.value), count: count)
    }
}
