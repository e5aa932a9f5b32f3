// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// Writes the statements of a pack one after the other.
struct SQLWriter {
    let pack: Pack
    let dialect: SQLDialect
    let build: Build
    let limits: SQLLimits
    let variables: PersonVariables
    let planes: PlaneExpressions
    let results: SQLResults
    let nativeInputs: [SQLProgram.NativeInput]
    let omittedSites: [SQLProgram.OmittedSite]
    /// The variables that gates or results read, by their tables.
    let parts: [[Int]]
    var text = ""
    var levelCount = 0
    var resultTables: [(table: String, columns: [String])] = []
    /// The table of each gate that is a column.
    var gateTables: [Int: String] = [:]
    /// The most phases of an input.
    var mostPhases = 1
    /// The table of each variable.
    var variableTables: [Int: String] = [:]

    init(
        _ pack: Pack, _ dialect: SQLDialect, _ build: Build, _ answers: Answers, _ limits: SQLLimits
    ) throws(AnswerError) {
        self.pack = pack
        self.dialect = dialect
        self.build = build
        self.limits = limits
        variables = try PersonVariables(pack, answers)
        results = SQLResults(pack)
        planes = PlaneExpressions(pack.program, variables: variables.all.map { $0.column }, results: results.planes)
        var isRead = [Bool](repeating: false, count: variables.all.count)
        for plane in planes.order { for variable in planes.reads(of: plane).variables { isRead[variable] = true } }
        for result in results.all {
            for plane in result.planes { for variable in planes.reads(of: plane).variables { isRead[variable] = true } }
        }
        let read = isRead.indices.filter { isRead[$0] }
        parts = stride(from: 0, to: read.count, by: limits.variablesOfTable).map {
            Array(read[$0..<min(read.count, $0 + limits.variablesOfTable)])
        }
        var native: [SQLProgram.NativeInput] = []
        for variable in read {
            guard case .native(let gene) = variables.all[variable].source else { continue }
            let definitions = pack.pharmacogene(gene)
            native.append(
                SQLProgram.NativeInput(
                    name: variables.all[variable].key, gene: pack.gene(definitions.gene).symbol,
                    reason:
                        "pairs of \(definitions.named.count) named alleles over \(definitions.loci.count) "
                        + (definitions.loci.count == 1 ? "site" : "sites without phase")
                ))
        }
        nativeInputs = native
        omittedSites = pack.loci.loci.compactMap { locus in
            locus.reasonNotRead(on: build).map { SQLProgram.OmittedSite(name: locus.id.name, reason: $0) }
        }

        for (number, part) in parts.enumerated() {
            for variable in part { variableTables[variable] = "person_" + String(number + 1) }
        }
        let rests = pack.loci.loci.indices.map { locus in
            isRead[locus]
                || variables.all.indices.contains {
                    if isRead[$0], case .phase(let loci) = variables.all[$0].source {
                        loci.contains(locus)
                    } else {
                        false
                    }
                }
        }
        writeHeading()
        writeInputTables()
        writePack(rests)
        writeCalls()
        writeSets()
        writePeople()
        writeGates()
        writeResults()
    }

    mutating func comment(_ lines: String...) {
        for line in lines { text += line.isEmpty ? "--\n" : "-- " + SQLWriter.inComment(line) + "\n" }
    }

    /// A text on one line, which does not look like the end of a statement.
    static func inComment(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": line += " "
            case ";": line += ","
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    mutating func section(_ title: String) {
        text += "\n"
        comment("----------------------------------------------------------------------", title, "")
    }
}
