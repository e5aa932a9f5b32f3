// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneReaders
internal import PheneRuntime

extension SQLWriter {
    // MARK: From calls to sets of codes

    mutating func writeCalls() {
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
              AND c.position <= l.last_position + \(LocusIntervals.reachOfIndels)
              AND c.position + LENGTH(c.reference) - 1 >= l.first_position - \(LocusIntervals.reachOfIndels)
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

    mutating func writeSets() {
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

    mutating func writePeople() {
        section("One row for each person, one column for each site or input")
        for (number, part) in parts.enumerated() {
            text += dialect.create("person_" + String(number + 1)) + "SELECT s.sample_id"
            for index in part {
                let variable = variables.all[index]
                text += "\n  , COALESCE(MAX(CASE WHEN c.variable = " + dialect.literal(variable.key)
                text +=
                    " THEN c.could END), " + PersonVariables.open(variable) + ") AS " + dialect.name(variable.column)
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
}
