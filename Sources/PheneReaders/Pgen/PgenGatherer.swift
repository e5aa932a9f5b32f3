// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Keeps the records of a PLINK 2 fileset that the reader of a VCF would parse, as if the fileset were that VCF: what a line of the
/// `.pvar` states, with the genotypes of the `.pgen`.
///
/// Two copies are stated of every chromosome, as the `.pgen` has no others; the sex of a person decides how many there are on X and Y.
struct PgenGatherer {
    /// The people in the order of the `.psam`.
    let people: CohortPeople
    private let pgen: PgenFile
    private let parts: PlinkParts
    private(set) var keeper: RecordKeeper
    private let countsSexes: Bool

    /// The most records of X, and of Y, that are counted for the sex.
    static let mostOfSexes = 8000

    /// Opens a fileset and reads its `.psam`.
    init(
        _ source: some ByteSource, path: String, reader: VCFReader, countsSexes: Bool
    ) throws(CohortError) {
        guard let file = source.seekable else { throw .read(.plinkFromPipe(path: path)) }
        pgen = try PgenFile(file, path: path)
        parts = PlinkParts(path, ending: ".pgen", options: reader.options)
        let parts = parts
        let psam = try reading { () throws(FileError) in try parts.open(".psam").allBytes() }
        people = try CohortPeople(psam: psam, path: parts.path(".psam"))
        guard people.count == pgen.sampleCount else {
            throw .disagreeing(
                path: path, list: parts.path(".psam"),
                what: "it has \(pgen.sampleCount) people, and \(people.count) are listed")
        }
        keeper = RecordKeeper(reader)
        self.countsSexes = countsSexes
    }

    /// What was kept.
    var gathered: VCFReader.Gathered { keeper.gathered(pgen.variantCount) }

    /// Reads the `.pvar` and the records that are kept.
    ///
    /// - Parameter stated: the stated sex of each person; empty where none is.
    mutating func gather(stated: [UInt8]) throws(CohortError) {
        let list = parts.path(".pvar")
        if !parts.has(".pvar"), parts.has(".pvar.zst") { throw .zstd(path: list + ".zst") }
        let parts = parts
        var pvar = try PvarReader(reading { () throws(FileError) in try parts.open(".pvar") }, path: list)
        try keeper.addHeader(pvar.header, people)
        var sexes = SexRows(people, stated: stated, isNeeded: countsSexes)
        var variant = 0
        while let row = try pvar.next() {
            defer { variant += 1 }
            guard variant < pgen.variantCount else { continue }
            let isNear = keeper.isNear(row.head)
            let chromosome = keeper.sexChromosome.flatMap { kind in
                sexes.wants(kind, row.head, keeper.parser.sexes) ? kind : nil
            }
            guard isNear || chromosome != nil else { continue }
            try take(row, variant, isNear: isNear, chromosome, &sexes)
        }
        guard variant == pgen.variantCount else {
            throw .disagreeing(
                path: pgen.path, list: list, what: "it has \(pgen.variantCount) variants, and \(variant) are listed")
        }
    }

    private func take(
        _ row: PvarReader.Line, _ variant: Int, isNear: Bool, _ chromosome: SexChromosome?, _ sexes: inout SexRows
    ) throws(CohortError) {
        let facts = try pgen.facts(of: variant)
        if let alternates = facts.alternates, alternates != row.alternates {
            throw .disagreeing(
                path: pgen.path, list: parts.path(".pvar"),
                what: "variant \(variant + 1) has \(alternates) alternate alleles, and line \(row.number) lists "
                    + "\(row.alternates)")
        }
        if isNear, !facts.hasReference { keeper.parser.header.setProvisionalReference() }
        if row.isOpen {
            if isNear { try keeper.keep(row.head, .none(columns: 8), number: row.number, isOpen: true) }
            return
        }
        var record = try pgen.record(variant, alleleCount: row.alternates + 1)
        if let chromosome { sexes.count(record, on: chromosome, into: &keeper.parser.sexes) }
        guard isNear else { return }
        var head = row.head
        if !facts.hasReference, row.alternates == 1, keeper.isExchanged(head) {
            head = RecordKeeper.exchanged(head)
            record.exchange()
        }
        try keeper.keep(head + Array(record.format.utf8) + [0x09], .coded(record.samples), number: row.number)
    }
}

/// Counts the records of X and Y for all people.
private struct SexRows {
    private var counted = [0, 0]
    private let isNeeded: Bool

    init(_ people: CohortPeople, stated: [UInt8], isNeeded: Bool) {
        let isStatedOfAll = stated.count == people.count && !stated.contains(0)
        self.isNeeded = isNeeded && !isStatedOfAll
    }

    /// Whether a record is counted: one that passed its filters, outside the pseudoautosomal regions.
    ///
    /// - Parameter head: the first columns of a VCF, each with a tab behind it.
    func wants(_ chromosome: SexChromosome, _ head: [UInt8], _ sexes: RecordSexCount) -> Bool {
        guard isNeeded, counted[chromosome == .x ? 0 : 1] < PgenGatherer.mostOfSexes else { return false }
        let columns = head.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count > 6, columns[6].elementsEqual("PASS".utf8) || columns[6].elementsEqual([0x2E]) else {
            return false
        }
        var position: UInt32 = 0
        for digit in columns[1] {
            guard digit &- 0x30 < 10, position < 1 << 28 else { return false }
            position = position * 10 + UInt32(digit &- 0x30)
        }
        return sexes.counts(position, on: chromosome)
    }

    mutating func count(_ record: PgenRecord, on chromosome: SexChromosome, into sexes: inout RecordSexCount) {
        counted[chromosome == .x ? 0 : 1] += 1
        var others = record.alleles[...]
        for person in 0..<record.codes.count {
            let code = record.codes[person]
            if code == 0 || code == 3 { continue }
            var isDiffering = code == 1
            if let first = others.first, first.person == person {
                isDiffering = first.low != first.high
                others = others.dropFirst()
            }
            sexes.take(isDiffering: isDiffering, of: person, on: chromosome)
        }
    }
}

extension ByteSource {
    /// All bytes to the end.
    func allBytes() throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let part = try self.bytes(upTo: 1 << 20)
            bytes += part
            if part.count < 1 << 20 { return bytes }
        }
    }
}
