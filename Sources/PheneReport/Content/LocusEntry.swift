// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// One locus of the pack as the file has it.
public struct LocusEntry: Sendable {
    /// A row of the file, just as it is written there. It may hold any character.
    public struct Row: Sendable {
        public let id: String
        public let genotype: String
        /// Counted from 1; absent where the calls came from no file.
        public let line: Int?
    }

    public let id: String
    /// The symbol of its gene; empty where the pack names none.
    public let gene: String
    /// The name of the change in papers; may be empty.
    public let label: String
    public let caution: String
    /// Where it lies: `9:133635393 on GRCh38`, for each build that the rules give.
    public let places: [String]
    /// The letter that ``label`` names as the change, on the plus strand; absent where the label does not tell it surely.
    public let changedLetter: String?
    public let state: CallState
    /// The questions for whose sake the genotype is not shown; empty where it is shown.
    public let withheldFor: [String]
    /// The genotype, where just one is possible.
    public let genotype: String?
    /// The genotypes that are still possible, all of them where nothing was read.
    public let possible: [String]
    /// What the lab read, where that leaves more than one genotype: `A/.`.
    public let partial: String?
    /// Why the row cannot be true, or why its genotype was not taken, such as `GQ 12 is below 20`; empty for the other states, and where the
    /// row itself has no genotype.
    public let reason: String
    /// A row names the locus, and what is the matter lies with the file: mending that helps, and another assay is not
    /// what is needed.
    public let isFaultOfFile: Bool
    /// The build whose reference is assumed, for that state.
    public let assumedBuild: String?
    public let rows: [Row]
    /// A program computed the genotype from other sites; nobody read it.
    public let isImputed: Bool
    /// Two rows state different genotypes.
    public let isConflicting: Bool
    /// The strand is not stated, and the letters read both ways.
    public let hasBothStrandReadings: Bool

    init(_ index: Int, in shown: Discretion) {
        let pack = shown.evaluation.pack
        let locus = pack.loci.loci[index]
        let facts = pack.variant(index)
        let reading = shown.evaluation.readings[index]
        id = locus.id.name
        gene = facts.gene.map { pack.gene($0).symbol } ?? ""
        label = facts.label
        caution = shown.say(facts.caution)
        places = locus.placements.map { "\(locus.chromosome.name):\($0.position.value) on \($0.build.name)" }
        changedLetter = locus.changedLetter(
            label: facts.label, strand: facts.gene.map { pack.gene($0).strand } ?? .plus)
        withheldFor = shown.withheld[index] ?? []
        state = shown.withheld[index] == nil ? CallState(reading.call) : .withheld
        genotype = reading.possible.known.map { locus.text(of: $0) }
        possible = reading.possible.map { locus.text(of: $0) }
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

    /// What was read, in words: T/T, that the file has `TT`, and in which line.
    public var text: String {
        if !withheldFor.isEmpty {
            return "not shown: that depends on your answer to " + Wording.list(withheldFor.map { "`\($0)`" }, "and")
        }
        var text: String
        switch state {
        case .called where isConflicting:
            text = "the rows of the file disagree, so " + Wording.any(of: possible)
        case .called where hasBothStrandReadings && partial != nil:
            text = "the file does not state its strand and the letters read both ways, so " + Wording.any(of: possible)
        case .called:
            text = genotype ?? "read in part as \(partial ?? "?"), so " + Wording.any(of: possible)
        case .noCall:
            text = "no-call: " + (reason.isEmpty ? "the lab could not read it" : "not taken: " + reason)
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
        if isImputed { text += "; imputed: a program computed it from other sites, and nobody read it" }
        for row in rows {
            // A row that could not be used has no genotype to show.
            if row.genotype.isEmpty {
                text += "; see " + Wording.short(row.id) + place(of: row, namesID: false)
            } else {
                text += "; the file has `" + Wording.short(row.genotype) + "`" + place(of: row)
            }
        }
        return text
    }

    private func place(of row: Row, namesID: Bool = true) -> String {
        let line = row.line.map { " in line " + String($0) } ?? ""
        return row.id == id || !namesID ? line : line + " under the id " + Wording.short(row.id)
    }

    /// How many copies there are of which letter: `two copies of the change, T`. Absent where that is not known.
    public var copies: String? {
        guard let genotype else { return nil }
        let letters = genotype.split(separator: "/").map { String($0) }
        guard let changedLetter else {
            if letters.count == 1 { return "one copy, \(letters[0])" }
            return letters[0] == letters[1] ? "two copies of \(letters[0])" : "one \(letters[0]) and one \(letters[1])"
        }
        let count = letters.count { $0 == changedLetter }
        let words = ["no copy", letters.count == 1 ? "the one copy" : "one copy", "two copies"]
        return words[count] + (letters.count == 1 && count == 1 ? " is the change, " : " of the change, ")
            + changedLetter
    }

    /// Why the locus does not decide, as the end of a sentence: `rs4680 is not on this assay`.
    ///
    /// - Parameter id: what to call it.
    func lack(of id: String) -> String {
        switch state {
        case _ where !withheldFor.isEmpty: "\(id) is not shown"
        case .called where isConflicting: "the rows of \(id) disagree"
        case .called where hasBothStrandReadings: "the strand of \(id) is not stated"
        case .called: "\(id) was read in part"
        case .noCall: reason.isEmpty ? "\(id) is a no-call" : "the genotype of \(id) was not taken: \(reason)"
        case .notOnAssay: "\(id) is not on this assay"
        case .assumedReference: "\(id) was assumed, not read"
        case .invalid: "the row of \(id) is invalid"
        case .withheld: "\(id) is not shown"
        }
    }
}

extension Locus {
    /// The letter after `>` in a label such as `-1021C>T`, turned to the plus strand.
    ///
    /// - Parameter strand: that of the gene, on which papers write.
    /// - Returns: `nil` where the two letters are not just those of the locus, or where they are each other's complements
    ///   in a gene on the minus strand: then the label alone does not tell its strand.
    fileprivate func changedLetter(label: String, strand: Strand) -> String? {
        let bytes = Array(label.utf8)
        guard alleles.count == 2, let sign = bytes.firstIndex(of: 0x3E) else { return nil }
        let isLetter = { (byte: UInt8) in [0x41, 0x43, 0x47, 0x54].contains(byte) }
        let after = bytes[(sign + 1)...].prefix(while: isLetter)
        let before = bytes[..<sign].reversed().prefix(while: isLetter).reversed()
        guard var old = Allele(before), var new = Allele(after), old != new else { return nil }
        if strand == .minus {
            guard !isPalindromic, let oldTurned = old.complemented, let newTurned = new.complemented else { return nil }
            (old, new) = (oldTurned, newTurned)
        }
        return alleles.contains(old) && alleles.contains(new) ? new.text : nil
    }
}
