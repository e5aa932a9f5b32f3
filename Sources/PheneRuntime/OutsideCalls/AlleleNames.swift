// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The names of a gene's alleles, looked up as laboratories write them.
///
/// A name is found as the rules have it, whatever its case and blanks; behind the symbol of the gene; and by the part before or within
/// its parentheses (`*2A` of `c.1905+1G>A (*2A)`), where no other allele has that. Of star alleles, a sub-allele without an entry is its
/// core allele, and three copies or more are the allele `x≥3` where there is one. Nothing else is guessed.
struct AlleleNames {
    private let gene: Pharmacogene
    /// The symbol of the gene.
    private let symbol: [UInt8]
    /// For each allele its name, in one spelling.
    private let names: [[UInt8]]
    /// For each allele the parts of its name before and within parentheses.
    private let labels: [(before: [UInt8], within: [UInt8])?]
    /// For each allele its name as a star allele.
    private let stars: [StarAllele?]

    init(_ gene: Pharmacogene, symbol: String) {
        self.gene = gene
        self.symbol = Spelling.folded(symbol.utf8)
        var names: [[UInt8]] = []
        var labels: [(before: [UInt8], within: [UInt8])?] = []
        var stars: [StarAllele?] = []
        for allele in gene.named {
            let name = Spelling.folded(allele.name.utf8)
            names.append(name)
            labels.append(Self.label(name))
            stars.append(StarAllele(name[...], symbol: self.symbol))
        }
        self.names = names
        self.labels = labels
        self.stars = stars
    }

    /// `c.1905+1g>a` and `*2a` of `c.1905+1g>a(*2a)`.
    private static func label(_ name: [UInt8]) -> (before: [UInt8], within: [UInt8])? {
        guard name.last == 0x29, let open = name.firstIndex(of: 0x28), open > 0 else { return nil }
        return (Array(name[..<open]), Array(name[(open + 1)..<(name.count - 1)]))
    }

    /// The alleles that one copy may be; several where the number of its copies was not determined.
    ///
    /// - Returns: `nil` for a name that the gene does not have.
    func alleles(_ text: ArraySlice<UInt8>) -> [Int]? {
        let text = Self.unbracketed(Spelling.trimmed(text))
        if let allele = allele(Spelling.folded(text)) { return [allele] }
        if let several = several(Spelling.folded(text)) { return several }
        return lowest(text).map { [$0] }
    }

    /// Text without a pair of square brackets, or of parentheses, around all of it.
    private static func unbracketed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = text.first, let last = text.last, text.count > 2 else { return text }
        guard first == 0x5B && last == 0x5D || first == 0x28 && last == 0x29 else { return text }
        let inner = text.dropFirst().dropLast()
        return Spelling.split(inner, at: { _ in false }).count == 1 && !inner.contains(first) ? inner : text
    }

    /// The one allele that a name means, in one spelling.
    private func allele(_ name: [UInt8]) -> Int? {
        if name.isEmpty { return nil }
        if let index = only({ names[$0] == name }) { return index }
        if let star = StarAllele(name[...], symbol: symbol) {
            return only { stars[$0]?.isNamed(by: star, exactly: true) == true }
                ?? only { stars[$0]?.isNamed(by: star, exactly: false) == true } ?? only { labels[$0]?.within == name }
                ?? behindSymbol(name)
        }
        if let index = only({ labels[$0]?.before == name }) ?? only({ labels[$0]?.within == name }) { return index }
        // A laboratory may give one of the variants with the label of all: `c.1236G>A (HapB3)`.
        if let label = Self.label(name), let index = only({ isLabelled($0, label) }) { return index }
        // Where no allele is called so, the reference allele of a gene without star alleles is.
        if name == Self.reference, stars[gene.reference] == nil { return gene.reference }
        return behindSymbol(name)
    }

    private static let reference: [UInt8] = Array("reference".utf8)

    private func isLabelled(_ index: Int, _ label: (before: [UInt8], within: [UInt8])) -> Bool {
        guard let own = labels[index], own.within == label.within else { return false }
        for part in own.before.split(separator: 0x2C) where part.elementsEqual(label.before) { return true }
        return false
    }

    /// What a name behind the symbol of the gene means: `CYP2C19*2`, `DPYD:c.46C>G`.
    private func behindSymbol(_ name: [UInt8]) -> Int? {
        guard name.starts(with: symbol), name.count > symbol.count else { return nil }
        var rest = name.dropFirst(symbol.count)
        if rest.first == 0x3A || rest.first == 0x5F { rest = rest.dropFirst() }
        // Once only, so that nothing is taken off a name again and again.
        return rest.starts(with: symbol) ? nil : allele(Array(rest))
    }

    /// The one allele of which something is true; `nil` of several, between which nothing decides.
    private func only(_ isMeant: (Int) -> Bool) -> Int? {
        var found: Int?
        for index in gene.named.indices where isMeant(index) {
            if found != nil { return nil }
            found = index
        }
        return found
    }

    /// The alleles of `*2xN`: all numbers of copies from two on, where the gene has an allele for each.
    private func several(_ name: [UInt8]) -> [Int]? {
        guard let star = StarAllele(name[...], symbol: symbol), star.parts.count == 1,
            star.parts[0].copies == .several
        else { return nil }
        var exact: [Int: Int] = [:]
        var atLeast: (number: Int, allele: Int)?
        for (index, own) in stars.enumerated() {
            guard let part = own?.parts.first, own?.parts.count == 1, part.base == star.parts[0].base,
                part.sub == nil
            else { continue }
            switch part.copies {
            case .exactly(let number): if number > 1 { exact[number] = index }
            case .atLeast(let number): atLeast = (number, index)
            case .several: break
            }
        }
        guard let atLeast else { return nil }
        var alleles: [Int] = []
        for number in 2..<max(atLeast.number, 2) {
            guard let index = exact[number] else { return nil }
            alleles.append(index)
        }
        return alleles + [atLeast.allele]
    }

    /// Of several alleles on one copy, as `[c.85T>C + c.1905+1G>A]`, the one with the lowest function; of a gene that has this rule.
    private func lowest(_ text: ArraySlice<UInt8>) -> Int? {
        guard gene.takesLowestFunction else { return nil }
        var lowest: Int?
        for part in Self.parts(text) {
            guard let index = allele(Spelling.folded(part)) else { return nil }
            guard let other = lowest else {
                lowest = index
                continue
            }
            let own = LowestFunction.severity(of: index, in: gene)
            let least = LowestFunction.severity(of: other, in: gene)
            if own < least || own == least && gene.named[index].cells.count > gene.named[other].cells.count {
                lowest = index
            }
        }
        return lowest
    }

    /// What stands between plus signs with blanks around them: without blanks a plus sign belongs to a name.
    private static func parts(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices.dropFirst().dropLast()
        where text[index] == Spelling.plus && text[index - 1] == 0x20 && text[index + 1] == 0x20 {
            parts.append(text[start..<index])
            start = index + 1
        }
        return parts + [text[start...]]
    }
}
