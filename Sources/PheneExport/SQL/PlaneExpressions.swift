// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The gates of a pack as expressions of SQL: what each plane of the runtime says of one person.
///
/// A gate that one other gate reads, and that is small, is written where it is read. Each other gate is a column.
struct PlaneExpressions {
    /// The columns of the variables, and the first plane of each.
    private let variableNames: [String]
    private let bases: [Int]
    private let operations: [GateTable.Operation]
    private let inputs: [ArraySlice<UInt32>]
    private let gateStart: Int
    /// The columns of the planes that are columns.
    private(set) var columns: [Int: String]
    /// For each gate that is a column, how many columns must be computed before it, one after the other.
    private(set) var levels: [Int: Int] = [:]
    /// The gates that are columns, level by level.
    private(set) var order: [Int] = []
    private var sizes: [Int: Int] = [:]

    /// How many tests may stand in one expression.
    private static let mostTests = 12
    /// How deep expressions may be written into each other.
    private static let mostDepth = 4

    /// - Parameters:
    ///   - program: the gates.
    ///   - variables: the name of the column of each variable, which holds the set of its possible codes.
    ///   - results: the planes that results are read from, with the name of the column.
    init(_ program: GateProgram, variables: [String], results: [(plane: Int, name: String)]) {
        let table = program.table
        variableNames = variables
        bases = program.bases
        let plane = table.sizes.reduce(0, +)
        gateStart = plane
        var operations: [GateTable.Operation] = []
        var inputs: [ArraySlice<UInt32>] = []
        var input = 0
        for run in table.runs {
            for _ in 0..<run.count {
                operations.append(run.operation)
                inputs.append(table.inputs[input..<input + run.width])
                input += run.width
            }
        }
        self.operations = operations
        self.inputs = inputs

        // Only what a result rests on.
        var isNeeded = [Bool](repeating: false, count: plane + operations.count)
        var uses = [Int](repeating: 0, count: plane + operations.count)
        columns = [:]
        for (plane, name) in results {
            isNeeded[plane] = true
            if plane >= gateStart, columns[plane] == nil { columns[plane] = name }
        }
        for gate in operations.indices.reversed() where isNeeded[gateStart + gate] {
            for input in inputs[gate] {
                isNeeded[Int(input)] = true
                uses[Int(input)] += 1
            }
        }
        var depths = [Int](repeating: 0, count: plane + operations.count)
        for gate in operations.indices where isNeeded[gateStart + gate] {
            let plane = gateStart + gate
            var size = 0, depth = 0, level = 0
            var read: Set<Int> = []
            for input in inputs[gate] {
                let input = Int(input)
                if let variable = variable(of: input) {
                    // Codes of one variable are one test.
                    if read.insert(variable).inserted { size += 1 }
                } else if columns[input] != nil {
                    size += 1
                    level = max(level, (levels[input] ?? 0) + 1)
                } else {
                    size += sizes[input] ?? 1
                    depth = max(depth, depths[input])
                    level = max(level, levels[input] ?? 0)
                }
            }
            let isWritten =
                columns[plane] == nil && uses[plane] == 1 && size <= Self.mostTests && depth < Self.mostDepth
            levels[plane] = level
            sizes[plane] = size
            depths[plane] = isWritten ? depth + 1 : 0
            if !isWritten, columns[plane] == nil { columns[plane] = "g" + String(plane) }
            if columns[plane] != nil { order.append(plane) }
        }
        order.sort { ((levels[$0] ?? 0), $0) < ((levels[$1] ?? 0), $1) }
    }

    /// The variable of a plane; `nil` for a gate.
    private func variable(of plane: Int) -> Int? {
        guard plane < gateStart else { return nil }
        var low = 0, high = bases.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if bases[middle] <= plane { low = middle } else { high = middle }
        }
        return low
    }

    /// What a plane says, where other tables hold the columns that it reads.
    func reference(to plane: Int, _ dialect: SQLDialect) -> String {
        if let column = columns[plane] { return dialect.name(column) }
        guard let variable = variable(of: plane) else { return "(" + expression(of: plane, dialect) + ")" }
        return test(variable, 1 << UInt64(plane - bases[variable]), dialect)
    }

    private func test(_ variable: Int, _ bits: UInt64, _ dialect: SQLDialect) -> String {
        "(" + dialect.name(variableNames[variable]) + " & " + SQLBits.literal(bits) + ") <> 0"
    }

    /// The expression of a gate.
    func expression(of plane: Int, _ dialect: SQLDialect) -> String {
        let gate = plane - gateStart
        let operation = operations[gate]
        var parts: [String] = []
        var tested: [(variable: Int, bits: UInt64)] = []
        for input in inputs[gate] {
            let input = Int(input)
            if let variable = variable(of: input) {
                let bit: UInt64 = 1 << UInt64(input - bases[variable])
                if let known = tested.firstIndex(where: { $0.variable == variable }) {
                    tested[known].bits |= bit
                } else {
                    tested.append((variable, bit))
                }
            } else {
                parts.append(reference(to: input, dialect))
            }
        }
        for (variable, bits) in tested.reversed() {
            // All of several codes are possible, or one of them.
            if operation == .and, bits.nonzeroBitCount > 1 {
                let name = dialect.name(variableNames[variable]), set = SQLBits.literal(bits)
                parts.insert("(" + name + " & " + set + ") = " + set, at: 0)
            } else {
                parts.insert(test(variable, bits, dialect), at: 0)
            }
        }
        switch operation {
        case .and: return parts.isEmpty ? "1 = 1" : Self.joined(parts, " AND ")
        case .or: return parts.isEmpty ? "1 = 0" : Self.joined(parts, " OR ")
        case .nor: return parts.isEmpty ? "1 = 1" : "NOT (" + Self.joined(parts, " OR ") + ")"
        }
    }

    /// Joins parts, in groups where there are many: SQLite allows expressions of a depth of 1,000, and each part deepens a chain.
    private static func joined(_ parts: [String], _ separator: String) -> String {
        let most = 100
        if parts.count <= most { return parts.joined(separator: separator) }
        let groups = stride(from: 0, to: parts.count, by: most).map { start in
            "(" + parts[start..<min(parts.count, start + most)].joined(separator: separator) + ")"
        }
        return joined(groups, separator)
    }

    /// The columns and variables that a gate or a plane reads.
    func reads(of plane: Int) -> (columns: Set<Int>, variables: Set<Int>) {
        var columns: Set<Int> = []
        var variables: Set<Int> = []
        var pending = plane >= gateStart ? inputs[plane - gateStart].map { Int($0) } : [plane]
        while let next = pending.popLast() {
            if let variable = variable(of: next) {
                variables.insert(variable)
            } else if self.columns[next] != nil {
                columns.insert(next)
            } else {
                pending += inputs[next - gateStart].map { Int($0) }
            }
        }
        return (columns, variables)
    }

    /// How many gates the results rest on.
    var gateCount: Int { levels.count }
}
