// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR
internal import PheneProofs
internal import PheneTables

/// The Swift of a pack: one name for each scale, finding, pathway, advice, variant and source, and the tables.
public struct PackSource: Sendable {
    public let text: String

    /// Generates the module of a checked rule book.
    ///
    /// The text depends on the rule book only: no date, no path but those of the rule files, no order of a hash.
    public init(_ book: RuleBook) {
        let names = PackNames(book)
        var swift = SwiftText()
        swift.line("// Written by phenec from the rules of pack \(book.pack.name) \(book.pack.version); do not edit.")
        swift.line("// Layout \(Digits.layoutVersion).")
        swift.line("// swift-format-ignore-file")
        swift.line()
        if !book.variants.isEmpty { swift.line("public import PheneGenome") }
        swift.line("public import PheneRuntime")
        swift.line()
        Self.pack(book, names, &swift)
        for (index, scale) in book.scales.enumerated() { Self.scale(scale, names.scales[index], names, book, &swift) }
        Self.findings(book, names, &swift)
        Self.pathways(book, names, &swift)
        Self.advices(book, names, &swift)
        Self.variants(book, names, &swift)
        Self.sources(book, names, &swift)
        Self.tables(PackTables(book), &swift)
        text = swift.text
    }

    private static func pack(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        swift.doc([book.pack.title.isEmpty ? book.pack.name + "." : book.pack.title, book.pack.about])
        swift.block("public enum \(names.pack): CompiledPack") { swift in
            swift.line("public static let pack: Pack = open()")
            swift.line()
            swift.block("private static func open() -> Pack") { swift in
                swift.line("// A pack written for another layout does not build: its runtime has no such type.")
                swift.line("_ = PackLayout\(Digits.layoutVersion).self")
                swift.block(
                    "guard let pack = Pack(texts: .literal(texts), facts: .literal(facts), gates: .literal(gates)) else"
                ) { swift in
                    swift.line("preconditionFailure(\"the tables of this pack are as phenec wrote them\")")
                }
                swift.line("return pack")
            }
        }
        swift.line()
    }

    private static func scale(
        _ scale: Scale, _ name: String, _ names: PackNames, _ book: RuleBook, _ swift: inout SwiftText
    ) {
        swift.block("extension \(names.pack)") { swift in
            swift.doc(["The scale `\(scale.name)`, the lowest step first.", "`\(book.text(of: scale.place))`"])
            swift.block("public enum \(name): Int, ScaleStep") { swift in
                let members = SwiftName.members(scale.steps.map { $0.name })
                for (step, member) in zip(scale.steps, members) {
                    swift.doc([step.title])
                    swift.line("case \(member)")
                }
            }
        }
        swift.line()
    }

    private static func findings(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        for (scale, name) in names.scales.enumerated() {
            let own = book.findings.indices.filter { book.findings[$0].scale == scale }
            for run in RuleRun.runs(of: own) {
                let type = names.type(name + "Finding", run)
                let step = "\(names.pack).\(name)"
                let about = "Findings on the scale `\(book.scales[scale].name)`."
                cases(run, type, "FindingName", step: step, names, about, &swift) { index, swift in
                    let finding = book.findings[index]
                    swift.doc([
                        finding.title.isEmpty ? finding.name + "." : finding.title,
                        "Reads " + finding.subjects.map { book.name(of: $0) }.joined(separator: ", ") + ". "
                            + book.basis(finding.evidence, finding.cites),
                        "`\(book.text(of: finding.place))`",
                    ])
                    swift.line("case \(names.findings[index])")
                }
            }
        }
    }

    private static func pathways(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        for (scale, name) in names.scales.enumerated() {
            let own = book.pathways.indices.filter { book.pathways[$0].scale == scale }
            for run in RuleRun.runs(of: own) {
                let type = names.type(name + "Pathway", run)
                let step = "\(names.pack).\(name)"
                let about = "Pathways on the scale `\(book.scales[scale].name)`."
                cases(run, type, "PathwayName", step: step, names, about, &swift) { index, swift in
                    let pathway = book.pathways[index]
                    swift.doc([
                        pathway.title.isEmpty ? pathway.name + "." : pathway.title,
                        book.basis(pathway.evidence, pathway.cites), "`\(book.text(of: pathway.place))`",
                    ])
                    swift.line("case \(names.pathways[index])")
                }
            }
        }
    }

    private static func advices(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        for run in RuleRun.runs(of: Array(book.advices.indices)) {
            let type = names.type("Advice", run)
            cases(run, type, "AdviceName", step: nil, names, "Advices.", &swift) { index, swift in
                let advice = book.advices[index]
                let targets = advice.targets.map { book.targets[$0] }.joined(separator: ", ")
                swift.doc([
                    advice.title.isEmpty ? advice.verb.rawValue + " " + targets + "." : advice.title,
                    "When " + advice.conditionText + ": " + advice.verb.rawValue + " " + targets + ". "
                        + book.basis(advice.evidence, advice.cites),
                    "`\(book.text(of: advice.place))`",
                ])
                swift.line("case \(names.advices[index])")
            }
        }
    }

    /// An enum of rules that stand next to each other in the pack, and the subscript that takes it.
    private static func cases(
        _ run: RuleRun, _ type: String, _ conformance: String, step: String?, _ names: PackNames, _ doc: String,
        _ swift: inout SwiftText, _ write: (Int, inout SwiftText) -> Void
    ) {
        swift.block("extension \(names.pack)") { swift in
            swift.doc([doc])
            swift.block("public enum \(type): \(conformance)") { swift in
                if let step { swift.line("public typealias Step = \(step)") }
                swift.line("public static var first: Int { \(run.indices.lowerBound) }")
                // Written out, because what the compiler derives takes it as long as all the rest.
                swift.line("public static func == (a: Self, b: Self) -> Bool { a.index == b.index }")
                swift.line("public func hash(into hasher: inout Hasher) { hasher.combine(index) }")
                for index in run.indices {
                    swift.line()
                    write(index, &swift)
                }
            }
        }
        swift.line()
        swift.block("extension Report where P == \(names.pack)") { swift in
            let result = step.map { "Value<\($0)>" } ?? "AdviceResult"
            let call = step == nil ? "result(of: name)" : "value(of: name)"
            swift.line("public subscript(name: \(names.pack).\(type)) -> \(result) { \(call) }")
        }
        swift.line()
    }

    private static func variants(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        guard !book.variants.isEmpty else { return }
        swift.block("extension \(names.pack)") { swift in
            swift.doc(["The ids of the loci that the pack reads."])
            swift.line("public enum Variants {}")
        }
        swift.line()
        let flags = Dictionary(grouping: referenceFlags(book), by: \.variant)
        members(book.variants.indices, "extension \(names.pack).Variants", &swift) { index, swift in
            let variant = book.variants[index]
            let places = variant.locus.placements.map { placement in
                let letters = variant.locus.alleles.map { $0.text }.joined(separator: "/")
                let reference = placement.reference.map { ", reference " + variant.locus.alleles[$0].text } ?? ""
                return "\(placement.build.name) \(variant.locus.chromosome.name):\(placement.position.value) "
                    + letters + reference
            }
            let gene = variant.gene.map { book.genes[$0].symbol + " " } ?? ""
            let flagged = (flags[index] ?? []).map { flag in
                "The reference base \(flag.allele) of \(flag.build.name) is the allele that the label speaks of: a file that "
                    + "lists only differences has no row for two copies of it."
            }
            swift.doc(
                [gene + variant.label, places.joined(separator: "; ") + "."] + flagged
                    + ["`\(book.text(of: variant.place))`"])
            let id = variant.locus.id
            let call = (id.isVendor ? ".vendor(" : ".rs(") + id.name.drop { !$0.isNumber } + ")"
            swift.line("@_alwaysEmitIntoClient public static var \(id.name): VariantID { \(call) }")
        }
    }

    private static func sources(_ book: RuleBook, _ names: PackNames, _ swift: inout SwiftText) {
        guard !book.sources.isEmpty else { return }
        swift.block("extension \(names.pack)") { swift in
            swift.doc(["What the pack's claims rest on; the value is the index for `Pack.source(_:)`."])
            swift.line("public enum Sources {}")
        }
        swift.line()
        members(book.sources.indices, "extension \(names.pack).Sources", &swift) { index, swift in
            let source = book.sources[index]
            var ids: [String] = []
            if let pmid = source.pmid { ids.append("PMID \(pmid)") }
            if let doi = source.doi { ids.append("doi:" + doi) }
            if let url = source.url { ids.append(url) }
            swift.doc([source.title, ids.joined(separator: "; "), "`\(book.text(of: source.place))`"])
            swift.line("@_alwaysEmitIntoClient public static var \(names.sources[index]): Int { \(index) }")
        }
    }

    private static func members(
        _ indices: Range<Int>, _ opening: String, _ swift: inout SwiftText, _ member: (Int, inout SwiftText) -> Void
    ) {
        for start in stride(from: 0, to: indices.count, by: RuleRun.longest) {
            swift.block(opening) { swift in
                for index in indices[start..<min(start + RuleRun.longest, indices.count)] { member(index, &swift) }
            }
            swift.line()
        }
    }

    private static func tables(_ tables: PackTables, _ swift: inout SwiftText) {
        swift.doc(["Every text of the pack; records of `facts` name a text by its offset and length in bytes."])
        swift.line("private let texts: StaticString = \"\"\"")
        for text in tables.texts.texts { swift.line(SwiftText.escaped(text) + "\\") }
        swift.line()
        swift.line("\"\"\"")
        swift.line()
        swift.doc(["Sources, loci, scales, rules and their places, as numbers."])
        digits("facts", tables.facts, &swift)
        swift.line()
        swift.doc(["The rules as gates, as numbers."])
        digits("gates", tables.gates, &swift)
    }

    private static func digits(_ name: String, _ table: TableWriter, _ swift: inout SwiftText) {
        swift.line("private let \(name): StaticString = \"\"\"")
        let width = 110
        var start = 0
        while start < table.digits.count {
            let end = min(start + width, table.digits.count)
            swift.line(String(decoding: table.digits[start..<end], as: UTF8.self) + "\\")
            start = end
        }
        swift.line()
        swift.line("\"\"\"")
    }
}

extension RuleBook {
    /// `Rules/Norepinephrine/dbh.phene:12`
    func text(of place: Place) -> String { files[place.file] + ":" + String(place.line) }

    func basis(_ evidence: Evidence, _ cites: [Int]) -> String {
        let names = cites.map { index in
            sources[index].name + (sources[index].pmid.map { " (PMID \($0))" } ?? "")
        }
        return "Evidence: " + evidence.rawValue + "; " + names.joined(separator: ", ") + "."
    }
}
