// SPDX-License-Identifier: Apache-2.0

extension GeneDefinition.Place {
    /// Reads a row of the table of positions.
    init(_ row: TableRow) throws(RowFault) {
        position = try row.number("pos38")
        rsid = row["rsid"]
        reference = try row.bases("ref38")
        alternates = row["alts38"].parts(",")
        position37 = try GeneDefinition.Position37(row)
        referenceAllele = try row.text("ref_allele_base")
        if !rsid.isEmpty, !rsid.hasPrefix("rs") || Int(rsid.dropFirst(2)) == nil {
            throw RowFault(message: "`rsid` is `\(rsid)`", help: "write `rs` and digits, or leave it empty")
        }
        if alternates.isEmpty || !alternates.allSatisfy(\.isSequence) || Set(alleles).count != alleles.count {
            throw RowFault(
                message: "`alts38` is `\(row["alts38"])`",
                help: "write the other alleles, separated by commas, each once")
        }
        if referenceAllele != reference,
            AmbiguityCode.bases(referenceAllele)?.contains(reference) != true || !has(referenceAllele)
        {
            throw RowFault(
                message: "`ref_allele_base` is `\(referenceAllele)`, and the reference `\(reference)`",
                help: "write the reference, or an ambiguity code for alleles that include it")
        }
    }
}

extension GeneDefinition.Position37 {
    /// Reads the columns on GRCh37; `nil` where there is no position. `?` means that it is not known.
    init?(_ row: TableRow) throws(RowFault) {
        func isKnown(_ column: String) -> Bool { !row[column].isEmpty && row[column] != "?" }
        if isKnown("pos37"), isKnown("ref37") {
            let reference = try row.word("ref37", of: [row["ref38"]] + row["alts38"].parts(","))
            self = .verified(try row.number("pos37"), reference: reference)
        } else if isKnown("pos37_lift") {
            self = .lifted(try row.number("pos37_lift"))
        } else if isKnown("pos37") {
            self = .lifted(try row.number("pos37"))
        } else {
            return nil
        }
    }
}

extension GeneDefinition.Activity {
    /// Reads `0.25` or `≥3.0`; `nil` where it is anything else, or not in quarter steps.
    init?(_ text: String) {
        isAtLeast = text.hasPrefix("≥")
        guard let hundredths = Score.hundredths(isAtLeast ? String(text.dropFirst()) : text),
            hundredths % Score.step == 0
        else {
            return nil
        }
        self.hundredths = hundredths
    }
}

/// Activity scores, in hundredths.
enum Score {
    /// Between one score and the next.
    static let step = 25

    /// Reads a decimal of at most two places; `nil` of other texts.
    static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let whole = UInt16(first) else { return nil }
        if parts.count == 1 { return Int(whole) * 100 }
        let digits = parts[1]
        guard (1...2).contains(digits.utf8.count), let fraction = UInt8(digits) else { return nil }
        return Int(whole) * 100 + Int(fraction) * (digits.utf8.count == 1 ? 10 : 1)
    }

    /// The shortest decimal: `0.5`, `2`.
    static func text(_ hundredths: Int) -> String {
        let whole = hundredths / 100, rest = hundredths % 100
        if rest == 0 { return String(whole) }
        return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest))
    }
}
