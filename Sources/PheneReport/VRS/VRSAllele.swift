// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// An allele at a place of GRCh38 as the GA4GH Variation Representation Specification 2.0 has it, with the identifier that follows from it.
///
/// The identifier is that of `ga4gh.vrs` 2.3.3, which normalizes alleles as section "Normalization" of the specification says:
///
/// - A substitution is trimmed, and stated as its bases (`LiteralSequenceExpression`).
/// - A deletion, and an insertion that repeats bases beside it, cover the whole range in which they can be written, and are stated as a
///   length of repeats of the reference (`ReferenceLengthExpression`).
/// - The reference allele is its own place and length.
struct VRSAllele: Hashable {
    /// What is at the place.
    enum State: Hashable {
        /// Its bases.
        case literal([UInt8])
        /// Repeats of the reference: `length` bases, of which the first `unit` repeat.
        case repeats(length: Int, unit: Int)
    }

    /// The digest of the chromosome: `SQ.Ya6Rs7DHhDeg7YaOSg1EoNi3U_nQ9SvO`.
    let sequence: String
    /// The bases that it replaces, counted between bases from the start of the chromosome.
    let range: Range<Int>
    let state: State

    /// An allele of a locus.
    ///
    /// - Parameter number: the number of the allele.
    /// - Returns: `nil` where the identifier is not known: without a position and a reference allele on GRCh38; for an allele that is not
    ///   written in bases; for the reference allele of a locus with insertions or deletions, of which only the changes have a place of
    ///   their own; and for an insertion or deletion whose range is not among ``JustifiedRanges``.
    init?(_ number: Int, of locus: Locus) {
        guard let placement = locus.placement(on: .grch38), let referenceNumber = placement.reference,
            let sequence = RefgetAccession.grch38(locus.chromosome)
        else { return nil }
        let reference = locus.alleles[referenceNumber].bytes
        let allele = locus.alleles[number].bytes
        guard (reference + allele).allSatisfy({ [0x41, 0x43, 0x47, 0x54].contains($0) }) else { return nil }
        let start = Int(placement.position.value) - 1
        self.sequence = sequence
        if number == referenceNumber {
            if locus.isIndel { return nil }
            range = start..<start + reference.count
            state = .repeats(length: reference.count, unit: reference.count)
            return
        }
        // The end first: so a change that can be written at several places inside the two alleles is at the leftmost.
        let tail = zip(reference.reversed(), allele.reversed()).prefix { $0 == $1 }.count
        let head = zip(reference.dropLast(tail), allele.dropLast(tail)).prefix { $0 == $1 }.count
        let old = reference.dropLast(tail).dropFirst(head), new = allele.dropLast(tail).dropFirst(head)
        let first = start + head
        guard old.isEmpty || new.isEmpty else {
            range = first..<first + old.count
            state = .literal(Array(new))
            return
        }
        let change = Array(old.isEmpty ? new : old)
        let unit = Self.unit(of: change)
        // The base before it shows that it is not further to the left.
        guard head > 0, reference[head - 1] != change.last,
            let end = JustifiedRanges.end(of: unit, from: first, on: locus.chromosome), end - first >= old.count
        else { return nil }
        range = first..<end
        state =
            old.isEmpty
            ? Self.insertion(of: change, over: end - first) : .repeats(length: end - first - old.count, unit: old.count)
    }

    /// An insertion that can be written at each place of a range, which repeats its bases.
    private static func insertion(of bases: [UInt8], over count: Int) -> State {
        let whole = (0..<count + bases.count).map { bases[$0 % bases.count] }
        for unit in (1...bases.count).reversed() where bases.count % unit == 0 && unit <= count {
            // Whether the last bases of the range, repeated, give the bases after it.
            if bases.indices.allSatisfy({ whole[count + $0] == whole[count - unit + $0 % unit] }) {
                return .repeats(length: whole.count, unit: unit)
            }
        }
        return .literal(whole)
    }

    /// The shortest sequence of which some bases are repeats.
    private static func unit(of bases: [UInt8]) -> String {
        let count = (1...bases.count).first { count in
            bases.count % count == 0 && bases.indices.allSatisfy { bases[$0] == bases[$0 % count] }
        }
        return String(decoding: bases.prefix(count ?? bases.count), as: UTF8.self)
    }

    /// `ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt`
    var identifier: String { "ga4gh:VA." + Self.digest(serialized) }

    /// What is digested (section "Computed identifiers"): members in the order of their names, no spaces, and the place as its digest.
    private var serialized: String {
        let place = Self.digest(
            "{\"end\":\(range.upperBound),\"sequenceReference\":{\"refgetAccession\":\"\(sequence)\",\"type\":\"SequenceReference\"},"
                + "\"start\":\(range.lowerBound),\"type\":\"SequenceLocation\"}")
        let content =
            switch state {
            case .literal(let bases):
                "\"sequence\":\"\(String(decoding: bases, as: UTF8.self))\",\"type\":\"LiteralSequenceExpression\""
            case .repeats(let length, let unit):
                "\"length\":\(length),\"repeatSubunitLength\":\(unit),\"type\":\"ReferenceLengthExpression\""
            }
        return "{\"location\":\"\(place)\",\"state\":{\(content)},\"type\":\"Allele\"}"
    }

    private static func digest(_ text: String) -> String { SHA512(Array(text.utf8)).truncated }
}
