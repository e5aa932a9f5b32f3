// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// A sum that the flows of a pathway can reach, and the plane "this sum is possible".
struct PathwaySum {
    let sum: Int
    let plane: Int
}

extension Lowering {
    /// A plane a step: the bands of the sums that are possible.
    mutating func lowerPathway(_ index: Int) -> [Int] {
        let pathway = book.pathways[index]
        var byStep = [[Int]](repeating: [], count: book.scales[pathway.scale].steps.count)
        for it in sums(ofPathway: index) {
            if let step = pathway.step(of: it.sum) { byStep[step].append(it.plane) }
        }
        return byStep.map { network.or($0) }
    }

    /// The sums of a pathway, rising: the one source of what a report prints of it and of what conditions over it read.
    ///
    /// Flows that rest on a common locus or input are not free of each other, so their loci are enumerated together while
    /// they can be; flows that share none are free, and their sums are added.
    mutating func sums(ofPathway index: Int) -> [PathwaySum] {
        if let known = pathwaySums[index] { return known }
        let flows = book.pathways[index].flows
        var supports: [Set<Int>] = []
        for flow in flows { supports.append(Set(support(of: .finding(flow.finding)))) }
        var sums = [PathwaySum(sum: 0, plane: network.constant(true))]
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

    private mutating func ownSums(of flow: Pathway.Flow) -> [PathwaySum] {
        var steps: [Int: CodeSet] = [:]
        for (step, weight) in flow.weights.enumerated() { steps[weight, default: .empty].insert(step) }
        var sums: [PathwaySum] = []
        for (weight, steps) in steps.sorted(by: { $0.key < $1.key }) {
            sums.append(PathwaySum(sum: weight, plane: plane(.finding(flow.finding), steps)))
        }
        return sums
    }

    private mutating func jointSums(of flows: [Pathway.Flow], over variables: [Int]) -> [PathwaySum] {
        let ends = forEachWorld(of: variables) { lowering, world in
            var sum = 0
            for flow in flows { sum += flow.weights[lowering.step(of: flow.finding, in: world)] }
            return sum
        }
        let diagram = DecisionDiagram(sizes: variables.map { sizes[$0] }, ends: ends)
        let planes = variables.map { Array(bases[$0]..<bases[$0] + sizes[$0]) }
        let reachability = Reachability(diagram: diagram, planes: planes)
        return Set(ends).sorted().map { sum in
            PathwaySum(
                sum: sum,
                plane: reachability.lower(into: &network) { end, network in network.constant(end == sum) })
        }
    }

    private mutating func added(_ first: [PathwaySum], _ second: [PathwaySum]) -> [PathwaySum] {
        var planes: [Int: [Int]] = [:]
        for one in first {
            for other in second {
                planes[one.sum + other.sum, default: []].append(network.and([one.plane, other.plane]))
            }
        }
        return planes.sorted { $0.key < $1.key }.map { PathwaySum(sum: $0.key, plane: network.or($0.value)) }
    }
}

extension Pathway {
    /// The step of the band that holds a sum.
    func step(of sum: Int) -> Int? {
        for band in bands where band.lower ?? .min <= sum && sum <= band.upper ?? .max { return band.step }
        return nil
    }
}
