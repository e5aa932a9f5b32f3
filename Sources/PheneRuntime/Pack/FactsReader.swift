// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneTables

/// Reads records of a pack's facts, in the order in which the compiler writes them.
struct FactsReader {
    private var reader: TableReader
    private let texts: PackBytes
    private var isTextBroken = false

    var isBroken: Bool { reader.isBroken || isTextBroken }

    init(_ reader: TableReader, texts: PackBytes) {
        self.reader = reader
        self.texts = texts
    }

    mutating func text() -> String {
        let offset = reader.next()
        let length = reader.next()
        guard length > 0 else { return "" }
        guard offset + length <= texts.count else {
            isTextBroken = true
            return ""
        }
        return texts.withBytes { String(decoding: $0[offset..<offset + length], as: UTF8.self) }
    }

    /// Skips a list of records and tells where each begins.
    mutating func offsets() -> [Int] {
        let count = reader.nextCount()
        var offsets: [Int] = []
        offsets.reserveCapacity(count)
        for _ in 0..<count {
            let length = reader.nextCount()
            offsets.append(reader.position)
            reader.skip(length)
        }
        return offsets
    }

    mutating func number() -> Int { reader.next() }

    mutating func list<Item>(_ item: (inout FactsReader) -> Item) -> [Item] {
        let count = reader.nextCount()
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(item(&self)) }
        return items
    }

    mutating func indices() -> [Int] { list { $0.reader.next() } }

    mutating func place() -> RulePlace {
        RulePlace(file: reader.next(), line: reader.next(), column: reader.next())
    }

    private mutating func subject() -> Subject {
        let kind = reader.next()
        let index = reader.next()
        switch kind {
        case 0: return .locus(index)
        case 1: return .input(index)
        case 2: return .finding(index)
        default: return .pathway(index)
        }
    }

    private mutating func notability() -> Notability? {
        let number = reader.next()
        return number == 0 ? nil : Notability(rawValue: number - 1)
    }

    private mutating func evidence() -> Evidence { Evidence(rawValue: reader.next()) ?? .conflicting }

    mutating func source() -> SourceFacts {
        SourceFacts(
            name: text(), title: text(), doi: text(), url: text(), authors: text(), seen: text(), pmid: reader.next(),
            year: reader.next(), place: place())
    }

    mutating func authority() -> AuthorityFacts {
        AuthorityFacts(name: text(), title: text(), place: place())
    }

    private mutating func optionalIndex() -> Int? {
        let number = reader.next()
        return number == 0 ? nil : number - 1
    }

    mutating func gene() -> GeneFacts {
        GeneFacts(
            symbol: text(), name: text(), about: text(), chromosome: Chromosome(number: reader.next()),
            strand: reader.next() == 0 ? .plus : .minus, place: place(), clinician: text())
    }

    mutating func scale() -> ScaleFacts {
        ScaleFacts(
            name: text(), isOrdered: reader.next() == 0, place: place(),
            steps: list { ($0.text(), $0.text(), $0.notability()) })
    }

    mutating func locus() -> Locus? {
        let id = VariantID(key: reader.nextBits())
        let aliases = list { VariantID(key: $0.reader.nextBits()) }
        let chromosome = Chromosome(number: reader.next())
        let alleles = list { Allele($0.text().utf8) }
        let names = list { $0.text() }
        let spellings = list { (Allele($0.text().utf8), $0.reader.next()) }
        let placements = list { facts -> Placement? in
            let build = Build(rawValue: UInt8(truncatingIfNeeded: facts.reader.next()))
            let position = Position(facts.reader.next())
            let reference = facts.reader.next()
            guard let build, let position else { return nil }
            return Placement(build: build, position: position, reference: reference == 0 ? nil : reference - 1)
        }
        var known: [Allele] = []
        for case .some(let allele) in alleles { known.append(allele) }
        var placed: [Placement] = []
        for case .some(let placement) in placements { placed.append(placement) }
        var spelled: [(allele: Allele, number: Int)] = []
        for (allele, number) in spellings {
            guard let allele, number < known.count else { return nil }
            spelled.append((allele, number))
        }
        guard let chromosome, known.count == alleles.count, placed.count == placements.count else { return nil }
        return Locus(
            id: id, aliases: aliases, chromosome: chromosome, alleles: known, names: names, spellings: spelled,
            placements: placed)
    }

    mutating func variant() -> VariantFacts {
        _ = locus()
        let gene = reader.next()
        return VariantFacts(gene: gene == 0 ? nil : gene - 1, label: text(), caution: text(), place: place())
    }

    mutating func input() -> InputFacts {
        let name = text(), question = text()
        let number = reader.next()
        let loci = indices()
        let isConsent = number == 3
        let kind: InputFacts.Kind =
            switch number {
            case 1: .phase(loci: loci)
            case 2: .open
            case 4: .sex
            default: .question
            }
        return InputFacts(
            name: name, question: question, kind: kind, isConsent: isConsent, gatedLoci: isConsent ? loci : [],
            values: list { $0.text() }, place: place(), isOrdered: reader.next() == 1, number: numberRange())
    }

    private mutating func numberRange() -> InputFacts.NumberRange? {
        guard reader.next() == 1 else { return nil }
        let lower = reader.nextSigned(), upper = reader.nextSigned()
        return InputFacts.NumberRange(
            range: lower...max(lower, upper), unit: text(), starts: list { $0.reader.nextSigned() })
    }

    mutating func finding() -> FindingFacts {
        let name = text(), title = text(), quantity = text(), about = text(), unknownText = text()
        let scale = reader.next()
        let evidence = evidence()
        let cautions = list { $0.text() }
        let cites = indices()
        let authority = optionalIndex()
        let populations = list { $0.text() }
        let place = place()
        let subjects = list { $0.subject() }
        let rows = list { facts in
            var cells: [CodeSet] = []
            for _ in subjects { cells.append(CodeSet(bits: facts.reader.nextBits())) }
            return FindingFacts.Row(
                cells: cells, step: facts.reader.next(), notability: facts.notability(), note: facts.text(),
                place: facts.place())
        }
        return FindingFacts(
            name: name, title: title, quantity: quantity, about: about, unknownText: unknownText, scale: scale,
            evidence: evidence, cautions: cautions, cites: cites, authority: authority, populations: populations,
            place: place, subjects: subjects, rows: rows, clinician: text())
    }

    mutating func pathway() -> PathwayFacts {
        PathwayFacts(
            name: text(), title: text(), about: text(), scale: reader.next(), evidence: evidence(),
            cautions: list { $0.text() }, cites: indices(), place: place(),
            flows: list { facts in
                PathwayFacts.Flow(
                    stage: facts.text(), finding: facts.reader.next(),
                    weights: facts.list { $0.reader.nextSigned() })
            },
            bands: list { facts in
                PathwayFacts.Band(lower: facts.bound(), upper: facts.bound(), step: facts.reader.next())
            }, clinician: text())
    }

    private mutating func bound() -> Int? { reader.next() == 0 ? nil : reader.nextSigned() }

    mutating func advice() -> AdviceFacts {
        AdviceFacts(
            name: text(), title: text(), text: text(), conditionText: text(), unknownText: text(),
            verb: Verb(rawValue: reader.next()) ?? .discuss, evidence: evidence(), cautions: list { $0.text() },
            cites: indices(), authority: optionalIndex(), populations: list { $0.text() }, opposed: indices(),
            place: place(), targets: indices(), subjects: list { $0.subject() },
            overriders: list { facts in
                AdviceFacts.Overrider(
                    advice: facts.reader.next(), reason: facts.text(), despite: facts.text(), targets: facts.indices(),
                    holding: facts.indices(), place: facts.place())
            }, clinician: text(), proceeds: text())
    }

    /// The perfect hash from ids and aliases to loci.
    mutating func lookUp(_ loci: [Locus]) -> PerfectHash? {
        var ids: [(key: UInt64, locus: UInt32)] = []
        for (index, locus) in loci.enumerated() {
            ids.append((locus.id.key, UInt32(index)))
            for alias in locus.aliases { ids.append((alias.key, UInt32(index))) }
        }
        let displacements = list { UInt32($0.reader.next()) }
        var keys: [UInt64] = []
        var values: [UInt32] = []
        for _ in 0..<reader.nextCount() {
            let number = reader.next()
            guard number <= ids.count else { return nil }
            keys.append(number == 0 ? PerfectHash.emptyKey : ids[number - 1].key)
            values.append(number == 0 ? 0 : ids[number - 1].locus)
        }
        return PerfectHash(displacements: displacements, keys: keys, values: values)
    }
}
