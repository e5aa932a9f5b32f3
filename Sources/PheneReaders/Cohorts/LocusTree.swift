// SPDX-License-Identifier: Apache-2.0

/// The combinations of what the records in reach of a locus state: each has a number, by which its genotype is known again.
struct LocusTree {
    /// The records in reach of the locus, ascending: those that state something about it for some column.
    private(set) var records: [Int32] = []
    /// The number of the first node, which is that of no record. Numbers are not used again once the nodes are forgotten.
    private var first: Int32
    /// For each node that before its last record, and the number of that record's content.
    private var nodes: [(before: Int32, content: Int32)] = [(-1, -1)]
    private var next: [UInt64: Int32] = [:]
    /// For each node what it shows of the strand.
    private var strands: [UInt8] = [notAsked]

    /// - Parameter build: the index of the build. What is known by a number is kept for other people, who may be on another build, so the
    ///   trees of a locus have no number in common.
    init(build: Int) { first = Int32(truncatingIfNeeded: build) << 29 }

    /// How many nodes there are.
    var count: Int { nodes.count }
    /// The number of the node of no record.
    var root: Int32 { first }

    /// Takes a record into reach, for which all nodes are forgotten.
    mutating func add(record: Int32) {
        if records.last == record { return }
        var place = records.count
        while place > 0, records[place - 1] > record { place -= 1 }
        if place > 0, records[place - 1] == record { return }
        records.insert(record, at: place)
        forget()
    }

    /// Forgets all nodes.
    mutating func forget() {
        first += Int32(truncatingIfNeeded: nodes.count)
        nodes = [(-1, -1)]
        next = [:]
        strands = [Self.notAsked]
    }

    /// The node behind another by the content of the next record.
    mutating func node(behind number: Int32, content: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(bitPattern: content))
        if let found = next[key] { return found }
        let new = first + Int32(truncatingIfNeeded: nodes.count)
        nodes.append((number, content))
        strands.append(Self.notAsked)
        next[key] = new
        return new
    }

    /// The contents of the records up to a node.
    func contents(to number: Int32) -> [Int32] {
        var contents: [Int32] = []
        var node = number
        while node > first {
            contents.append(nodes[Int(node - first)].content)
            node = nodes[Int(node - first)].before
        }
        return contents.reversed()
    }

    /// What a node shows of the strand, as it was set; `nil` where it was not.
    func strand(of number: Int32) -> UInt8? {
        let strand = strands[Int(number - first)]
        return strand == Self.notAsked ? nil : strand
    }

    /// Sets what a node shows of the strand.
    mutating func set(strand: UInt8, of number: Int32) { strands[Int(number - first)] = strand }

    private static let notAsked: UInt8 = .max
}
