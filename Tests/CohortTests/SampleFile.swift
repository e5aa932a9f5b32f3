// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import SeededRandom

/// A VCF of several invented samples, with most of what such a file can do to the sites of some packs.
struct SampleFile {
    /// A record, or a line that is none.
    struct Row {
        var chromosome: String
        var position: Int
        var id = "."
        var reference: String
        var alternates: [String]
        var filter = "PASS"
        var info = "."
        var keys = ["GT"]
        /// For each sample the values of the keys; those at the end may be missing.
        var values: [[String]]
        /// A line that is written in place of the record.
        var raw: String?

        var line: String {
            if let raw { return raw }
            let columns = [
                chromosome, String(position), id, reference,
                alternates.isEmpty ? "." : alternates.joined(separator: ","),
                ".", filter, info, keys.joined(separator: ":"),
            ]
            return (columns + values.map { $0.joined(separator: ":") }).joined(separator: "\t")
        }
    }

    var header: [String] = []
    var names: [String] = []
    var rows: [Row] = []
    /// The build of the positions.
    var build = Build.grch38

    init() {}

    /// - Parameters:
    ///   - people: how many samples.
    ///   - loci: the sites of packs, most of which get records.
    ///   - isDirty: whether lines may be damaged, on other positions, of symbols without an end and with other things that only a text has.
    ///   - showsSex: whether there are many records on X and Y.
    init(
        people: Int, loci: [Locus], isDirty: Bool, showsSex: Bool, random: inout SeededGenerator
    ) {
        build = random.chance(50) ? .grch37 : .grch38
        let prefix = random.chance(50) ? "chr" : ""
        names = (0..<people).map { $0 % 5 == 3 ? "\($0)" : "S\($0)" }
        header = ["##fileformat=VCFv4.3"]
        if random.chance(70) { header.append("##reference=\(build == .grch37 ? "GRCh37" : "GRCh38")") }
        if random.chance(10) { header.append("##source=PLINKv1.90") }
        if random.chance(10) { header.append("##INFO=<ID=was_split,Number=0,Type=Flag,Description=\"s\">") }
        let style = random.number(0...4)
        for locus in loci where !random.chance(15) {
            guard let placement = locus.placement(on: build) else { continue }
            add(locus, placement, prefix: prefix, style: style, isDirty: isDirty, random: &random)
        }
        if showsSex { addSexes(prefix: prefix, random: &random) }
        rows.sort { ($0.chromosome, $0.position) < ($1.chromosome, $1.position) }
        if isDirty { damage(random: &random) }
    }

    /// Adds records of a site.
    private mutating func add(
        _ locus: Locus, _ placement: Placement, prefix: String, style: Int, isDirty: Bool, random: inout SeededGenerator
    ) {
        let name = prefix + locus.chromosome.name
        let reference = placement.reference.map { locus.alleles[$0] } ?? locus.alleles[0]
        var others = locus.alleles.filter { $0 != reference }.map { $0.text }
        if others.isEmpty { others = ["T"] }
        if random.chance(10) { others.append(random.one(of: ["A", "C", "G", "T", reference.text + "A"])) }
        others = others.filter { $0 != reference.text }
        if others.isEmpty { return }
        if random.chance(20) { others = [random.one(of: others)] }
        var row = Row(
            chromosome: name, position: Int(placement.position.value), reference: reference.text,
            alternates: others, values: [])
        row.id = random.chance(60) ? locus.id.name : "."
        if random.chance(5), let alias = locus.aliases.first { row.id = alias.name }
        if isDirty, random.chance(4) { row.id = "rs99999" }
        if isDirty, random.chance(4) { row.position += random.one(of: [-1, 1, 3]) }
        if isDirty, random.chance(4) { row.reference = random.one(of: ["A", "G", "N", "ACGT"]) }
        if random.chance(6) { row.filter = random.one(of: [".", "q10", "LowQual"]) }
        if random.chance(8) { row.info = random.one(of: ["DP=0", "DP=30", "was_split", "AC=3"]) }
        switch random.number(0...19) {
        case 0, 1:
            // A block of a genome VCF, which may begin before the site.
            row.position -= random.one(of: [0, 5, 90])
            row.position = max(1, row.position)
            row.alternates = [random.one(of: ["<NON_REF>", "<*>"])]
            row.reference = row.position == Int(placement.position.value) ? row.reference : "A"
            row.id = "."
            row.info = "END=\(Int(placement.position.value) + random.one(of: [0, 10, -3]))"
            if isDirty, random.chance(15) { row.info = random.one(of: ["END=.", "END=x", "."]) }
        case 2:
            row.position = max(1, row.position - random.one(of: [0, 20, 2000]))
            row.reference = random.one(of: ["A", "C", "N"])
            row.alternates = [random.one(of: ["<DEL>", "<DUP>", "<CNV>", "<INV>"])]
            row.id = "."
            row.info = random.chance(80) ? "END=\(Int(placement.position.value) + random.one(of: [1, 50]))" : "."
            if random.chance(20) { row.info = "SVLEN=-3000" }
        case 3 where row.alternates.count > 1:
            // Split by allele.
            let all = row.alternates
            for alternate in all.dropFirst() {
                var other = row
                other.alternates = [alternate]
                fill(&other, locus, style: style, random: &random)
                rows.append(other)
            }
            row.alternates = [all[0]]
        case 4: row.alternates = []
        case 5: row.alternates.append("*")
        case 6: row.alternates.append("<NON_REF>")
        default: break
        }
        fill(&row, locus, style: style, random: &random)
        rows.append(row)
        if random.chance(4) {
            fill(&row, locus, style: style, random: &random)
            rows.append(row)
        }
    }

    /// Invents the values of all samples.
    private func fill(_ row: inout Row, _ locus: Locus, style: Int, random: inout SeededGenerator) {
        let count = row.alternates.count + 1
        switch style {
        case 0: row.keys = ["GT"]
        case 1: row.keys = ["GT", "GQ"]
        case 2: row.keys = ["GT", "AD", "DP", "GQ"]
        case 3: row.keys = ["GT", "DP", "GQ", "PS", "FT"]
        default: row.keys = random.chance(50) ? ["GT", "DP", "GQ", "PL"] : ["GT", "GP", "DS"]
        }
        if row.alternates.contains(where: { $0 == "<NON_REF>" || $0 == "<*>" }) {
            row.keys = ["GT", "DP", "GQ", "MIN_DP"]
            if random.chance(20) { row.keys.append("LEN") }
        }
        if random.chance(2) { row.keys.removeFirst() }
        let isHaploid = locus.chromosome == .y || locus.chromosome == .mt
        row.values = names.indices.map { sample in
            var values = row.keys.map { key in
                Self.value(key, alleles: count, isHaploid: isHaploid, sample: sample, random: &random)
            }
            if values.count > 1, random.chance(10) { values.removeLast(random.number(1...values.count - 1)) }
            return values
        }
    }

    private static func value(
        _ key: String, alleles: Int, isHaploid: Bool, sample: Int, random: inout SeededGenerator
    ) -> String {
        func numbers(_ count: Int, _ most: Int) -> String {
            (0..<count).map { _ in String(random.number(0...most)) }.joined(separator: ",")
        }
        switch key {
        case "GT":
            func allele() -> String { random.chance(55) ? "0" : String(random.number(below: alleles)) }
            if random.chance(5) { return random.one(of: ["./.", ".", ".|."]) }
            if random.chance(4) { return random.one(of: ["0/.", "./0", ".|0"]) }
            if isHaploid || random.chance(3) { return allele() }
            return allele() + (random.chance(30) ? "|" : "/") + allele()
        case "GQ": return random.chance(10) ? random.one(of: [".", "3", "19"]) : String(random.number(20...99))
        case "DP", "MIN_DP": return random.chance(8) ? random.one(of: [".", "0", "4"]) : String(random.number(8...60))
        case "AD": return random.chance(5) ? random.one(of: [".", "0,0"]) : numbers(alleles, 30)
        case "PL":
            return random.chance(10) ? "0,0,0" : "0,\(random.number(20...90)),\(random.number(20...900))"
        case "PS": return random.one(of: ["1", "1", "77", "."])
        case "FT": return random.chance(90) ? "PASS" : "lowGQ"
        case "GP": return random.one(of: ["0.98,0.01,0.01", "0.01,0.98,0.01", "0.5,0.4,0.1"])
        case "DS": return random.one(of: ["0.01", "1", "2"])
        case "LEN": return random.one(of: ["1", "10", "100", "."])
        default: return "."
        }
    }

    /// Adds records of X and Y, by which the first samples are male and female in turn.
    private mutating func addSexes(prefix: String, random: inout SeededGenerator) {
        func add(_ name: String, _ count: Int, _ genotype: (Int) -> String) {
            for number in 0..<count {
                var row = Row(
                    chromosome: prefix + name, position: 3_000_000 + 1000 * number, reference: "A", alternates: ["G"],
                    values: [])
                row.values = names.indices.map { [genotype($0)] }
                rows.append(row)
            }
        }
        add("X", 230) { sample in
            switch sample % 4 {
            case 0: random.one(of: ["1", "1/1"])
            case 1: random.one(of: ["0/1", "1/1"])
            case 2: random.one(of: ["0/0", "1/1", "./."])
            default: random.one(of: ["0/1", "1/1", "1"])
            }
        }
        add("Y", 60) { $0 % 4 == 0 || $0 % 4 == 3 ? "1" : "." }
    }

    private mutating func damage(random: inout SeededGenerator) {
        for index in rows.indices where random.chance(2) {
            var columns = rows[index].line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            switch random.number(0...4) {
            case 0: columns.removeLast(random.number(1...min(4, columns.count - 1)))
            case 1: columns.append("0/1")
            case 2: columns[1] = "x" + columns[1]
            case 3: columns[4] = "Z"
            default: columns[0] = "unknown"
            }
            rows[index].raw = columns.joined(separator: "\t")
        }
    }

    /// The same records for more samples, each of whom has the values of one of these in each record.
    func repeated(_ people: Int, random: inout SeededGenerator) -> SampleFile {
        var file = self
        file.names = (0..<people).map { "P\($0)" }
        // Each is mostly a copy of one sample, because all records of X and Y together show the sex.
        let copied = file.names.indices.map { $0 % names.count }
        for row in file.rows.indices where !file.rows[row].values.isEmpty {
            let values = rows[row].values
            file.rows[row].values = copied.map { random.chance(80) ? values[$0] : random.one(of: values) }
            if let raw = rows[row].raw {
                let columns = raw.split(separator: "\t", omittingEmptySubsequences: false)
                let own =
                    columns.count - 9 == names.count ? file.rows[row].values.map { $0.joined(separator: ":") } : []
                file.rows[row].raw = (columns.prefix(9).map { String($0) } + own).joined(separator: "\t")
            }
        }
        return file
    }

    var columnNames: String {
        (["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT"] + names).joined(separator: "\t")
    }

    /// The file as a text.
    var text: String { (header + [columnNames] + rows.map { $0.line }).joined(separator: "\n") + "\n" }
    var vcf: [UInt8] { Array(text.utf8) }
}

extension SampleFile {
    /// The file as a BCF, not compressed (VCF specification 4.5, section 6). Lines that are no records are left out.
    var bcf: [UInt8] {
        var contigs: [String] = []
        var keys = ["PASS", "GT"]
        for row in rows where row.raw == nil {
            if !contigs.contains(row.chromosome) { contigs.append(row.chromosome) }
            let info = row.info.split(separator: ";").map { String($0.prefix { $0 != "=" }) }
            for key in row.keys + info + [row.filter] where key != "." && !keys.contains(key) { keys.append(key) }
        }
        var lines = header.filter { !$0.hasPrefix("##INFO") }
        for contig in contigs { lines.append("##contig=<ID=\(contig)>") }
        for (index, key) in keys.enumerated().dropFirst() {
            lines.append("##FORMAT=<ID=\(key),Number=.,Type=String,Description=\"\",IDX=\(index)>")
        }
        let head = Array((lines + [columnNames]).joined(separator: "\n").utf8) + [0x0A, 0]
        var bytes = Array("BCF".utf8) + [2, 2] + Self.little(UInt32(head.count)) + head
        for row in rows where row.raw == nil { bytes += record(row, contigs, keys) }
        return bytes
    }

    private func record(_ row: Row, _ contigs: [String], _ keys: [String]) -> [UInt8] {
        func key(_ name: some StringProtocol) -> [UInt8] { [0x11, UInt8(keys.firstIndex(of: String(name)) ?? 0)] }
        let info = row.info == "." ? [] : row.info.split(separator: ";")
        var end = row.position + row.reference.utf8.count - 1
        for field in info where field.hasPrefix("END=") { end = max(end, Int(field.dropFirst(4)) ?? end) }
        var shared = Self.little(UInt32(contigs.firstIndex(of: row.chromosome) ?? 0))
        shared += Self.little(UInt32(row.position - 1)) + Self.little(UInt32(end - row.position + 1))
        shared += Self.little(UInt32(0x7F80_0001)) + Self.little(UInt32(info.count | (row.alternates.count + 1) << 16))
        shared += Self.little(UInt32(names.count | row.keys.count << 24))
        for text in [row.id == "." ? "" : row.id, row.reference] + row.alternates { shared += Self.characters(text) }
        shared += row.filter == "." ? [0] : key(row.filter)
        for field in info {
            let parts = field.split(separator: "=")
            shared += key(parts[0])
            if parts.count == 1 { shared += [0] } else { shared += Self.integers(String(parts[1]), 1) }
        }
        var own: [UInt8] = []
        for (place, name) in row.keys.enumerated() {
            let texts = row.values.map { $0.count > place ? $0[place] : "." }
            own += key(name) + Self.column(name, texts)
        }
        return Self.little(UInt32(shared.count)) + Self.little(UInt32(own.count)) + shared + own
    }

    /// The values of a key of all samples.
    private static func column(_ name: String, _ texts: [String]) -> [UInt8] {
        switch name {
        case "GT":
            let genotypes = texts.map { genotype($0) }
            let width = genotypes.map { $0.count }.max() ?? 1
            // 0x81 ends a vector that is shorter than others.
            return [UInt8(width << 4 | 1)]
                + genotypes.flatMap { $0 + [UInt8](repeating: 0x81, count: width - $0.count) }
        case "FT", "GP", "DS":
            let width = texts.map { $0.utf8.count }.max() ?? 1
            let size: [UInt8] = width < 15 ? [UInt8(width << 4 | 7)] : [0xF7, 0x11, UInt8(width)]
            return size + texts.flatMap { Array($0.utf8) + [UInt8](repeating: 0, count: width - $0.utf8.count) }
        default:
            let width = texts.map { $0.split(separator: ",").count }.max() ?? 1
            return [UInt8(width << 4 | 3)] + texts.flatMap { integers($0, width).dropFirst() }
        }
    }

    private static func genotype(_ text: String) -> [UInt8] {
        var values: [UInt8] = []
        var isPhased: UInt8 = 0
        for character in text.utf8 {
            switch character {
            case 0x7C: isPhased = 1
            case 0x2F: isPhased = 0
            case 0x2E: values.append(isPhased)
            default: values.append((character - 0x30 + 1) << 1 | isPhased)
            }
        }
        return values
    }

    /// Numbers of four bytes, with their type before them; the rest of the width is ended.
    private static func integers(_ text: String, _ width: Int) -> [UInt8] {
        var values = text.split(separator: ",").map { Int32($0).map { UInt32(bitPattern: $0) } ?? 0x8000_0000 }
        while values.count < width { values.append(0x8000_0001) }
        return [UInt8(width << 4 | 3)] + values.flatMap { little($0) }
    }

    private static func characters(_ text: String) -> [UInt8] {
        let count = text.utf8.count
        return (count < 15 ? [UInt8(count << 4 | 7)] : [0xF7, 0x12] + little(UInt16(count))) + Array(text.utf8)
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
