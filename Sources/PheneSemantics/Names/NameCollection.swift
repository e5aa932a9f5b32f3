// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticCode {
    /// A name is declared twice.
    package static let nameTaken = DiagnosticCode(302)
    /// A name looks like the id of a variant.
    package static let nameLikeVariant = DiagnosticCode(308)
}

extension Analysis {
    /// Collects the declarations by kind, and reports repeated names.
    func collectNames() {
        var sources = Names<SourceDeclaration>(), genes = Names<GeneDeclaration>(), scales = Names<ScaleDeclaration>()
        var authorities = Names<AuthorityDeclaration>()
        var variants = Names<VariantDeclaration>()
        var topics = Names<TopicDeclaration>()
        var guidance: [GuidanceDeclaration] = []
        var inputs: [InputDeclaration] = [], findings: [FindingDeclaration] = []
        var haplotypes: [HaplotypesDeclaration] = [], pharmacogenes: [PharmacogeneDeclaration] = []
        var pathways: [PathwayDeclaration] = [], recommendations: [AdviceDeclaration] = []
        // Findings, pathways, inputs and advice share one namespace.
        var shared: [String: Span] = [:]
        func isFree(_ name: Name) -> Bool {
            if VariantID(name.text.utf8) != nil {
                report(
                    .nameLikeVariant, "`\(name.text)` looks like the id of a variant", at: name.span,
                    help: "give it another name")
                return false
            }
            return claim(name, in: &shared)
        }
        for file in files.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
            for declaration in files[file].declarations {
                switch declaration {
                case .pack(let it): declared.packs.append(it)
                case .source(let it): add(it, to: &sources)
                case .authority(let it): add(it, to: &authorities)
                case .gene(let it): add(it, to: &genes)
                case .variant(let it): add(it, to: &variants)
                case .haplotypes(let it):
                    guard isFree(it.name), !it.hasCopies || isFree(Name(it.copiesName, it.name.span)) else { continue }
                    haplotypes.append(it)
                    for scale in it.scales { add(scale, to: &scales) }
                    inputs += it.inputs
                    findings += it.findings
                case .pharmacogene(let it):
                    guard isFree(it.name) else { continue }
                    pharmacogenes.append(it)
                    for scale in it.scales { add(scale, to: &scales) }
                    inputs += it.inputs
                    findings += it.findings
                case .scale(let it): add(it, to: &scales)
                case .input(let it) where it.name.text == "sex":
                    report(
                        .inputShape, "a pack cannot declare `sex`", at: it.name.span,
                        notes: ["the file or the person provides it, and rules use it without a declaration"],
                        help: "remove the declaration, and write `sex = female` or `sex = male` where it matters")
                case .input(let it): if isFree(it.name) { inputs.append(it) }
                case .finding(let it): if isFree(it.name) { findings.append(it) }
                case .guidance(let it):
                    guard isFree(it.name) else { continue }
                    guidance.append(it)
                    add(it.scale, to: &scales)
                    findings.append(it.finding)
                case .pathway(let it): if isFree(it.name) { pathways.append(it) }
                case .advice(let it): if isFree(it.name) { recommendations.append(it) }
                case .topic(let it): add(it, to: &topics)
                case .test(let it): declared.tests.append(it)
                case .property(let it): declared.properties.append(it)
                case .use: break  // the compiler adds the files of the pack
                }
            }
        }
        // A position that is also declared as a variant is that variant.
        let own = variants.taken
        for variant in pharmacogenes.flatMap({ $0.variants }) where own[variant.id.text] == nil {
            add(variant, to: &variants)
        }
        declared.sources = .sorted(sources.items)
        declared.authorities = .sorted(authorities.items)
        declared.genes = .sorted(genes.items)
        declared.variants = .sorted(variants.items)
        declared.haplotypes = .sorted(haplotypes)
        declared.guidance = .sorted(guidance)
        declared.pharmacogenes = .sorted(pharmacogenes)
        declared.scales = .sorted(scales.items)
        declared.inputs = .sorted(inputs)
        declared.findings = .byScale(findings)
        declared.pathways = .byScale(pathways)
        declared.recommendations = .sorted(recommendations)
        declared.topics = .sorted(topics.items)
        inputUse = InputUse(declared)
        // If rules use the sex, no other declaration can have this name.
        if let sex = inputUse.sex, shared["sex"] == nil {
            let question = Text("Is the person female (two X chromosomes) or male (one X)?", sex)
            let values = ["female", "male"].map { Name($0, sex) }
            inputs.append(InputDeclaration(name: Name("sex", sex), values: values, question: question, span: sex))
            declared.inputs = .sorted(inputs)
        }
    }

    private func add<Item>(_ item: Item, to names: inout Names<Item>) {
        if claim(item.name, in: &names.taken) { names.items.append(item) }
    }

    private func claim(_ name: Name, in taken: inout [String: Span]) -> Bool {
        guard let first = taken[name.text] else {
            taken[name.text] = name.span
            return true
        }
        report(
            .nameTaken, "`\(name.text)` is declared twice", at: name.span, label: "declared again here",
            others: [.init(first, "first declared here")], help: "give one of them another name, or remove it")
        return false
    }
}

/// Declarations of one kind while they are collected.
private struct Names<Item: NamedDeclaration> {
    var items: [Item] = []
    var taken: [String: Span] = [:]
}
