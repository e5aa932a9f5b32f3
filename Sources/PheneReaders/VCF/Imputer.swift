// SPDX-License-Identifier: Apache-2.0

/// What the header of a VCF says of the program that imputed its genotypes, if one did.
struct Imputer: Sendable {
    /// A line names a program or a service that imputes.
    private(set) var isNamed = false
    /// INFO has a flag for records that were imputed.
    private(set) var hasImputedFlag = false
    /// INFO has a flag for records that an array read.
    private(set) var hasTypedFlag = false

    /// Flags of INFO by which imputers mark what was imputed: Minimac4; Beagle and IMPUTE5.
    static let imputedFlags: [StaticString] = ["IMPUTED", "IMP"]
    /// Flags by which they mark what was read: Minimac4 and PBWT; Minimac3, which has them in FILTER too.
    static let typedFlags: [StaticString] = ["TYPED", "TYPED_ONLY", "GENOTYPED", "GENOTYPED_ONLY"]
    /// Keys of INFO for the estimated squared correlation of imputed with true genotypes: Minimac; Beagle 5 and 4; MaCH;
    /// IMPUTE, GLIMPSE and PBWT.
    static let qualities: [StaticString] = ["R2", "DR2", "AR2", "RSQ", "Rsq", "INFO"]
    /// Keys of FORMAT with dosages and probabilities that imputers write: of both copies, of each, of genotypes.
    static let dosages = ["DS", "HDS", "ADS", "AP1", "AP2", "GP"]

    /// Words of programs and services, in small letters.
    private static let names = [
        "minimac", "beagle", "impute", "imputationserver", "imputation server", "imputation_server",
        "imputation service", "glimpse", "pbwt", "stitch", "quilt",
    ]
    /// Keys of header lines that say what made the file, in small letters; also those that begin with a program's name.
    private static let keys = [
        "source", "pipeline", "mis_", "imput", "minimac", "beagle", "glimpse", "quilt", "stitch",
    ]

    /// Takes a line that begins with `##`.
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
        // `mis_` begins the lines of the Michigan server and of those like it.
        if key.hasPrefix("mis_") || key.hasPrefix("imput")
            || Self.names.contains(where: { Array(text.utf8)[...].holds(Array($0.utf8)) })
        {
            isNamed = true
        }
    }

    /// Whether a record's genotype was computed from other sites and not read.
    ///
    /// A record's own flag decides. Without one: where the header has a flag for what was imputed and none for what was read, a
    /// record without it was read. Else a record with reads was read, and one without was imputed if the header names an imputer or
    /// if the record has what only imputers write.
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
        let keys = ReadEvidence.depths + ReadEvidence.supports.joined() + ["PL", "GL", "GQ", "RGQ"]
        return keys.contains { record.fields.isGiven($0) }
    }

    private static func lowercase(_ text: ArraySlice<UInt8>) -> String {
        var lower = ""
        for byte in text where byte < 0x80 {
            lower.unicodeScalars.append(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
        }
        return lower
    }
}

extension StaticString {
    /// Its bytes; it must be one of ASCII.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
