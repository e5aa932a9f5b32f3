// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// Writes the statements of a pack one after the other.
struct SQLWriter {
    let pack: Pack
    let dialect: SQLDialect
    let build: Build
    private let limits: SQLLimits
    let variables: PersonVariables
    let planes: PlaneExpressions
    let results: SQLResults
    let nativeInputs: [SQLProgram.NativeInput]
    let unplaced: [String]
    /// The variables that gates or results read, by their tables.
    let parts: [[Int]]
    private(set) var text = ""
    private(set) var levelCount = 0
    private(set) var resultTables: [(table: String, columns: [String])] = []
    /// The table of each gate that is a column.
    private var gateTables: [Int: String] = [:]
    /// The table of each variable.
    private var variableTables: [Int: String] = [:]

    init(
        _ pack: Pack, _ dialect: SQLDialect, _ build: Build, _ answers: Answers, _ limits: SQLLimits
    ) throws(AnswerError) {
        self.pack = pack
        self.dialect = dialect
        self.build = build
        self.limits = limits
        variables = try PersonVariables(pack, answers)
        let table = GateTable(pack.tables.gates) ?? .blank
        var bases: [Int] = []
        var plane = 0
        for size in table.sizes {
            bases.append(plane)
            plane += size
        }
        results = SQLResults(pack, table, bases: bases)
        planes = PlaneExpressions(table, variables: variables.all.map { $0.name }, results: results.planes)
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
                    name: variables.all[variable].name, gene: pack.gene(definitions.gene).symbol,
                    reason:
                        "pairs of \(definitions.named.count) named alleles over \(definitions.loci.count) "
                        + (definitions.loci.count == 1 ? "site" : "sites without phase")
                ))
        }
        nativeInputs = native
        unplaced = pack.loci.loci.filter { $0.placement(on: build) == nil }.map { $0.id.name }

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
        writeSets(isRead)
        writePeople()
        writeGates()
        writeResults()
    }

    // MARK: What is read

    private mutating func comment(_ lines: String...) {
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

    private mutating func section(_ title: String) {
        text += "\n"
        comment("----------------------------------------------------------------------", title, "")
    }

    private mutating func writeHeading() {
        comment(
            "The rules of the pack " + pack.name + " " + pack.version + " for " + dialect.title
                + "; written by phene.",
            "", "Digest of the rules: " + pack.digest, "Build of the positions: " + build.name,
            "Gates: \(planes.gateCount), of which \(planes.order.count) are columns; variables: \(parts.joined().count)",
            "",
            "Fill the tables sample, geno_call, ref_block and input_value, then run all statements in their order.",
            "The tables result_1, result_2, ... then have a row for each sample, and the results of a cohort as phene writes them.",
            "")
        if nativeInputs.isEmpty {
            comment("Everything is computed here.")
        } else {
            comment(
                "Not computed here, but by phene, which writes the rows of input_value; without them",
                "everything is possible of these inputs:")
            for input in nativeInputs { comment("  " + input.name + " (" + input.gene + "): " + input.reason) }
        }
        for name in unplaced { comment("No position on " + build.name + ", so nothing is known: " + name) }
        for locus in variables.withheld {
            comment("Left out, because a question for consent is not answered yes: " + pack.loci.loci[locus].id.name)
        }
    }

    private mutating func writeInputTables() {
        section("What is read: alleles of the plus strand, positions counted from 1")
        let text = dialect.text, using = dialect == .spark ? " USING parquet" : ""
        comment("sex: male, female, or NULL where it is not known.")
        self.text += "CREATE TABLE IF NOT EXISTS sample (sample_id \(text), sex \(text))\(using);\n\n"
        comment(
            "One row for each record of a person. state: called, reference, no_call, not_on_assay or invalid. reference is REF of the",
            "record; allele_1 and allele_2 are bases, '.' for an allele that was not called, and allele_2 is NULL where there is one",
            "copy. is_phased: 1 where allele_1 is on the first copy; phase_set as the source numbers it, or NULL.")
        self.text +=
            "CREATE TABLE IF NOT EXISTS geno_call (sample_id \(text), chromosome \(text), position BIGINT, reference \(text), "
            + "state \(text), allele_1 \(text), allele_2 \(text), is_phased BIGINT, phase_set BIGINT)\(using);\n\n"
        comment("Where a person was sequenced and has the reference, both ends included.")
        self.text +=
            "CREATE TABLE IF NOT EXISTS ref_block (sample_id \(text), chromosome \(text), first_position BIGINT, last_position BIGINT)"
            + "\(using);\n\n"
        comment(
            "The values of an input that are possible for a person, one a row; without a row, or with a text that is no value,",
            "all are. For answers to questions, and for what is not computed here.")
        self.text +=
            "CREATE TABLE IF NOT EXISTS input_value (sample_id \(text), input \(text), value \(text))\(using);\n"
    }

    private mutating func writePack(_ isRead: [Bool]) {
        section("The pack")
        for table in PackTables(pack, on: build, variables, isRead: isRead).tables { text += table.text(dialect) }
        var native = PackRows("native_only", ("input", true), ("gene", true), ("reason", true))
        for input in nativeInputs { native.add(.text(input.name), .text(input.gene), .text(input.reason)) }
        text += native.text(dialect)
        var columns = PackRows(
            "result_column", ("kind", true), ("name", true), ("table_name", true), ("column_name", true))
        for (number, result) in results.all.enumerated() {
            columns.add(
                .text(result.kind.rawValue), .text(result.name),
                .text("result_" + String(number / limits.resultsOfTable + 1)), .text(result.column))
        }
        text += columns.text(dialect)

        comment("What fits a genotype, as the runtime reads it: bits of variable_code.")
        var fits = GenotypeFits()
        var phases = PhaseTables()
        for (index, locus) in pack.loci.loci.enumerated() where isRead[index] {
            fits.add(locus, on: build, isPhased: true)
        }
        for (index, variable) in variables.all.enumerated() {
            guard case .phase(let loci) = variable.source, variableTables[index] != nil else { continue }
            phases.add(variable.name, loci.map { pack.loci.loci[$0].id.name }, values: variable.size)
        }
        mostPhases = phases.mostPhases
        for table in [fits.fits, fits.open, phases.places, phases.pairs, phases.values] { text += table.text(dialect) }
        var read = PackRows("person_variable", ("variable", true), ("part", false))
        for (part, variables) in parts.enumerated() {
            for variable in variables { read.add(.text(self.variables.all[variable].name), .number(part + 1)) }
        }
        text += read.text(dialect)
    }

    private var mostPhases = 1

    // MARK: From calls to sets of codes

    private mutating func writeCalls() {
        section("The calls at each site of the rules")
        comment(
            "A record of just the site is read as it is. Another one that touches it says that nothing is known, unless it states the",
            "reference of the whole site; so does an insertion or deletion near one that the rules know, which may be the same."
        )
        text += dialect.create("locus_call")
        let exact =
            "c.position = l.first_position AND (c.reference = l.reference OR (l.reference IS NULL AND l.is_indel = 0 AND LENGTH(c.reference) = 1))"
        text += """
            SELECT c.sample_id, l.locus, l.by_sex, c.state, COALESCE(c.allele_1, '.') AS allele_1, COALESCE(c.allele_2, '') AS allele_2,
              c.is_phased, c.phase_set
            FROM geno_call c
            JOIN locus l ON l.chromosome = c.chromosome AND \(exact)
            WHERE l.is_read = 1
            UNION ALL
            SELECT c.sample_id, l.locus, l.by_sex,
              CASE WHEN (c.state = 'reference' OR (c.allele_1 = c.reference AND COALESCE(c.allele_2, c.reference) = c.reference))
                AND SUBSTR(c.reference, CAST(l.first_position - c.position + 1 AS INTEGER), LENGTH(l.reference)) = l.reference
                THEN 'reference' ELSE 'invalid' END,
              '=', '', 0, NULL
            FROM geno_call c
            JOIN locus l ON l.chromosome = c.chromosome
              AND c.position <= l.last_position AND c.position + LENGTH(c.reference) - 1 >= l.first_position
            WHERE l.is_read = 1 AND NOT (\(exact)) AND c.state IN ('called', 'reference', 'invalid')
              AND (NOT (c.state = 'reference' OR (c.allele_1 = c.reference AND COALESCE(c.allele_2, c.reference) = c.reference))
                OR (c.position <= l.first_position AND c.position + LENGTH(c.reference) - 1 >= l.last_position))
            UNION ALL
            SELECT c.sample_id, l.locus, l.by_sex, 'invalid', '=', '', 0, NULL
            FROM geno_call c
            JOIN locus l ON l.chromosome = c.chromosome
              AND c.position <= l.last_position + \(SiteList.reachOfIndels)
              AND c.position + LENGTH(c.reference) - 1 >= l.first_position - \(SiteList.reachOfIndels)
              AND (c.position > l.last_position OR c.position + LENGTH(c.reference) - 1 < l.first_position)
            WHERE l.is_read = 1 AND l.is_indel = 1 AND c.state IN ('called', 'invalid')
              AND (LENGTH(c.allele_1) <> LENGTH(c.reference) OR LENGTH(c.allele_2) <> LENGTH(c.reference))
            UNION ALL
            SELECT b.sample_id, l.locus, l.by_sex, 'reference', '=', '', 0, NULL
            FROM ref_block b
            JOIN locus l ON l.chromosome = b.chromosome
              AND b.first_position <= l.first_position AND b.last_position >= l.last_position
            WHERE l.is_read = 1 AND l.reference IS NOT NULL;


            """
        comment(
            "What each call leaves possible: everything where there is no call, and where the genotype cannot be true at the site. So a",
            "record without a call makes nothing known that another one states, which may have been split off it.")
        text += dialect.create("locus_fit")
        text += """
            SELECT c.sample_id, c.locus, c.state, c.is_phased, c.phase_set, f.higher_first, COALESCE(f.could, o.could) AS could
            FROM locus_call c
            JOIN sample s ON s.sample_id = c.sample_id
            JOIN locus_open o ON o.locus = c.locus AND o.sex = CASE WHEN c.by_sex = 1 THEN COALESCE(s.sex, '') ELSE '' END
            LEFT JOIN genotype_fit f ON f.locus = c.locus AND f.sex = o.sex AND c.state IN ('called', 'reference')
              AND f.allele_1 = CASE WHEN c.state = 'reference' THEN '=' ELSE c.allele_1 END
              AND f.allele_2 = CASE WHEN c.state = 'reference' THEN '' ELSE c.allele_2 END;


            """
    }

    private mutating func writeSets(_ isRead: [Bool]) {
        section("What is possible: a bit for each code of a site or an input")
        var most = 1
        for variable in parts.joined() { most = max(most, variables.all[variable].size) }
        let union = SQLBits.union("could", codes: most)
        comment("Records of a site that differ leave the genotypes of each possible.")
        text += dialect.create("could_locus")
        text += "SELECT sample_id, locus, \(union) AS could, COUNT(DISTINCT could) AS ways\n"
        text += "FROM locus_fit\nGROUP BY sample_id, locus;\n\n"

        comment("Phases: which allele a source names first, in each phase set, and which phases that rules out.")
        text += dialect.create("phase_order")
        text += """
            SELECT f.sample_id, f.locus, COALESCE(f.phase_set, -1) AS phase_set, MAX(f.higher_first) AS higher_first
            FROM locus_fit f
            JOIN could_locus r ON r.sample_id = f.sample_id AND r.locus = f.locus AND r.ways = 1
            WHERE f.is_phased = 1 AND f.higher_first IS NOT NULL
              AND f.locus IN (SELECT locus FROM phase_locus)
            GROUP BY f.sample_id, f.locus, COALESCE(f.phase_set, -1)
            HAVING MIN(f.higher_first) = MAX(f.higher_first);


            """
        text += dialect.create("could_phase")
        text += """
            SELECT ruled.sample_id, v.input, CASE WHEN v.phases = ruled.ruled_out THEN v.unstated ELSE v.phases - ruled.ruled_out END AS could
            FROM (
              SELECT sample_id, input, \(SQLBits.union("ruled_out", codes: mostPhases)) AS ruled_out
              FROM (
                SELECT a.sample_id, p.input, p.ruled_out
                FROM phase_pair p
                JOIN phase_locus x ON x.input = p.input AND x.place = p.place_1
                JOIN phase_locus y ON y.input = p.input AND y.place = p.place_2
                JOIN phase_order a ON a.locus = x.locus
                JOIN phase_order b ON b.locus = y.locus AND b.sample_id = a.sample_id AND b.phase_set = a.phase_set
                WHERE p.is_same_order = CASE WHEN a.higher_first = b.higher_first THEN 1 ELSE 0 END
              ) pairs
              GROUP BY sample_id, input
            ) ruled
            JOIN phase_value v ON v.input = ruled.input;


            """
        comment("The values that input_value states. A text that is no value leaves all possible.")
        text += dialect.create("could_input")
        text += """
            SELECT sample_id, input, \(union) AS could
            FROM (
              SELECT v.sample_id, v.input, COALESCE(c.bit, o.could) AS could
              FROM input_value v
              JOIN (
                SELECT variable, \(SQLBits.union("bit", codes: most)) AS could
                FROM variable_code WHERE is_input = 1 GROUP BY variable
              ) o ON o.variable = v.input
              LEFT JOIN variable_code c ON c.is_input = 1 AND c.variable = v.input AND c.value = v.value
            ) stated
            GROUP BY sample_id, input;


            """
        text += dialect.create("could")
        text += """
            SELECT v.part, r.sample_id, v.variable, r.could
            FROM could_locus r JOIN person_variable v ON v.variable = r.locus
            UNION ALL
            SELECT v.part, r.sample_id, v.variable, r.could
            FROM could_phase r JOIN person_variable v ON v.variable = r.input
            UNION ALL
            SELECT v.part, r.sample_id, v.variable, r.could
            FROM could_input r JOIN person_variable v ON v.variable = r.input
            WHERE v.variable NOT IN (SELECT input FROM phase_value);

            """
    }

    private mutating func writePeople() {
        section("One row for each person, one column for each site or input")
        for (number, part) in parts.enumerated() {
            text += dialect.create("person_" + String(number + 1)) + "SELECT s.sample_id"
            for index in part {
                let variable = variables.all[index]
                text += "\n  , COALESCE(MAX(CASE WHEN c.variable = " + dialect.literal(variable.name)
                text += " THEN c.could END), " + PersonVariables.open(variable) + ") AS " + dialect.name(variable.name)
                text += place(of: variable.subject).map { " -- " + SQLWriter.inComment($0) } ?? ""
            }
            text += "\nFROM sample s\nLEFT JOIN could c ON c.sample_id = s.sample_id AND c.part = " + String(number + 1)
            text += "\nGROUP BY s.sample_id, s.sex;\n\n"
        }
    }

    private func place(of subject: Subject) -> String? {
        switch subject {
        case .locus(let index): pack.text(of: pack.variant(index).place)
        case .input(let index): pack.text(of: pack.input(index).place)
        case .finding, .pathway: nil
        }
    }

    // MARK: Gates

    /// The tables that hold columns and variables, joined.
    private func joined(_ columns: Set<Int>, _ variables: Set<Int>) -> (select: [String], from: String) {
        var select: [String] = []
        var tables: [String] = []
        for variable in variables.sorted() {
            guard let table = variableTables[variable] else { continue }
            if !tables.contains(table) { tables.append(table) }
            select.append(table + "." + dialect.name(self.variables.all[variable].name))
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

    private mutating func writeGates() {
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

    // MARK: Results

    private mutating func writeResults() {
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
