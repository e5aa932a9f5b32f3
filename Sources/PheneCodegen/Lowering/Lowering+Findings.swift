// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension Lowering {
    /// A plane a step: the image of what is possible for the subjects under the table.
    mutating func lowerFinding(_ index: Int) -> [Int] {
        let finding = book.findings[index]
        let stepCount = book.scales[finding.scale].steps.count
        if finding.subjects.count == 1 {
            var sets = [CodeSet](repeating: .empty, count: stepCount)
            for row in finding.rows { sets[row.step] = sets[row.step].union(row.cells[0]) }
            return sets.map { plane(finding.subjects[0], $0) }
        }
        let variables = support(of: .finding(index))
        var parts = 0
        for subject in finding.subjects { parts += support(of: subject).count }
        let isSharing = parts != variables.count
        let diagram: DecisionDiagram
        let planes: [[Int]]
        if isSharing, isEnumerable(variables) {
            // Subjects that rest on a common locus are not free of each other: enumerate the loci themselves.
            let ends = forEachWorld(of: variables) { $0.step(of: index, in: $1) }
            diagram = DecisionDiagram(sizes: variables.map { sizes[$0] }, ends: ends)
            planes = variables.map { Array(bases[$0]..<bases[$0] + sizes[$0]) }
        } else {
            let counts = finding.subjects.map { book.codeCount(of: $0) }
            diagram = DecisionDiagram(sizes: counts, ends: denseTable(index).map { Int($0) })
            planes = finding.subjects.map { self.planes(of: $0) }
        }
        let reachability = Reachability(diagram: diagram, planes: planes)
        return (0..<stepCount).map { step in
            reachability.lower(into: &network) { end, network in network.constant(end == step) }
        }
    }

    /// A plane a step: the bands of the sums that the flows can reach when each takes any of its possible steps.
    mutating func lowerPathway(_ index: Int) -> [Int] {
        let pathway = book.pathways[index]
        var sums: [Int: Int] = [0: network.constant(true)]
        for flow in pathway.flows {
            let planes = planes(of: .finding(flow.finding))
            var next: [Int: [Int]] = [:]
            for sum in sums.keys.sorted() {
                guard let reached = sums[sum] else { continue }
                for (step, plane) in planes.enumerated() {
                    next[sum + flow.weights[step], default: []].append(network.and([reached, plane]))
                }
            }
            sums = [:]
            for sum in next.keys.sorted() { sums[sum] = network.or(next[sum] ?? []) }
        }
        var byStep = [[Int]](repeating: [], count: book.scales[pathway.scale].steps.count)
        for sum in sums.keys.sorted() {
            if let step = pathway.step(of: sum), let plane = sums[sum] { byStep[step].append(plane) }
        }
        return byStep.map { network.or($0) }
    }
}

extension Pathway {
    /// The step of the band that holds a sum.
    func step(of sum: Int) -> Int? {
        for band in bands where band.lower ?? .min <= sum && sum <= band.upper ?? .max { return band.step }
        return nil
    }
}
