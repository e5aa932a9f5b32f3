// SPDX-License-Identifier: Apache-2.0

/// The names of the types that are generated for a pack: its own, and within it one for each scale, with those of the
/// findings and pathways on the scale.
///
/// Types differ from each other, and from all types that the generated code and its tests name without saying whose they
/// are: those of the standard library, of the runtime, and of Swift Testing.
struct SwiftTypeNames {
    let pack: String
    let scales: [String]

    /// - Parameters:
    ///   - pack: the name of the pack.
    ///   - scales: the names of its scales, which differ.
    init(pack: String, scales: [String]) {
        let short = SwiftName.type(pack)
        let packType = Self.reserved.contains(short) ? short + "Pack" : short
        self.pack = packType
        var taken: Set<String> = []
        var names: [String] = []
        for scale in scales {
            let short = SwiftName.type(scale)
            var name = short
            var number = 1
            while name == packType || Self.reserved.contains(name) || Self.isNumbered(name, "Advice")
                || taken.contains(where: { Self.clash(name, $0) })
            {
                name = short + "Scale" + (number == 1 ? "" : String(number))
                number += 1
            }
            taken.insert(name)
            names.append(name)
        }
        self.scales = names
    }

    /// Whether two scales would give one type: `Dbh` has a `DbhFinding`, `DbhFinding2` and so on, and so for pathways.
    private static func clash(_ a: String, _ b: String) -> Bool {
        a == b || isOf(a, scale: b) || isOf(b, scale: a)
    }

    private static func isOf(_ name: String, scale: String) -> Bool {
        isNumbered(name, scale + "Finding") || isNumbered(name, scale + "Pathway")
    }

    /// The stem, or the stem and a number.
    private static func isNumbered(_ name: String, _ stem: String) -> Bool {
        name.hasPrefix(stem) && name.dropFirst(stem.count).allSatisfy { $0.isNumber }
    }

    /// What generated code names, and more: a person who uses the pack names the rest.
    static let reserved: Set<String> = Set(
        """
        Any AnyClass AnyObject Array ArraySlice Bool Character ClosedRange CodingKey CollectionOfOne Collection Comparable \
        CustomStringConvertible Decodable Dictionary Double Encodable Equatable Error Float Float16 Float80 Hashable Hasher \
        Identifiable Int Int8 Int16 Int32 Int64 Int128 IteratorProtocol KeyPath Mirror Never ObjectIdentifier Optional Range \
        RawRepresentable RandomNumberGenerator Result Self Sendable Sequence Set Slice StaticString String Substring Swift \
        Type Protocol UInt UInt8 UInt16 UInt32 UInt64 UInt128 Unicode Void CaseIterable Actor Task MainActor Clock Duration \
        Regex InlineArray Span RawSpan \
        P Step RawValue AllCases ID Index Element \
        AdviceFacts AdviceName AdviceResult Allele Answers Audience AuthorityFacts Batch Build Call Chromosome CodeSet \
        CompiledPack CourseFacts Evaluation Evidence Explanation FindingFacts FindingName GateProgram GeneFacts Genome \
        Answer Genotype GenotypeDomain InputFacts InvalidCall Lane Locus LocusPlaces LocusTable Notability Pack PackBytes \
        PackLayout2 PackLayout3 PathwayFacts \
        PathwayName PerfectHash PhaseBasis Placement Ploidy Position Possibility Reading Record Report RSID RuleName RulePlace \
        ScaleFacts ScaleStep Sex SourceFacts Strand Stranger Subject TopicFacts Value VariantFacts VariantID Verb Verdict \
        PheneRuntime PheneGenome PheneTables PheneReport PheneReaders \
        UnusableRow PseudoautosomalRegion Testing Foundation XCTest \
        Attachment Bug Comment Confirmation Issue SourceLocation Suite Tag Test Trait Truth \
        Advice Sources Variants
        """.split(separator: " ").map { String($0) })
}
