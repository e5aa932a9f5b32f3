// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

extension Locus: PackRecord {
    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var id = id, aliases = aliases, chromosome = chromosome, alleles = alleles, names = names
        var spellings = spellings, placements = placements
        coder.id(&id)
        coder.list(&aliases, blank: id) { $0.id(&$1) }
        coder.chromosome(&chromosome)
        coder.list(&alleles, blank: .blank) { $0.allele(&$1) }
        coder.texts(&names)
        coder.list(&spellings, blank: (allele: .blank, number: 0)) {
            $0.allele(&$1.allele)
            $0.number(&$1.number)
        }
        coder.records(&placements)
        guard Coder.makesValues else { return }
        for spelling in spellings where spelling.number >= alleles.count { return coder.fail() }
        let locus = Locus(
            id: id, aliases: aliases, chromosome: chromosome, alleles: alleles, names: names, spellings: spellings,
            placements: placements)
        guard let locus else { return coder.fail() }
        self = locus
    }
}

extension Placement: PackRecord {
    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var build = Int(build.rawValue), position = Int(position.value), reference = reference
        coder.number(&build)
        coder.number(&position)
        coder.optional(&reference)
        guard let build = Build(rawValue: UInt8(truncatingIfNeeded: build)), let position = Position(position) else {
            return coder.fail()
        }
        self = Placement(build: build, position: position, reference: reference)
    }
}

extension RecordCoder {
    fileprivate mutating func id(_ id: inout VariantID) {
        var key = id.key
        bits(&key)
        id = VariantID(key: key)
    }

    fileprivate mutating func allele(_ allele: inout Allele) {
        var written = Self.makesValues ? allele.text : ""
        text(&written)
        guard Self.makesValues else { return }
        // Most alleles are one base.
        let single = written.utf8.count == 1 ? written.utf8.first.flatMap { Allele.single($0) } : nil
        guard let read = single ?? Allele(written.utf8) else { return fail() }
        allele = read
    }
}
