// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON

extension CoverageReport {
    /// The pack in JSON.
    var packJSON: JSON { ["name": .string(content.pack.name), "version": .string(content.pack.version)] }

    /// The file in JSON.
    var fileJSON: JSON {
        let file = content.file
        return [
            "path": .string(file.path), "kind": .string(file.kind), "build": .optional(file.build?.name),
            "buildEvidence": .strings(file.buildEvidence), "strand": .string(file.strand), "sex": .string(file.sex),
            "assumption": .string(file.assumption),
            "counts": .object(file.counts.map { JSON.Member($0.name, .integer($0.count)) }),
            "issues": .strings(file.issues.map { $0.brief }), "issueCount": .integer(file.issueCount),
        ]
    }

    /// What the file can answer of the rules of a pack.
    var members: [JSON.Member] {
        [
            JSON.Member(
                "loci",
                .array(
                    loci.map { locus in
                        [
                            "id": .string(locus.id), "gene": .string(locus.gene),
                            "state": .string(locus.state.rawValue),
                            "isPartial": .bool(
                                locus.state == .called && locus.genotype == nil && locus.withheldFor.isEmpty),
                            "reason": .string(locus.withheldFor.isEmpty ? locus.reason : ""),
                            "lines": .array(
                                locus.withheldFor.isEmpty ? locus.rows.compactMap { $0.line.map { .integer($0) } } : []),
                            "positions": .array(locus.placements.map { $0.json }),
                        ]
                    })),
            JSON.Member(
                "rules",
                .array(
                    rules.map { rule in
                        [
                            "kind": .string(rule.kind.rawValue), "name": .string(rule.name),
                            "title": .string(rule.title),
                            "isAnswered": .bool(rule.isAnswered),
                            "lacks": .array(rule.lacks.map { ["name": .string($0.name), "why": .string($0.why)] }),
                            "questions": .strings(rule.questions),
                        ]
                    })),
            JSON.Member(
                "pharmacogenes", .array(genes.map { $0.json })),
            JSON.Member(
                "mostWanted",
                .array(
                    missing.map { ["id": .string($0.locus.id), "rules": .integer($0.rules)] })),
            JSON.Member(
                "assays",
                .array(
                    assays.map { assay in
                        [
                            "name": .string(assay.name), "title": .string(assay.title), "about": .string(assay.about),
                            "carries": .strings(assay.carries), "lacks": .strings(assay.lacks),
                            "sources": .strings(assay.sources),
                        ]
                    })),
        ]
    }
}
