// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Lowering {
    /// One plane for each step of a finding: the steps of the rows that are possible.
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
            // Subjects that depend on a common locus are not independent, so that the loci are enumerated.
            let ends = forEachAssignment(of: variables) { $0.step(of: index, in: $1) }
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
}
