// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension SQLWriter {
    // MARK: Gates and results

    /// The tables that hold columns and variables, joined.
    private func joined(_ columns: Set<Int>, _ variables: Set<Int>) -> (select: [String], from: String) {
        var select: [String] = []
        var tables: [String] = []
        for variable in variables.sorted() {
            guard let table = variableTables[variable] else { continue }
            if !tables.contains(table) { tables.append(table) }
            select.append(table + "." + dialect.name(self.variables.all[variable].column))
        }
        for column in columns.sorted() {
            guard let table = gateTables[column], let name = planes.columns[column] else { continue }
            if !tables.contains(table) { tables.append(table) }
            select.append(table + "." + dialect.name(name))
        }
        var from = tables.isEmpty ? "sample" : tables[0]
        for table in tables.dropFirst() {
            from += "\n  JOIN " + table + " ON " + table + ".sample_id = " + tables[0] + ".sample_id"
        }
        return ([(tables.first ?? "sample") + ".sample_id"] + select, from)
    }

    /// The gates in groups that one statement computes.
    private var chunks: [[Int]] {
        var chunks: [[Int]] = [[]]
        var columns: Set<Int> = [], variables: Set<Int> = []
        for plane in planes.order {
            let reads = planes.reads(of: plane)
            let width = columns.count + variables.count + reads.columns.count + reads.variables.count
            let last = chunks.count - 1
            let isFull = chunks[last].count >= limits.gatesOfTable || width >= limits.columnsOfStep
            if isFull, !chunks[last].isEmpty {
                chunks.append([])
                (columns, variables) = ([], [])
            }
            chunks[chunks.count - 1].append(plane)
            columns.formUnion(reads.columns)
            columns.insert(plane)
            variables.formUnion(reads.variables)
        }
        return chunks[0].isEmpty ? [] : chunks
    }

    mutating func writeGates() {
        section("The gates of the rules, level by level: true where it can be so")
        var lines: [Int: String] = [:]
        for result in results.all {
            for plane in result.planes where lines[plane] == nil { lines[plane] = result.place }
        }
        // Which gates a later table, or a result, reads.
        var lastUse: [Int: Int] = [:]
        let chunks = self.chunks
        for (number, chunk) in chunks.enumerated() {
            for plane in chunk { for column in planes.reads(of: plane).columns { lastUse[column] = number } }
        }
        for result in results.all {
            for plane in result.planes {
                if planes.columns[plane] != nil { lastUse[plane] = .max }
                for column in planes.reads(of: plane).columns where planes.columns[plane] == nil {
                    lastUse[column] = .max
                }
            }
        }
        for (number, chunk) in chunks.enumerated() {
            let own = Set(chunk)
            var columns: Set<Int> = [], variables: Set<Int> = []
            for plane in chunk {
                let reads = planes.reads(of: plane)
                columns.formUnion(reads.columns.subtracting(own))
                variables.formUnion(reads.variables)
            }
            let (select, from) = joined(columns, variables)
            let name = "gate_" + String(number + 1)
            text += dialect.create(name) + "WITH level_0" + dialect.computedOnce + "\n  SELECT "
            text += select.joined(separator: ",\n    ") + "\n  FROM " + from + "\n)"
            var level = 0
            var start = 0
            while start < chunk.count {
                var end = start
                while end < chunk.count, planes.levels[chunk[end]] == planes.levels[chunk[start]] { end += 1 }
                level += 1
                text += ", level_" + String(level) + dialect.computedOnce + "\n  SELECT before.*"
                for plane in chunk[start..<end] {
                    text += "\n    , (" + planes.expression(of: plane, dialect) + ") AS "
                    text += dialect.name(planes.columns[plane] ?? "")
                    if let line = lines[plane] { text += " -- " + SQLWriter.inComment(line) }
                }
                text += "\n  FROM level_" + String(level - 1) + " before\n)"
                start = end
            }
            levelCount += level
            text += "\nSELECT sample_id"
            for plane in chunk where (lastUse[plane] ?? -1) > number {
                text += "\n  , " + dialect.name(planes.columns[plane] ?? "")
                gateTables[plane] = name
            }
            text += "\nFROM level_" + String(level) + ";\n\n"
        }
    }

    mutating func writeResults() {
        section("The results: possible steps with | between them, unknown where all are, and verdicts")
        var start = 0
        while start < results.all.count {
            let end = min(results.all.count, start + limits.resultsOfTable)
            let own = results.all[start..<end]
            var columns: Set<Int> = [], variables: Set<Int> = []
            for result in own {
                for plane in result.planes {
                    if planes.columns[plane] != nil {
                        columns.insert(plane)
                    } else {
                        let reads = planes.reads(of: plane)
                        columns.formUnion(reads.columns)
                        variables.formUnion(reads.variables)
                    }
                }
            }
            let (select, from) = joined(columns, variables)
            let name = "result_" + String(resultTables.count + 1)
            text += dialect.create(name) + "SELECT sample_id"
            for result in own {
                text += "\n  , " + result.expression(dialect) { planes.reference(to: $0, dialect) } + " AS "
                text += dialect.name(result.column) + " -- " + SQLWriter.inComment(result.place)
            }
            text += "\nFROM (\n  SELECT " + select.joined(separator: ", ") + "\n  FROM " + from + "\n) person;\n\n"
            resultTables.append((name, own.map { $0.column }))
            start = end
        }
    }
}
