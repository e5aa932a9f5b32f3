// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension DisclosurePolicy {
    /// The ids of the loci under some subjects that have no row in the file and are assumed to be the reference; `a site` for
    /// all of them if redacted.
    func assumed(of subjects: [Subject]) -> [String] {
        var ids: [String] = []
        for subject in subjects { collect(subject, into: &ids) }
        if isRedacted, !ids.isEmpty { return ["a site"] }
        return ids
    }

    private func collect(_ subject: Subject, into ids: inout [String]) {
        let pack = evaluation.pack
        switch subject {
        case .locus(let index):
            guard case .assumedReference = evaluation.readings[index].call, evaluation.readings[index].isAssumption
            else { return }
            let id = pack.loci.loci[index].id.name
            if !ids.contains(id) { ids.append(id) }
        case .input: break
        case .finding(let index): for part in facts.findings[index].subjects { collect(part, into: &ids) }
        case .pathway(let index):
            for flow in facts.pathways[index].flows { collect(.finding(flow.finding), into: &ids) }
        }
    }
}

extension DisclosurePolicy {
    /// The ids of the loci under some subjects whose genotypes were imputed; `a site` for all of them if redacted.
    func imputed(under subjects: [Subject]) -> [String] {
        var ids: [String] = []
        for subject in subjects { collectImputed(subject, into: &ids) }
        if isRedacted, !ids.isEmpty { return ["a site"] }
        return ids
    }

    private func collectImputed(_ subject: Subject, into ids: inout [String]) {
        let pack = evaluation.pack
        switch subject {
        case .locus(let index):
            guard evaluation.readings[index].isImputed else { return }
            let id = pack.loci.loci[index].id.name
            if !ids.contains(id) { ids.append(id) }
        case .input(let index):
            // The phase was computed too.
            if case .phase(let loci) = facts.inputFacts[index].kind {
                for locus in loci { collectImputed(.locus(locus), into: &ids) }
            }
        case .finding(let index): for part in facts.findings[index].subjects { collectImputed(part, into: &ids) }
        case .pathway(let index):
            for flow in facts.pathways[index].flows { collectImputed(.finding(flow.finding), into: &ids) }
        }
    }
}

extension Reading {
    /// Whether no row of the file supports it; a block of a genome VCF would.
    var isAssumption: Bool { records.allSatisfy { $0.written.isEmpty } }
}

extension Wording {
    /// The note on a result that is based on imputed genotypes; empty if there are none.
    static func imputation(_ ids: [String]) -> String {
        ids.isEmpty
            ? ""
            : "based on "
                + (ids.count == 1
                    ? "an imputed genotype: \(ids[0]) was" : "imputed genotypes: \(list(ids, "and")) were")
                + " computed from other sites, not measured"
    }

    /// The note on a result that is based on an assumption; empty if there is none.
    static func assumption(_ ids: [String]) -> String {
        ids.isEmpty
            ? ""
            : "based on an assumption: the file has no row for \(list(ids, "and")), so the reference is assumed"
    }
}
