// SPDX-License-Identifier: Apache-2.0

/// The names of the generated types of a pack: the pack type, and in it one type for each scale. The types of findings and
/// pathways on a scale are named after the scale.
///
/// The names are unique, and differ from all types that generated code and its tests use without qualification: those of the
/// standard library, of the runtime, and of Swift Testing.
struct SwiftTypeNames {
    let pack: String
    let scales: [String]

    /// Names the types of a pack.
    ///
    /// - Parameters:
    ///   - pack: the name of the pack.
    ///   - scales: the names of its scales, which are unique.
    ///   - suffix: what follows a name whose short form is taken.
    init(pack: String, scales: [String], suffix: String = "Scale") {
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
                name = short + suffix + (number == 1 ? "" : String(number))
                number += 1
            }
            taken.insert(name)
            names.append(name)
        }
        self.scales = names
    }

    /// Whether the types of two scales would clash: `Dbh` also has the types `DbhFinding`, `DbhFinding2`, `DbhPathway` ...
    private static func clash(_ a: String, _ b: String) -> Bool {
        a == b || isOf(a, scale: b) || isOf(b, scale: a)
    }

    private static func isOf(_ name: String, scale: String) -> Bool {
        isNumbered(name, scale + "Finding") || isNumbered(name, scale + "Pathway")
    }

    /// Whether a name is the stem, optionally followed by a number.
    private static func isNumbered(_ name: String, _ stem: String) -> Bool {
        name.hasPrefix(stem) && name.dropFirst(stem.count).allSatisfy { $0.isNumber }
    }

    /// The type names that generated code uses, and others that code beside it is likely to use.
    static let reserved: Set<String> = Set(
        """
        Any AnyClass AnyObject Array ArraySlice Bool Character ClosedRange CodingKey CollectionOfOne Collection Comparable \
        CustomStringConvertible Decodable Dictionary Double Encodable Equatable Error Float Float16 Float80 Hashable Hasher \
        Identifiable Int Int8 Int16 Int32 Int64 Int128 IteratorProtocol KeyPath Mirror Never ObjectIdentifier Optional Range \
        RawRepresentable RandomNumberGenerator Result Self Sendable Sequence Set Slice StaticString String Substring Swift \
        Type Protocol UInt UInt8 UInt16 UInt32 UInt64 UInt128 Unicode Void CaseIterable Actor Task MainActor Clock Duration \
        Regex InlineArray Span RawSpan \
        P Step RawValue AllCases ID Index Element \
        Advice AdviceName AdviceResult Allele Answer AnswerError Answers Audience Authority Batch Build Call ChoiceInput Chromosome Citation CodeSet \
        CarriedAllele CompiledPack Condition DecimalNumber DecidingPlace DiplotypeMatcher DiplotypeRanking DiplotypeSet Effect Evaluation Evidence Explanation Finding FindingName FoundVariant Frequency GateProgram GateTable Gene Genome \
        AlleleFrequencies SiteGap CohortBatch CohortCounts CohortLayout CohortPlan CohortRecord OutsideAgreement OutsideCall OutsideCalls OutsideGene OutsideProblem OutsideResults \
        Genotype GenotypeDomain Guidance Haplotypes Input InputValue Inputs InvalidCall Lane Languages Locus LocusTable Notability \
        NumberInput NumberRange Overrider Pack PackBytes PackHeader PackInputs PackLayout PackRecords Pathway PathwayFigure PathwayName \
        PerfectHash Pharmacogene PhaseBasis Phasing PheneGenome PheneModel PheneReaders PheneReport PheneRuntime Placement Ploidy \
        Position Possibility RSID RankingMode Reading Record Report RuleBook RuleName RuleLocation RuleText RuleTexts RuleProperty RuleTest RuleKeyword Scale ScaleStep Sex \
        Source Strand Subject TableWriter TextHeap Topic Topics Value Variant VariantID Verb Verdict \
        UnusableRow PseudoautosomalRegion Testing Foundation XCTest \
        Attachment Bug Comment Confirmation Issue SourceLocation Suite Tag Test Trait Truth \
        Advice Sources Variants
        """.split(separator: " ").map { String($0) })
}
