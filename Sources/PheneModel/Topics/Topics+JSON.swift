// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON

extension RuleBook {
    func json(of topic: Topic) -> JSON {
        let relations = topic.relations.map { relation in
            let object =
                switch relation.object {
                case .gene(let index): genes[index].symbol
                case .topic(let index): topics.entries[index].name
                case .variant(let index): variants[index].locus.id.name
                }
            return JSON.string(relation.verb.rawValue + " " + object)
        }
        return object([
            "kind": .string(topic.kind.rawValue), "name": .string(topic.name), "at": json(of: topic.place),
            "sort": optional(topic.sort?.rawValue), "title": .string(topic.title), "about": .string(topic.about),
            "clinician": .string(topic.clinician), "relations": .array(relations),
            "guidance": topic.guidance.isEmpty ? .null : json(of: topic.guidance.map { findings[$0].name }),
            "cites": cites(topic.cites),
            "supports": supports(topic.cites),
        ])
    }

    func json(of figure: PathwayFigure) -> JSON {
        let steps = figure.steps.map { step in
            object([
                "from": .string(topics.entries[step.from].name), "to": .string(topics.entries[step.to].name),
                "stage": .string(step.stage), "by": json(of: step.genes.map { genes[$0].symbol }),
                "needs": json(of: step.needs.map { topics.entries[$0].name }),
                "in": optional(step.within.map { topics.entries[$0].name }),
                "rateLimiting": step.isRateLimiting ? .bool(true) : .null, "note": .string(step.note),
                "at": json(of: step.place),
            ])
        }
        let bindings = figure.bindings.map { binding in
            object([
                "bind": json(of: binding.ligands.map { topics.entries[$0].name }),
                "to": .string(binding.receptor), "by": json(of: binding.genes.map { genes[$0].symbol }),
                "effect": optional(binding.effect?.rawValue), "on": .string(binding.stage),
                "note": .string(binding.note), "at": json(of: binding.place),
            ])
        }
        return object([
            "pathway": .string(pathways[figure.pathway].name), "optimum": optional(figure.optimum?.rawValue),
            "steps": .array(steps), "bindings": .array(bindings),
        ])
    }
}
