// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension GeneStatements {
    /// The phenotype of a name or title, as laboratories write it: `Poor metaboliser`, `CYP2D6 Poor Metabolizers (PM)`, `PM`.
    ///
    /// Older terms, such as `extensive metabolizer`, are not translated: they covered results that have another phenotype now.
    func code(ofPhenotype text: String) -> Int? {
        let word = word(of: Spelling.trimmed(Array(text.utf8)[...]))
        if word.isEmpty { return nil }
        var found: Int?
        for (code, phenotype) in phenotypes.enumerated() {
            let isMeant =
                Self.word(phenotype.name.utf8) == word || Self.word(phenotype.title.utf8) == word
                || Self.initials(phenotype.title) == word
            if !isMeant { continue }
            if found != nil { return nil }
            found = code
        }
        return found
    }

    /// The letters and digits of a phenotype, without the symbol of the gene before it and its initials behind it.
    private func word(of text: ArraySlice<UInt8>) -> [UInt8] {
        var text = text
        if text.last == 0x29, let open = text.lastIndex(of: 0x28), open > text.startIndex, text.endIndex - open <= 5 {
            text = Spelling.trimmed(text[..<open])
        }
        let word = Self.word(text)
        return word.starts(with: symbol) && word.count > symbol.count ? Array(word.dropFirst(symbol.count)) : word
    }

    /// Letters and digits in American spelling and in the singular.
    private static func word(_ text: some Sequence<UInt8>) -> [UInt8] {
        var word = Spelling.word(text)
        for (ending, other) in [
            ("metabolisers", metabolizer), ("metabolizers", metabolizer), ("metaboliser", metabolizer),
        ] {
            let bytes = Array(ending.utf8)
            guard word.count >= bytes.count, word[(word.count - bytes.count)...].elementsEqual(bytes) else { continue }
            word.removeLast(bytes.count)
            word += other
            break
        }
        return word
    }

    private static let metabolizer = Array("metabolizer".utf8)

    /// `pm` of `Poor Metabolizer`; none of what is no metabolizer, whose initials nobody uses.
    private static func initials(_ title: String) -> [UInt8] {
        var initials: [UInt8] = []
        var last: [UInt8] = []
        for part in title.utf8.split(separator: 0x20) {
            last = Spelling.word(part)
            if let first = last.first { initials.append(first) }
        }
        return last == metabolizer ? initials : []
    }

    /// The values of a score as laboratories write it: `1`, `1.0`, `1,5`, `≥3`, `n/a`.
    ///
    /// An exact score that no value states is all those values that say "at least" and leave it possible, up to the greatest number
    /// among the values: 125 is 1.25 without its point. `n/a` leaves every score possible where no alleles have that one.
    func codes(ofScore text: String) -> CodeSet? {
        if Spelling.hasBlankInNumber(text.utf8) { return nil }
        var bytes = Spelling.folded(text.utf8)
        for index in bytes.indices where bytes[index] == 0x2C { bytes[index] = 0x2E }
        if bytes == Array("n/a".utf8) || bytes == Array("na".utf8) {
            for (code, value) in scores.enumerated() where Pharmacogene.hundredths(value) == nil { return .only(code) }
            return .all(scores.count)
        }
        guard let score = Pharmacogene.hundredths(String(decoding: bytes, as: UTF8.self)) else { return nil }
        var atLeast = CodeSet.empty
        var greatest = 0
        for value in scores { greatest = max(greatest, Pharmacogene.hundredths(value)?.hundredths ?? 0) }
        if score.hundredths > greatest { return nil }
        for (code, value) in scores.enumerated() {
            guard let number = Pharmacogene.hundredths(value) else { continue }
            if number.hundredths == score.hundredths, number.isAtLeast == score.isAtLeast { return .only(code) }
            let difference = score.hundredths - number.hundredths
            if number.isAtLeast, !score.isAtLeast, difference > 0, difference % step == 0 { atLeast.insert(code) }
        }
        return atLeast.isEmpty ? nil : atLeast
    }

    /// The greatest number of hundredths of which all activity values are multiples.
    private var step: Int {
        var step = 0
        for allele in gene.named {
            var rest = allele.activity ?? 0
            while rest != 0 { (step, rest) = (rest, step % rest) }
        }
        return max(step, 1)
    }

    /// The phenotype of a value of the score; `nil` where no band has it.
    func phenotype(ofScore code: Int) -> Int? {
        guard let score = Pharmacogene.hundredths(scores[code]) else { return gene.unscored }
        for band in gene.bands where score.hundredths >= band.lowest && score.hundredths <= band.highest ?? .max {
            return band.step
        }
        return gene.unscored
    }
}
