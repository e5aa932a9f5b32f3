// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders

/// Loci of several kinds, and files of a few records at them.
enum PlaceText {
    /// A base with one and with two changes, an insertion, an insertion and a deletion of one unit, a deletion, an insertion
    /// behind several bases, a base on X.
    static let loci = VCFText.table([
        ("rs1", "1", ["G", "A"], [(38, 3000, 0)]),
        ("rs2", "1", ["A", "G", "T"], [(38, 3100, 0)]),
        ("rs3", "1", ["CAT", "CATAT"], [(38, 3200, 0)]),
        ("rs4", "1", ["CAT", "CATAT", "C"], [(38, 3300, 0)]),
        ("rs5", "1", ["GA", "G"], [(38, 3400, 0)]),
        ("rs6", "1", ["GCAT", "GCATAT"], [(38, 3500, 0)]),
        ("rs7", "X", ["C", "T"], [(38, 3600, 0)]),
    ])

    static func file(_ records: [String], header: [String] = [], options: ReadOptions = ReadOptions()) throws
        -> GenotypeFile
    {
        var options = options
        options.build = .grch38
        let text = VCFText.file(records, header: ["##contig=<ID=1,length=248956422>"] + header)
        return try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: loci, options: options)
    }

    /// The reading of a locus of a file.
    static func reading(_ file: GenotypeFile, _ id: String) -> Reading? {
        guard let locus = loci.loci.first(where: { $0.id.name == id }) else { return nil }
        return locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome)
    }

    /// The call of a locus as text; `conflict: ...` where records disagree.
    static func call(_ records: [String], _ id: String, header: [String] = []) throws -> String {
        let file = try file(records, header: header)
        let calls = VCFText.calls(file, id)
        if calls.isEmpty { return "absent" }
        // A record that covers the locus and is about another variant leaves only that.
        if let reading = reading(file, id), reading.call == .invalid(.unusable(.otherRecord)) { return "absent" }
        if calls.count > 1 { return "conflict: " + calls.joined(separator: ", ") }
        guard let reading = reading(file, id) else { return "no such locus" }
        return VCFText.text(reading.call)
    }
}
