// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel
internal import PheneProofs

/// The references that a rule book declares and that were not compared with a genome.
///
/// A file that lists only differences from the reference depends on it, and rules alone cannot show that a reference is wrong.
/// So `check` lists the references that were not compared, and marks those where the reference is the effect allele.
public struct UncheckedReferences: Sendable {
    /// A declared reference.
    public struct Declared: Sendable, Hashable {
        /// An index into `RuleBook.variants`.
        public let variant: Int
        /// The build of the reference.
        public let build: Build
        /// The reference allele as rules write it.
        public let allele: String

        /// Creates a declared reference.
        public init(variant: Int, build: Build, allele: String) {
            self.variant = variant
            self.build = build
            self.allele = allele
        }
    }
    /// The number of declared references.
    public let declaredCount: Int
    /// The references that were not compared with a genome, in the order of the book.
    public let unchecked: [Declared]
    /// The unchecked references whose allele is the effect allele, by the label of the variant.
    public let ofEffectAllele: [Declared]

    /// Collects the references of a book.
    ///
    /// - Parameters:
    ///   - book: a checked rule book.
    ///   - checked: for each build, the variants whose reference matches a genome, as indices into `RuleBook.variants`.
    public init(_ book: RuleBook, checked: [Build: Set<Int>] = [:]) {
        let flags = Set(referenceFlags(book).map { Flag(variant: $0.variant, build: $0.build) })
        var count = 0
        var unchecked: [Declared] = []
        var flagged: [Declared] = []
        for (index, variant) in book.variants.enumerated() {
            for placement in variant.locus.placements {
                guard let reference = placement.reference else { continue }
                count += 1
                if checked[placement.build]?.contains(index) == true { continue }
                let declared = Declared(
                    variant: index, build: placement.build, allele: variant.locus.text(ofAllele: reference))
                unchecked.append(declared)
                if flags.contains(Flag(variant: index, build: placement.build)) { flagged.append(declared) }
            }
        }
        declaredCount = count
        self.unchecked = unchecked
        ofEffectAllele = flagged
    }

    /// A summary line, then a line for each build, then the references that are effect alleles. Empty if all references were
    /// compared, or none is declared.
    public func text(_ book: RuleBook) -> String {
        guard !unchecked.isEmpty else { return "" }
        func list(_ all: [Declared]) -> String {
            all.map { "\(book.name(of: .locus($0.variant))) \($0.allele)" }.joined(separator: ", ")
        }
        var text = "references: \(unchecked.count) of \(declaredCount) declared were not compared with a genome\n"
        for build in Build.allCases {
            let own = unchecked.filter { $0.build == build }
            if !own.isEmpty { text += "  \(build.name): \(list(own))\n" }
        }
        for build in Build.allCases {
            let own = ofEffectAllele.filter { $0.build == build }
            if !own.isEmpty { text += "  \(build.name), reference is the effect allele: \(list(own))\n" }
        }
        return text
    }
}

private struct Flag: Hashable {
    let variant: Int
    let build: Build
}
