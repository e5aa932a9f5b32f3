// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

extension Discretion {
    /// The ids of the loci under a subject that have no row in the file and were taken to be the reference.
    func assumed(of subjects: [Subject]) -> [String] {
        var ids: [String] = []
        for subject in subjects { collect(subject, into: &ids) }
        return ids
    }

    private func collect(_ subject: Subject, into ids: inout [String]) {
        let pack = evaluation.pack
        switch subject {
        case .locus(let index):
            let id = pack.loci.loci[index].id.name
            if case .assumedReference = evaluation.readings[index].call, evaluation.readings[index].isAssumption,
                !ids.contains(id)
            {
                ids.append(id)
            }
        case .input: break
        case .finding(let index): for part in facts.findings[index].subjects { collect(part, into: &ids) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collect(.finding(flow.finding), into: &ids) }
        }
    }
}

extension Discretion {
    /// The ids of the loci under a subject whose genotypes were imputed; what to call them where ids are left out.
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
            let id = pack.loci.loci[index].id.name
            if evaluation.readings[index].isImputed, !ids.contains(id) { ids.append(id) }
        case .input(let index):
            // Which letters lie together was computed too.
            if case .phase(let loci) = pack.input(index).kind {
                for locus in loci { collectImputed(.locus(locus), into: &ids) }
            }
        case .finding(let index): for part in facts.findings[index].subjects { collectImputed(part, into: &ids) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collectImputed(.finding(flow.finding), into: &ids) }
        }
    }
}

extension Reading {
    /// Nothing of the file stands behind it, as a block of a genome VCF would.
    fileprivate var isAssumption: Bool { records.allSatisfy { $0.written.isEmpty } }
}

extension Wording {
    /// What a result says of itself that rests on imputed genotypes; empty where it does not.
    static func imputation(_ ids: [String]) -> String {
        ids.isEmpty
            ? ""
            : "rests on " + (ids.count == 1 ? "an imputed genotype" : "imputed genotypes")
                + ": a program computed \(list(ids, "and")) from other sites, and nobody read it"
    }

    /// What a result says of itself that rests on an assumption; empty where it does not.
    static func assumption(_ ids: [String]) -> String {
        ids.isEmpty
            ? ""
            : "rests on an assumption: the file has no row for \(list(ids, "and")), which was taken to be the reference"
    }
}
