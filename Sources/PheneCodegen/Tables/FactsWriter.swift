// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneTables

/// Writes what a report says of a pack's rules. The order of everything here is the order in which the runtime's
/// `Pack` reads it; a change raises `Digits.layoutVersion`.
struct FactsWriter {
    var texts = TextHeap()
    var table = TableWriter()

    mutating func write(_ book: RuleBook, digest: String) {
        write(book.pack.name)
        write(book.pack.version)
        write(book.pack.title)
        write(book.pack.about)
        write(digest)
        list(book.files) { $0.text($1) }
        list(book.sources) { $0.source($1) }
        list(book.authorities) { $0.authority($1) }
        list(book.genes) { $0.gene($1) }
        list(book.scales) { $0.scale($1) }
        list(book.variants) { $0.variant($1) }
        list(Array(book.inputs.indices)) { $0.input($1, of: book) }
        list(book.findings) { $0.finding($1) }
        list(book.pathways) { $0.pathway($1) }
        let overriders = overriders(of: book)
        list(Array(zip(book.advices, overriders))) { $0.advice($1.0, overriders: $1.1) }
        list(book.targets) { $0.text($1) }
        list(book.topics.entries) { $0.topic($1) }
        list(book.topics.courses) { $0.course($1) }
        write(book.languages)
        write(lookUp: book)
    }

    /// The language of the texts, empty where it is not named; for each other one its name and its texts in pairs.
    private mutating func write(_ languages: Languages?) {
        write(languages?.original ?? "")
        table.write(languages?.translations.count ?? 0)
        for (language, texts) in languages?.translations ?? [] {
            write(language)
            list(texts) {
                $0.text($1.original)
                $0.text($1.text)
            }
        }
    }

    private mutating func write(_ text: String) {
        let place = texts.place(text)
        table.write(place.offset)
        table.write(place.length)
    }

    private mutating func list<Item>(_ items: [Item], _ write: (inout RecordWriter, Item) -> Void) {
        table.write(items.count)
        for item in items {
            // The heap is handed over and back, never shared, so that it is not copied for each record.
            var record = RecordWriter(texts: texts)
            texts = TextHeap()
            write(&record, item)
            texts = record.texts
            record.texts = TextHeap()
            table.write(record: record.table)
        }
    }

    /// The perfect hash from ids and aliases to loci: displacements, then for each slot 0 or one more than the number of
    /// its id, where ids are numbered locus after locus, each locus's own id before its aliases.
    private mutating func write(lookUp book: RuleBook) {
        let loci = book.variants.map { $0.locus }
        var keys: [UInt64] = []
        for locus in loci {
            keys.append(locus.id.key)
            for alias in locus.aliases { keys.append(alias.key) }
        }
        let entries = keys.enumerated().map { (key: $1, value: UInt32($0)) }
        guard let hash = PerfectHash(building: entries) else {
            preconditionFailure("a checked rule book names each id once")
        }
        table.write(hash.displacements.count)
        for displacement in hash.displacements { table.write(displacement) }
        table.write(hash.keys.count)
        for (key, value) in zip(hash.keys, hash.values) {
            table.write(key == PerfectHash.emptyKey ? 0 : value + 1)
        }
    }

    /// An advice that overrides another, and the clause that says so.
    struct Overrider {
        let advice: Int
        let clause: Advice.Override
        /// The targets of the clause on which the other is held while this one is open.
        let holding: [Int]
    }

    private func overriders(of book: RuleBook) -> [[Overrider]] {
        var overriders = [[Overrider]](repeating: [], count: book.advices.count)
        for (index, advice) in book.advices.enumerated() {
            for clause in advice.overrides {
                let holding = clause.targets.filter { advice.holds(book.advices[clause.advice], on: $0) }
                overriders[clause.advice].append(Overrider(advice: index, clause: clause, holding: holding))
            }
        }
        return overriders
    }
}
