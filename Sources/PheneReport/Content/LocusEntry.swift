// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// One locus of the pack, as found in the file.
public struct LocusEntry: Sendable {
    /// A row of the file, exactly as written there. It may contain any character.
    public struct Row: Sendable {
        /// The id in the file.
        public let id: String
        /// The genotype in the file; empty for a row that could not be used.
        public let genotype: String
        /// The line number from 1; `nil` if the calls do not come from a file.
        public let line: Int?
    }

    /// The rsID or other id.
    public let id: String
    /// The symbol of its gene; empty if the pack names none.
    public let gene: String
    /// The name of the change in papers; may be empty.
    public let label: String
    /// A warning about the site; may be empty.
    public let caution: String
    /// The positions (from 1) in each build that the rules give: `9:133635393 on GRCh38`.
    public var places: [String] {
        let locus = pack.loci.loci[index]
        return locus.placements.map { "\(locus.chromosome.name):\($0.position.value) on \($0.build.name)" }
    }
    /// The allele that ``label`` names as the change, on the plus strand; `nil` if the label does not determine it.
    public var changedAllele: String? {
        pack.loci.loci[index].changedAllele(label: label, strand: strand)
    }
    /// The state of its call.
    public let state: CallState
    /// The consent questions that withhold the genotype; empty if it is shown.
    public let withheldFor: [String]
    /// The genotype; `nil` unless exactly one is possible.
    public let genotype: String?
    /// The genotypes that are still possible: all of them if there is no call.
    public var possible: [String] { possibleCodes.map { pack.loci.loci[index].text(of: $0) } }
    /// The call if it leaves more than one genotype: `A/.`.
    public let partial: String?
    /// Why the row cannot be true, or why its genotype was rejected, such as `GQ 12 is below 20`; empty for other states,
    /// and if the row itself has no genotype.
    public let reason: String
    /// Whether the row is invalid because of a fault of the file, so that an intact file would help and another assay is not
    /// needed.
    public let isFaultOfFile: Bool
    /// For an assumed reference: the build.
    public let assumedBuild: String?
    /// The rows of the file for this locus.
    public let rows: [Row]
    /// Whether the genotype was computed from other sites and not measured.
    public let isImputed: Bool
    /// Whether two rows state different genotypes.
    public let isConflicting: Bool
    /// Whether the strand is not stated and the alleles fit both strands.
    public let hasBothStrandReadings: Bool

    /// How common its alleles are, one entry for each population and data set; empty in a redacted report.
    public let frequencies: [FrequencyEntry]

    let pack: Pack
    /// The index of the locus in the pack.
    let index: Int
    let possibleCodes: CodeSet
    /// The strand of its gene, on which ``label`` is written; plus if the pack names no gene.
    private let strand: Strand

    init(_ index: Int, in shown: DisclosurePolicy) {
        let pack = shown.evaluation.pack
        self.pack = pack
        self.index = index
        let locus = pack.loci.loci[index]
        let facts = pack.variant(index)
        let reading = shown.evaluation.readings[index]
        id = locus.id.name
        gene = shown.facts.geneOfLocus[index] ?? ""
        label = facts.label
        strand = facts.gene.map { shown.facts.geneFacts[$0].strand } ?? .plus
        caution = shown.localized(facts.caution)
        withheldFor = shown.withheld[index]
        state = shown.withheld[index].isEmpty ? CallState(reading.call) : .withheld
        genotype = reading.possible.known.map { locus.text(of: $0) }
        possibleCodes = reading.possible
        // Only a genotype that was called and is shown is spoken of: its share would tell which one it is.
        let isShown = state == .called && !reading.isConflicting && !shown.isRedacted
        frequencies =
            shown.isRedacted
            ? []
            : FrequencyEntry.all(
                of: facts.frequencies, at: locus, code: isShown ? reading.possible.known : nil, in: shown)
        var partial: String?
        var reason = ""
        var assumedBuild: String?
        var isFaultOfFile = false
        switch reading.call {
        case .called(let genotype): if reading.possible.known == nil { partial = genotype.text }
        case .assumedReference(let build): assumedBuild = build.name
        case .invalid(let why):
            reason = why.text
            isFaultOfFile = why.isFaultOfFile
        case .noCall: reason = Wording.list(reading.refusals, "and")
        case .notOnAssay: break
        }
        self.partial = partial
        self.reason = reason
        self.isFaultOfFile = isFaultOfFile
        self.assumedBuild = assumedBuild
        rows = reading.records.map { Row(id: $0.name, genotype: $0.written, line: $0.line) }
        isImputed = reading.isImputed
        isConflicting = reading.isConflicting
        hasBothStrandReadings = reading.hasBothStrandReadings
    }

    /// The id with the name of the change: `rs1611115 (-1021C>T)`.
    public var name: String { label.isEmpty ? id : id + " (" + label + ")" }

    /// The call in words: `T/T; the file has `TT` in line 23`.
    public var text: String {
        if !withheldFor.isEmpty {
            return "not shown: this depends on your answer to " + Wording.list(withheldFor.map { "`\($0)`" }, "and")
        }
        var text: String
        switch state {
        case .called where isConflicting:
            text = "the rows of the file disagree, so " + Wording.any(of: possible)
        case .called where hasBothStrandReadings && partial != nil:
            text =
                "the file does not state its strand and the alleles fit both strands, so " + Wording.any(of: possible)
        case .called:
            text = genotype ?? "called in part as \(partial ?? "?"), so " + Wording.any(of: possible)
        case .noCall:
            text = "no-call: " + (reason.isEmpty ? "the lab could not determine it" : "rejected: " + reason)
        case .notOnAssay:
            return "not on this assay: the file has no row for it"
        case .assumedReference:
            text =
                (genotype ?? Wording.any(of: possible)) + ", assumed: the reference of " + (assumedBuild ?? "the build")
            return text + ", which does not mean normal"
        case .invalid:
            text = "invalid: " + reason
        case .withheld: return "not shown"
        }
        if isImputed { text += "; imputed: computed from other sites, not measured" }
        for row in rows {
            // A row that could not be used has no genotype.
            if row.genotype.isEmpty {
                text += "; see " + Wording.short(row.id) + location(of: row, namesID: false)
            } else {
                text += "; the file has `" + Wording.short(row.genotype) + "`" + location(of: row)
            }
        }
        return text
    }

    /// The line of a row, and its id if that differs from the locus's.
    private func location(of row: Row, namesID: Bool = true) -> String {
        let line = row.line.map { " in line " + String($0) } ?? ""
        return row.id == id || !namesID ? line : line + " under the id " + Wording.short(row.id)
    }

    /// The number of copies of an allele in words: `two copies of the change, T`; `nil` if it is not known.
    public var copies: String? {
        guard let genotype else { return nil }
        let alleles = genotype.split(separator: "/").map { String($0) }
        guard let changedAllele else {
            if alleles.count == 1 { return "one copy, \(alleles[0])" }
            return alleles[0] == alleles[1] ? "two copies of \(alleles[0])" : "one \(alleles[0]) and one \(alleles[1])"
        }
        let count = alleles.count { $0 == changedAllele }
        let words = ["no copy", alleles.count == 1 ? "the one copy" : "one copy", "two copies"]
        return words[count] + (alleles.count == 1 && count == 1 ? " is the change, " : " of the change, ")
            + changedAllele
    }

    /// Why the locus does not decide a result, as the end of a sentence: `rs4680 is not on this assay`.
    ///
    /// - Parameter id: the name to use for the locus.
    func lack(of id: String) -> String {
        switch state {
        case _ where !withheldFor.isEmpty: "\(id) is not shown"
        case .called where isConflicting: "the rows of \(id) disagree"
        case .called where hasBothStrandReadings: "the strand of \(id) is not stated"
        case .called: "\(id) was called in part"
        case .noCall: reason.isEmpty ? "\(id) is a no-call" : "the genotype of \(id) was rejected: \(reason)"
        case .notOnAssay: "\(id) is not on this assay"
        case .assumedReference: "\(id) was assumed, not tested"
        case .invalid: "the row of \(id) is invalid"
        case .withheld: "\(id) is not shown"
        }
    }
}

extension Locus {
    /// The allele after `>` in a label such as `-1021C>T`, on the plus strand.
    ///
    /// - Parameter strand: the strand of the gene, on which labels are written.
    /// - Returns: `nil` if the two alleles are not those of the locus, or complement each other in a gene on the minus
    ///   strand: then the label does not determine its strand.
    fileprivate func changedAllele(label: String, strand: Strand) -> String? {
        let bytes = Array(label.utf8)
        guard alleles.count == 2, let arrow = bytes.firstIndex(of: 0x3E) else { return nil }
        let isBase = { (byte: UInt8) in [0x41, 0x43, 0x47, 0x54].contains(byte) }
        let after = bytes[(arrow + 1)...].prefix(while: isBase)
        let before = bytes[..<arrow].reversed().prefix(while: isBase).reversed()
        guard var old = Allele(before), var new = Allele(after), old != new else { return nil }
        if strand == .minus {
            guard !isPalindromic, let oldComplemented = old.complemented, let newComplemented = new.complemented else {
                return nil
            }
            (old, new) = (oldComplemented, newComplemented)
        }
        return alleles.contains(old) && alleles.contains(new) ? new.text : nil
    }
}

extension InvalidCall {
    /// True where the file is at fault, so that correcting it may help and another assay is not needed.
    fileprivate var isFaultOfFile: Bool {
        switch self {
        case .unusable, .wrongPosition, .unreadable, .wrongReference, .badAlleles, .otherSpelling: true
        case .unexpectedAllele, .otherStrand, .wrongCopyNumber, .noSuchChromosome, .deleted, .structural,
            .heteroplasmic:
            false
        }
    }
}
