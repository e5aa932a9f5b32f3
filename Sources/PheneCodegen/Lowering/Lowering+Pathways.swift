// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Lowering {
    /// One plane for each step of a pathway: the bands of the possible sums.
    mutating func lowerPathway(_ index: Int) -> [Int] {
        let pathway = book.pathways[index]
        var byStep = [[Int]](repeating: [], count: book.scales[pathway.scale].steps.count)
        for it in sums(ofPathway: index) {
            if let step = pathway.step(of: it.sum) { byStep[step].append(it.plane) }
        }
        return byStep.map { network.or($0) }
    }

    /// The possible sums of a pathway, in increasing order. Both reports and conditions use them.
    ///
    /// Flows that depend on a common locus or input are enumerated together, if there are few enough combinations. Flows that
    /// share none are independent, and their sums are added.
    mutating func sums(ofPathway index: Int) -> [GateTable.Sum] {
        if let known = pathwaySums[index] { return known }
        let flows = book.pathways[index].flows
        var supports: [Set<Int>] = []
        for flow in flows { supports.append(Set(support(of: .finding(flow.finding)))) }
        var sums = [GateTable.Sum(sum: 0, plane: network.constant(true))]
        for group in groups(sharing: supports) {
            let variables = group.reduce(into: Set<Int>()) { $0.formUnion(supports[$1]) }.sorted()
            let own = group.map { flows[$0] }
            if own.count > 1, isEnumerable(variables) {
                sums = added(sums, jointSums(of: own, over: variables))
            } else {
                for flow in own { sums = added(sums, ownSums(of: flow)) }
            }
        }
        pathwaySums[index] = sums
        return sums
    }

    private mutating func ownSums(of flow: Pathway.Flow) -> [GateTable.Sum] {
        var steps: [Int: CodeSet] = [:]
        for (step, weight) in flow.weights.enumerated() { steps[weight, default: .empty].insert(step) }
        var sums: [GateTable.Sum] = []
        for (weight, steps) in steps.sorted(by: { $0.key < $1.key }) {
            sums.append(GateTable.Sum(sum: weight, plane: plane(.finding(flow.finding), steps)))
        }
        return sums
    }

    private mutating func jointSums(of flows: [Pathway.Flow], over variables: [Int]) -> [GateTable.Sum] {
        let ends = forEachAssignment(of: variables) { lowering, assignment in
            var sum = 0
            for flow in flows { sum += flow.weights[lowering.step(of: flow.finding, in: assignment)] }
            return sum
        }
        let diagram = DecisionDiagram(sizes: variables.map { sizes[$0] }, ends: ends)
        let planes = variables.map { Array(bases[$0]..<bases[$0] + sizes[$0]) }
        let reachability = Reachability(diagram: diagram, planes: planes)
        return Set(ends).sorted().map { sum in
            GateTable.Sum(
                sum: sum,
                plane: reachability.lower(into: &network) { end, network in network.constant(end == sum) })
        }
    }

    private mutating func added(_ first: [GateTable.Sum], _ second: [GateTable.Sum]) -> [GateTable.Sum] {
        var planes: [Int: [Int]] = [:]
        for one in first {
            for other in second {
                planes[one.sum + other.sum, default: []].append(network.and([one.plane, other.plane]))
            }
        }
        return planes.sorted { $0.key < $1.key }.map { GateTable.Sum(sum: $0.key, plane: network.or($0.value)) }
    }
}

extension Pathway {
    /// The step of the band that contains a sum.
    func step(of sum: Int) -> Int? {
        for band in bands where band.lower ?? .min <= sum && sum <= band.upper ?? .max { return band.step }
        return nil
    }
}
