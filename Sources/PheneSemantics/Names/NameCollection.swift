// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticPage {
    static let nameTaken = DiagnosticPage(
        DiagnosticCode(302), "a name is declared twice",
        """
        A name stands for one thing. Findings, pathways, inputs and advices share their names, because conditions and \
        tests name all of them; genes share theirs with substances, drugs, conditions, targets, places and assays, because \
        relations name all of those; sources, variants and scales have names of their own. The files of a pack are \
        one space of names.
        """,
        wrong: """
            scale activity = low < high
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let nameLikeVariant = DiagnosticPage(
        DiagnosticCode(308), "a name reads as the id of a variant",
        """
        `rs` or `i` with digits is the id of a variant wherever a name can stand, so nothing else can have such a name.
        """,
        wrong: """
            input i5039729 : yes | no "Do you have it?"
            """,
        right: """
            input told_so : yes | no "Do you have it?"
            advice ask {
              when told_so = yes
              discuss testing
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Sorts the declarations by kind, and reports names that are taken.
    func collectNames() {
        var sources = Names<SourceDeclaration>(), genes = Names<GeneDeclaration>(), scales = Names<ScaleDeclaration>()
        var authorities = Names<AuthorityDeclaration>()
        var variants = Names<VariantDeclaration>()
        var topics = Names<TopicDeclaration>()
        var inputs: [InputDeclaration] = [], findings: [FindingDeclaration] = []
        var haplotypes: [HaplotypesDeclaration] = []
        var pathways: [PathwayDeclaration] = [], advices: [AdviceDeclaration] = []
        // Findings, pathways, inputs and advices share one space of names.
        var shared: [String: Span] = [:]
        func isFree(_ name: Name) -> Bool {
            if VariantID(name.text.utf8) != nil {
                report(
                    .nameLikeVariant, "`\(name.text)` reads as the id of a variant", at: name.span,
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
                case .scale(let it): add(it, to: &scales)
                case .input(let it) where it.name.text == "sex":
                    report(
                        .inputShape, "`sex` is no question of a pack", at: it.name.span,
                        notes: ["the file or the person states it, and rules read it without a declaration"],
                        help: "remove the declaration, and write `sex = female` or `sex = male` where it matters")
                case .input(let it): if isFree(it.name) { inputs.append(it) }
                case .finding(let it): if isFree(it.name) { findings.append(it) }
                case .pathway(let it): if isFree(it.name) { pathways.append(it) }
                case .advice(let it): if isFree(it.name) { advices.append(it) }
                case .topic(let it): add(it, to: &topics)
                case .test(let it): declared.tests.append(it)
                case .property(let it): declared.properties.append(it)
                case .use: break  // the compiler adds the files of the pack
                }
            }
        }
        declared.sources = .sorted(sources.items)
        declared.authorities = .sorted(authorities.items)
        declared.genes = .sorted(genes.items)
        declared.variants = .sorted(variants.items)
        declared.haplotypes = .sorted(haplotypes)
        declared.scales = .sorted(scales.items)
        declared.inputs = .sorted(inputs)
        declared.findings = .byScale(findings)
        declared.pathways = .byScale(pathways)
        declared.advices = .sorted(advices)
        declared.topics = .sorted(topics.items)
        inputUse = InputUse(declared)
        // Nothing else may be called so where rules read it.
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
