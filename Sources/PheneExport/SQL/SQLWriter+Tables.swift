// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension SQLWriter {
    // MARK: What is read, and the pack

    mutating func writeHeading() {
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
        for site in omittedSites { comment("Nothing is known of " + site.name + ": " + site.reason) }
        for locus in variables.withheld {
            comment("Left out, because a question for consent is not answered yes: " + pack.loci.loci[locus].id.name)
        }
    }

    mutating func writeInputTables() {
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

    mutating func writePack(_ isRead: [Bool]) {
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
            phases.add(variable.key, loci.map { pack.loci.loci[$0].id.name }, values: variable.size)
        }
        mostPhases = phases.mostPhases
        for table in [fits.fits, fits.open, phases.places, phases.pairs, phases.values] { text += table.text(dialect) }
        var read = PackRows("person_variable", ("variable", true), ("part", false))
        for (part, variables) in parts.enumerated() {
            for variable in variables { read.add(.text(self.variables.all[variable].key), .number(part + 1)) }
        }
        text += read.text(dialect)
    }
}
