// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import PheneReaders

/// A number of ``LocusTree`` is that of the same contents of records ever after.
@Suite struct LocusTreeTests {
    /// What is known by a number outlives a block of people, and the next block may be on another build.
    @Test func buildsHaveNoNumberInCommon() {
        var seen: Set<Int32> = []
        for build in 0..<3 {
            var tree = LocusTree(build: build)
            for record in Int32(0)..<20 {
                tree.add(record: record)
                var numbers: Set<Int32> = [tree.root]
                for content in Int32(0)..<20 { numbers.insert(tree.node(behind: tree.root, content: content)) }
                #expect(numbers.count == 21 && seen.isDisjoint(with: numbers))
                seen.formUnion(numbers)
            }
        }
    }

    @Test func aNumberLeadsToItsContents() {
        var tree = LocusTree(build: 2)
        for record in Int32(0)..<3 { tree.add(record: record) }
        let first = tree.node(behind: tree.root, content: 4)
        let second = tree.node(behind: first, content: 0)
        #expect(tree.contents(to: tree.root).isEmpty)
        #expect(tree.contents(to: second) == [4, 0] && tree.node(behind: first, content: 0) == second)
    }
}
