// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Pack {
    /// Whether every record reads to its end and names only what there is.
    ///
    /// Tables that were compiled into a program are what the compiler wrote; those in memory may be anything, and are
    /// asked for this before they are used, so that no later question reads past an end.
    ///
    /// - Complexity: linear in the size of the tables.
    var isSound: Bool {
        areRecordsWhole && areLociSound && areInputsSound && areFindingsSound && arePathwaysSound && areAdvicesSound
            && areTopicsSound && !hasCycle
    }

    private func stepCount(_ scale: Int) -> Int? {
        guard scale < scaleCount else { return nil }
        let count = self.scale(scale).steps.count
        return (1...64).contains(count) ? count : nil
    }

    /// How many codes a subject has; `nil` where there is no such subject.
    private func codeCount(_ subject: Subject) -> Int? {
        switch subject {
        case .locus(let index): index < loci.loci.count ? loci.loci[index].domain.count : nil
        case .input(let index): index < inputCount ? input(index).values.count : nil
        case .finding(let index): index < findingCount ? program.findings[index].count : nil
        case .pathway(let index): index < pathwayCount ? program.pathways[index].count : nil
        }
    }

    private var areLociSound: Bool {
        guard program.sizes.count == loci.loci.count + inputCount else { return false }
        for (index, locus) in loci.loci.enumerated() {
            guard program.sizes[index] == locus.domain.count else { return false }
            for placement in locus.placements {
                if let reference = placement.reference, reference >= locus.alleles.count { return false }
            }
            if let gene = variant(index).gene, gene >= geneCount { return false }
        }
        return true
    }

    private var areInputsSound: Bool {
        for index in 0..<inputCount {
            let input = input(index)
            guard program.sizes[loci.loci.count + index] == input.values.count else { return false }
            if input.isConsent {
                guard input.values.count == 2, input.gatedLoci.allSatisfy({ $0 < loci.loci.count }) else {
                    return false
                }
            }
            if let number = input.number {
                guard number.starts.count == input.values.count else { return false }
            }
            if input.kind == .sex, input.values.count != 2 { return false }
            guard case .phase(let phased) = input.kind else { continue }
            guard (1...6).contains(phased.count), input.values.count > 1 << (phased.count - 1),
                phased.allSatisfy({ $0 < loci.loci.count })
            else { return false }
        }
        return true
    }

    private var areFindingsSound: Bool {
        for index in 0..<findingCount {
            let finding = finding(index)
            guard let steps = stepCount(finding.scale), steps == program.findings[index].count,
                areSources(finding.cites), isAuthority(finding.authority)
            else { return false }
            var domains: [CodeSet] = []
            for subject in finding.subjects {
                guard let count = codeCount(subject) else { return false }
                domains.append(.all(count))
            }
            for row in finding.rows {
                guard row.step < steps else { return false }
                for (cell, domain) in zip(row.cells, domains) where !cell.isSubset(of: domain) { return false }
            }
        }
        return true
    }

    private var arePathwaysSound: Bool {
        for index in 0..<pathwayCount {
            let pathway = pathway(index)
            guard let steps = stepCount(pathway.scale), steps == program.pathways[index].count,
                areSources(pathway.cites)
            else { return false }
            for flow in pathway.flows where codeCount(.finding(flow.finding)) != flow.weights.count { return false }
            for band in pathway.bands where band.step >= steps { return false }
        }
        return true
    }

    private var areAdvicesSound: Bool {
        for index in 0..<adviceCount {
            let advice = advice(index)
            guard areSources(advice.cites), areTargets(advice.targets), isAuthority(advice.authority),
                advice.opposed.allSatisfy({ $0 < adviceCount })
            else { return false }
            for subject in advice.subjects where codeCount(subject) == nil { return false }
            for overrider in advice.overriders {
                guard overrider.advice < adviceCount, areTargets(overrider.targets) else { return false }
            }
        }
        return true
    }

    private func areSources(_ cites: [Int]) -> Bool { cites.allSatisfy { $0 < sourceCount } }

    private func isAuthority(_ index: Int?) -> Bool { index.map { $0 < authorityCount } ?? true }

    private func areTargets(_ targets: [Int]) -> Bool { targets.allSatisfy { $0 < targetCount } }

    /// Whether a finding or a pathway rests on itself. All subjects are known to exist.
    private var hasCycle: Bool {
        // Findings first, then pathways. 0: not seen, 1: being walked, 2: free of cycles.
        var marks = [UInt8](repeating: 0, count: findingCount + pathwayCount)
        func parts(_ node: Int) -> [Int] {
            guard node < findingCount else { return pathway(node - findingCount).flows.map { $0.finding } }
            var parts: [Int] = []
            for subject in finding(node).subjects {
                switch subject {
                case .finding(let index): parts.append(index)
                case .pathway(let index): parts.append(findingCount + index)
                case .locus, .input: break
                }
            }
            return parts
        }
        for root in marks.indices where marks[root] == 0 {
            var open: [(node: Int, rest: [Int])] = [(root, parts(root))]
            marks[root] = 1
            while let last = open.indices.last {
                guard let next = open[last].rest.popLast() else {
                    marks[open[last].node] = 2
                    open.removeLast()
                    continue
                }
                if marks[next] == 1 { return true }
                if marks[next] == 0 {
                    marks[next] = 1
                    open.append((next, parts(next)))
                }
            }
        }
        return false
    }
}
