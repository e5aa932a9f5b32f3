// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneIR

/// The references that a rule book declares and that were not compared with a genome.
///
/// A reference decides what a file means that lists only what differs from it, and nothing in rules alone can show that it
/// is wrong. So `check` lists those that only the author vouches for, and says where the reference is the effect allele.
public struct UncheckedReferences: Sendable {
    public struct Declared: Sendable, Hashable {
        /// An index into `RuleBook.variants`.
        public let variant: Int
        public let build: Build
        /// The reference as rules write it.
        public let allele: String

        public init(variant: Int, build: Build, allele: String) {
            self.variant = variant
            self.build = build
            self.allele = allele
        }
    }
    /// How many references are declared.
    public let declaredCount: Int
    /// Those that no genome was compared with, in the order of the book.
    public let unchecked: [Declared]
    /// Those of the unchecked whose reference is the allele of which the label speaks.
    public let ofEffectAllele: [Declared]

    /// - Parameters:
    ///   - book: a checked rule book.
    ///   - checked: for each build the variants whose reference was found to be the genome's.
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

    /// A summary line, then a line for each build, then those whose reference is the effect allele; empty where all were
    /// compared, or none is declared.
    public func text(_ book: RuleBook) -> String {
        guard !unchecked.isEmpty else { return "" }
        func list(_ all: [Declared]) -> String {
            all.map { "\(book.name(of: .locus($0.variant))) \($0.allele)" }.joined(separator: ", ")
        }
        var text = "references: \(unchecked.count) of \(declaredCount) declared were not compared with a genome "
        text += "(`phene check --reference FILE` does it)\n"
        for build in Build.allCases {
            let own = unchecked.filter { $0.build == build }
            if !own.isEmpty { text += "  \(build.name): \(list(own))\n" }
        }
        for build in Build.allCases {
            let own = ofEffectAllele.filter { $0.build == build }
            if !own.isEmpty { text += "  \(build.name), reference carries the effect allele: \(list(own))\n" }
        }
        return text
    }
}

private struct Flag: Hashable {
    let variant: Int
    let build: Build
}
