// SPDX-License-Identifier: Apache-2.0

/// The numbers of some sets in groups, such that two sets of different groups have no element in common; a set that shares
/// with none is a group of its own. Groups and their members rise.
public func groups(sharing sets: [Set<Int>]) -> [[Int]] {
    var groups: [(elements: Set<Int>, members: [Int])] = []
    for (number, set) in sets.enumerated() {
        var joined = (elements: set, members: [number])
        var rest: [(elements: Set<Int>, members: [Int])] = []
        for group in groups {
            if group.elements.isDisjoint(with: joined.elements) {
                rest.append(group)
            } else {
                joined.elements.formUnion(group.elements)
                joined.members += group.members
            }
        }
        groups = rest + [joined]
    }
    return groups.map { $0.members.sorted() }.sorted { $0[0] < $1[0] }
}
