// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// What is known of groups of people: the number of what their records of a locus say, and combinations of these numbers over loci.
struct GroupMemo {
    /// The lists of loci that inputs rest on, each once.
    let lists: [[Int]]
    /// For each input the number of its list; `nil` for one that rests on none.
    let listOfInput: [Int?]
    /// Whether a list has the locus.
    let isListed: [Bool]
    /// For each locus the numbers of what records say, by the group, the sex and the strand.
    private var numbers: [[UInt64: Int32]]
    /// For each list the combinations.
    private var trees: [NumberTree]
    /// For each input the possible codes by the combination.
    private var codes: [[Int32: CodeSet]]

    init(inputs: [[Int]?], lociCount: Int) {
        var lists: [[Int]] = []
        var listOfInput: [Int?] = []
        var isListed = [Bool](repeating: false, count: lociCount)
        for input in inputs {
            guard let input else {
                listOfInput.append(nil)
                continue
            }
            for locus in input { isListed[locus] = true }
            if let known = lists.firstIndex(of: input) {
                listOfInput.append(known)
            } else {
                listOfInput.append(lists.count)
                lists.append(input)
            }
        }
        self.lists = lists
        self.listOfInput = listOfInput
        self.isListed = isListed
        numbers = [[UInt64: Int32]](repeating: [:], count: lociCount)
        trees = [NumberTree](repeating: NumberTree(), count: lists.count)
        codes = [[Int32: CodeSet]](repeating: [:], count: inputs.count)
    }

    /// The number of what the records of a group say of a locus; `nil` where it is not known.
    func number(of locus: Int, _ key: UInt64) -> Int32? { numbers[locus][key] }

    /// Keeps such a number.
    mutating func insert(_ number: Int32, of locus: Int, _ key: UInt64) { numbers[locus][key] = number }

    /// Divides people by what their records say of the loci of a list.
    ///
    /// - Parameters:
    ///   - list: its number.
    ///   - people: all of them.
    ///   - groups: those of a locus by the number of what their records say.
    /// - Returns: groups by the number of the combination.
    mutating func divide(
        _ people: SIMD8<UInt64>, by list: Int, _ groups: (Int) -> ArraySlice<PeopleGroup>
    ) -> [PeopleGroup] {
        var found = [PeopleGroup(number: 0, people: people)]
        var next: [PeopleGroup] = []
        for locus in lists[list] {
            next.removeAll(keepingCapacity: true)
            let own = groups(locus)
            for group in found {
                for part in own {
                    let common = group.people & part.people
                    guard common.isAny else { continue }
                    next.append(
                        PeopleGroup(number: trees[list].node(behind: group.number, part.number), people: common))
                }
            }
            swap(&found, &next)
        }
        return found
    }

    /// The numbers of what records say of the loci of a list, by a combination.
    func numbers(of list: Int, combination: Int32) -> [Int32] { trees[list].numbers(to: combination) }

    /// The codes of an input that are possible by a combination; `nil` where they are not known.
    func codes(of input: Int, combination: Int32) -> CodeSet? { codes[input][combination] }

    /// Keeps such codes.
    mutating func insert(_ codes: CodeSet, ofInput input: Int, combination: Int32) {
        self.codes[input][combination] = codes
    }

    /// Whether more is kept than should be.
    func isLarge(most: Int) -> Bool {
        for tree in trees where tree.count > 4 * most { return true }
        for known in numbers where known.count > most { return true }
        return false
    }

    /// Forgets all.
    mutating func forget() {
        for locus in numbers.indices { numbers[locus].removeAll() }
        for list in trees.indices { trees[list] = NumberTree() }
        for input in codes.indices { codes[input].removeAll() }
    }
}

/// Sequences of numbers of one length, each of which has a number of its own.
private struct NumberTree {
    /// For each node that before it, and the last number.
    private var nodes: [(before: Int32, number: Int32)] = [(-1, -1)]
    private var next: [UInt64: Int32] = [:]

    var count: Int { nodes.count }

    mutating func node(behind node: Int32, _ number: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: number))
        if let found = next[key] { return found }
        let new = Int32(truncatingIfNeeded: nodes.count)
        nodes.append((before: node, number: number))
        next[key] = new
        return new
    }

    func numbers(to node: Int32) -> [Int32] {
        var numbers: [Int32] = []
        var node = node
        while node > 0 {
            numbers.append(nodes[Int(node)].number)
            node = nodes[Int(node)].before
        }
        return numbers.reversed()
    }
}
