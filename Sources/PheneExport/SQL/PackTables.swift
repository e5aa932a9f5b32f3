// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneReaders
internal import PheneRuntime

/// The pack as tables: what results mean, and where the rule files say so.
struct PackTables {
    private(set) var tables: [PackRows] = []

    init(_ pack: Pack, on build: Build, _ variables: PersonVariables, isRead: [Bool]) {
        var info = PackRows("pack", ("name", true), ("version", true), ("digest", true), ("build", true))
        info.add(.text(pack.name), .text(pack.version), .text(pack.digest), .text(build.name))

        var loci = PackRows(
            "locus", ("locus", true), ("gene", true), ("chromosome", true), ("first_position", false),
            ("last_position", false), ("reference", true), ("is_indel", false), ("is_read", false), ("by_sex", false),
            ("place", true))
        var alleles = PackRows("allele", ("locus", true), ("allele", false), ("bases", true), ("name", true))
        var codes = PackRows(
            "variable_code", ("variable", true), ("code", false), ("bit", false), ("value", true), ("is_input", false))
        for (index, locus) in pack.loci.loci.enumerated() {
            let variant = pack.variant(index)
            let name = locus.id.name
            for (number, allele) in locus.alleles.enumerated() {
                alleles.add(.text(name), .number(number), .text(allele.text), .text(locus.text(ofAllele: number)))
            }
            for code in 0..<locus.domain.count {
                codes.add(
                    .text(name), .number(code), .bits(1 << UInt64(code)),
                    .text(locus.text(of: code)),
                    .number(0))
            }
            guard let placement = locus.placement(on: build), locus.reasonNotRead(on: build) == nil,
                !variables.withheld.contains(index)
            else { continue }
            let site = SiteList.Site(
                locus: locus, placement: placement, gene: variant.gene.map { pack.gene($0).symbol }, packs: [])
            loci.add(
                .text(name), site.gene.map { .text($0) } ?? .none, .text(locus.chromosome.name), .number(site.first),
                .number(site.last), site.reference.map { .text($0.text) } ?? .none,
                .number(locus.hasLongAllele ? 1 : 0),
                .number(isRead[index] ? 1 : 0), .number(locus.dependsOnSex ? 1 : 0), .text(pack.text(of: variant.place))
            )
        }

        var inputs = PackRows("input", ("input", true), ("question", true), ("place", true))
        for index in 0..<pack.inputCount {
            let input = pack.input(index)
            inputs.add(.text(input.name), .text(input.question.string), .text(pack.text(of: input.place)))
            for (code, value) in input.values.enumerated() {
                codes.add(.text(input.name), .number(code), .bits(1 << UInt64(code)), .text(value), .number(1))
            }
        }

        var findings = PackRows("finding", ("finding", true), ("title", true), ("kind", true), ("place", true))
        var steps = PackRows("finding_step", ("finding", true), ("step", false), ("name", true), ("title", true))
        var rules = PackRows(
            "rule", ("finding", true), ("row", false), ("condition", true), ("step", true), ("place", true))
        func add(_ name: String, steps scale: Scale) {
            for (number, step) in scale.steps.enumerated() {
                steps.add(.text(name), .number(number), .text(step.name), .text(step.title.string))
            }
        }
        for index in 0..<pack.findingCount {
            let finding = pack.finding(index), scale = pack.scale(finding.scale)
            findings.add(
                .text(finding.name), .text(finding.title.string), .text("finding"), .text(pack.text(of: finding.place)))
            add(finding.name, steps: scale)
            for (number, row) in finding.rows.enumerated() {
                var condition = ""
                for (subject, cell) in zip(finding.subjects, row.cells) {
                    condition += (condition.isEmpty ? "" : ", ") + pack.name(of: subject) + " = "
                    condition += pack.text(of: cell, of: subject)
                }
                rules.add(
                    .text(finding.name), .number(number), .text(condition), .text(scale.steps[row.step].name),
                    .text(pack.text(of: row.place)))
            }
        }
        for index in 0..<pack.pathwayCount {
            let pathway = pack.pathway(index)
            findings.add(
                .text(pathway.name), .text(pathway.title.string), .text("pathway"), .text(pack.text(of: pathway.place)))
            add(pathway.name, steps: pack.scale(pathway.scale))
        }

        var recommendations = PackRows(
            "advice", ("advice", true), ("title", true), ("condition", true), ("place", true))
        var overrides = PackRows(
            "advice_override", ("advice", true), ("overridden", true), ("target", true), ("reason", true),
            ("place", true))
        for index in 0..<pack.adviceCount {
            let advice = pack.advice(index)
            recommendations.add(
                .text(advice.name), .text(advice.title.string), .text(advice.conditionText),
                .text(pack.text(of: advice.place)))
            for override in advice.overrides {
                for target in override.targets {
                    overrides.add(
                        .text(advice.name), .text(pack.advice(override.advice).name), .text(pack.target(target)),
                        .text(override.reason.string), .text(pack.text(of: override.place)))
                }
            }
        }
        tables = [info, loci, alleles, inputs, codes, findings, steps, rules, recommendations, overrides]
    }
}

extension Pack {
    /// A set of codes as rules write it: `A/A, A/G`, or `*` for all of a subject.
    func text(of codes: CodeSet, of subject: Subject) -> String {
        let count: Int
        switch subject {
        case .locus(let index): count = loci.loci[index].domain.count
        case .input(let index): count = input(index).values.count
        case .finding(let index): count = scale(finding(index).scale).steps.count
        case .pathway(let index): count = scale(pathway(index).scale).steps.count
        }
        if codes == .all(count) { return "*" }
        var text = ""
        for code in codes { text += (text.isEmpty ? "" : " or ") + name(of: code, of: subject) }
        return text
    }
}
