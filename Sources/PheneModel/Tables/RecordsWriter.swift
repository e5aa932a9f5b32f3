// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Writes the records of a pack, in the order in which ``PackRecords`` finds them.
struct RecordsWriter {
    private(set) var writer = RecordWriter()
    /// The names of the sections, in the order in which they are written, and of records the kinds of their fields.
    private(set) var sections = ""

    init(_ book: RuleBook, digest: String) {
        var heading = PackHeading(header: book.pack, digest: digest)
        writer.record(&heading)
        section("files", book.files) { $0.text(&$1) }
        records("sources", book.sources)
        records("authorities", book.authorities)
        records("genes", book.genes)
        records("scales", book.scales)
        records("variants", book.variants)
        records("inputs", book.inputs)
        let gatedLoci = book.inputs.indices.map { book.inputs[$0].isConsent ? book.gatedLoci(by: $0) : [] }
        section("gated loci", gatedLoci) { $0.indices(&$1, in: .variants) }
        records("pharmacogenes", book.pharmacogenes)
        section("allele frequencies", book.pharmacogenes.map { $0.frequencies }) { $0.records(&$1) }
        records("findings", book.findings)
        records("pathways", book.pathways)
        records("recommendations", book.recommendations)
        section("overriders", book.overriders) { $0.records(&$1) }
        section("targets", book.targets) { $0.text(&$1) }
        records("topics", book.topics.entries)
        records("figures", book.topics.figures)
        var language = book.languages?.original ?? ""
        writer.text(&language)
        write(translations: book.languages?.translations ?? [])
        write(referencesTo: book.sources)
        write(hashOf: book.variants.map { $0.locus })
    }

    private mutating func records<Element: PackRecord>(_ name: String, _ records: [Element]) {
        var layout = LayoutWriter()
        var blank = Element.blank
        layout.record(&blank)
        section(name + ":" + layout.layout, records) { $0.record(&$1) }
    }

    private mutating func section<Element>(
        _ name: String, _ elements: [Element], _ write: (inout RecordWriter, inout Element) -> Void
    ) {
        sections += " " + name + ","
        writer.section(elements, write)
    }

    /// For each language for each text the number of its translation, or 0.
    private mutating func write(translations: [Languages.Texts]) {
        let texts = [""] + writer.texts.texts
        var translations = translations
        writer.list(&translations, blank: Languages.Texts(language: "", texts: [])) { writer, translation in
            writer.text(&translation.language)
            var translated: [String: String] = [:]
            for pair in translation.texts where translated[pair.original] == nil {
                translated[pair.original] = pair.text
            }
            var numbers: [Int] = []
            for (number, text) in texts.enumerated() {
                let translation = writer.shown.contains(number) ? translated[text] : nil
                numbers.append(translation.map { writer.number(of: RuleText($0)) } ?? 0)
            }
            writer.section([numbers]) { $0.numbers(&$1) }
        }
    }

    /// For each text that refers to sources where it does.
    private mutating func write(referencesTo sources: [Source]) {
        var indices: [String: Int] = [:]
        for (index, source) in sources.enumerated() where indices[source.name] == nil { indices[source.name] = index }
        let texts = writer.texts.texts
        let references = writer.shown.sorted().map { number in
            TextReferences(text: number, references: TextReference.all(in: texts[number - 1]) { indices[$0] })
        }
        section("references", references.filter { !$0.references.isEmpty }) { $0.record(&$1) }
    }

    /// The perfect hash from ids and aliases to loci: displacements, then for each slot 0 or one more than the number of
    /// its id, where ids are numbered locus after locus, each locus's own id before its aliases.
    private mutating func write(hashOf loci: [Locus]) {
        var keys: [UInt64] = []
        for locus in loci {
            keys.append(locus.id.key)
            for alias in locus.aliases { keys.append(alias.key) }
        }
        let entries = keys.enumerated().map { (key: $1, value: UInt32($0)) }
        guard let hash = PerfectHash(building: entries) else {
            preconditionFailure("a checked rule book names each id once")
        }
        var displacements = hash.displacements.map { Int($0) }
        writer.numbers(&displacements)
        var numbers = zip(hash.keys, hash.values).map { $0 == PerfectHash.emptyKey ? 0 : Int($1) + 1 }
        writer.numbers(&numbers)
    }
}

extension RuleBook {
    /// The records of the book as a compiled pack holds them: all but tests, properties and haplotypes.
    ///
    /// - Parameter digest: that of its meaning.
    /// - Complexity: linear in the size of the book.
    public func records(digest: String) -> (numbers: TableWriter, texts: TextHeap) {
        let records = RecordsWriter(self, digest: digest).writer
        var numbers = TableWriter()
        numbers.write(records.texts.texts.count)
        for text in records.texts.texts { numbers.write(text.utf8.count) }
        numbers.write(records.table)
        return (numbers, records.texts)
    }
}
