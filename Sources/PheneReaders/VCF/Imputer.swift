// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// What the header of a VCF states about the imputation of its genotypes.
struct Imputer: Sendable {
    /// True where a line names an imputation program or service.
    private(set) var isNamed = false
    /// True where INFO has a flag for imputed records.
    private(set) var hasImputedFlag = false
    /// True where INFO has a flag for records that were genotyped.
    private(set) var hasTypedFlag = false

    /// Flags of INFO that mark imputed records: Minimac4; Beagle and IMPUTE5.
    static let imputedFlags: [StaticString] = ["IMPUTED", "IMP"]
    /// Flags that mark genotyped records: Minimac4 and PBWT; Minimac3, which has them in FILTER too.
    static let typedFlags: [StaticString] = ["TYPED", "TYPED_ONLY", "GENOTYPED", "GENOTYPED_ONLY"]
    /// Keys of INFO for the estimated squared correlation between imputed and true genotypes: Minimac; Beagle 5 and 4; MaCH; IMPUTE,
    /// GLIMPSE and PBWT.
    static let qualities: [StaticString] = ["R2", "DR2", "AR2", "RSQ", "Rsq", "INFO"]
    /// Keys of FORMAT for dosages and probabilities that imputation programs write.
    static let dosages = ["DS", "HDS", "ADS", "AP1", "AP2", "GP"]

    /// Words of programs and services, in small bases.
    private static let names = [
        "minimac", "beagle", "impute", "imputationserver", "imputation server", "imputation_server",
        "imputation service", "glimpse", "pbwt", "stitch", "quilt",
    ]
    /// Beginnings of the keys of header lines that name the program behind a file, in lower case.
    private static let keys = [
        "source", "pipeline", "mis_", "imput", "minimac", "beagle", "glimpse", "quilt", "stitch",
    ]

    /// Reads a header line that begins with `##`.
    mutating func take(_ line: ArraySlice<UInt8>) {
        let line = line.dropFirst(2)
        if line.starts(with: "INFO=<ID=".utf8) {
            let id = line.dropFirst(9).prefix { $0 != 0x2C && $0 != 0x3E }
            if Self.imputedFlags.contains(where: { id.elementsEqual($0.bytes) }) { hasImputedFlag = true }
            if Self.typedFlags.contains(where: { id.elementsEqual($0.bytes) }) { hasTypedFlag = true }
            return
        }
        guard let sign = line.firstIndex(of: 0x3D), line.distance(from: line.startIndex, to: sign) <= 40 else { return }
        let key = Self.lowercase(line[..<sign])
        guard Self.keys.contains(where: { key.hasPrefix($0) }) else { return }
        let text = Self.lowercase(line.prefix(1000))
        // `mis_` is the prefix of the Michigan Imputation Server and of similar ones.
        if key.hasPrefix("mis_") || key.hasPrefix("imput")
            || Self.names.contains(where: { Array(text.utf8)[...].contains(bytes: Array($0.utf8)) })
        {
            isNamed = true
        }
    }

    /// Whether the genotype of a record was computed from other sites and not measured.
    ///
    /// A flag of the record decides. A record without a flag was measured if the header has a flag for imputed records and none for
    /// genotyped ones, and also if it has reads. A record without reads was imputed if the header names an imputation program or the
    /// record has fields that only these write.
    func imputed(_ record: VCFRecord) -> Bool {
        if Self.imputedFlags.contains(where: { record.hasFlag($0) }) { return true }
        for flag in Self.typedFlags {
            if record.hasFlag(flag) || record.filters.contains(where: { $0.elementsEqual(flag.bytes) }) { return false }
        }
        if hasImputedFlag, !hasTypedFlag { return false }
        if hasReads(record) { return false }
        return isNamed || Self.dosages.contains { record.fields.hasKey($0) }
            || Self.qualities.contains { record.info($0).flatMap { VCFNumber($0) } != nil }
    }

    private func hasReads(_ record: VCFRecord) -> Bool {
        !record.fields.isGenotypeAlone && Self.readKeys.contains { record.fields.isGiven($0) }
    }

    /// Keys of FORMAT that only sequencing has.
    private static let readKeys = ReadEvidence.depths + ReadEvidence.alleleCounts.joined() + ["PL", "GL", "GQ", "RGQ"]

    private static func lowercase(_ text: ArraySlice<UInt8>) -> String {
        var lower = ""
        for byte in text where byte < 0x80 {
            lower.unicodeScalars.append(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
        }
        return lower
    }
}

extension StaticString {
    /// The bytes of a string of ASCII.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
