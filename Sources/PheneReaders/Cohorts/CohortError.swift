// SPDX-License-Identifier: Apache-2.0

/// Why a cohort cannot be read. Each case has the path as the user gave it.
public enum CohortError: Error, Sendable {
    /// A part of the fileset cannot be read, or its build or its alleles contradict each other.
    case read(ReadError)
    /// A line of the `.fam`, counted from 1, does not have six columns.
    case malformedPerson(path: String, line: Int, text: String)
    /// A line of the `.bim`, counted from 1, does not have six columns.
    case malformedVariant(path: String, line: Int, text: String)
    /// A line, counted from 1, of a list of variants or of people cannot be used.
    case listed(path: String, line: Int, what: String)
    /// The first bytes are not those of a `.pgen`.
    case notPgen(path: String)
    /// The first bytes are not those of a BGEN file.
    case notBgen(path: String)
    /// The file has a form that is not read.
    case otherForm(path: String, what: String, remedy: String)
    /// A list, whose path is stated, is compressed with Zstandard.
    case zstd(path: String)
    /// A file and a list beside it are not of one fileset.
    case disagreeing(path: String, list: String, what: String)
    /// Two lines, counted from 1, of the `.fam` have the same family and id.
    case personTwice(path: String, name: String, lines: [Int])
    /// A table of people cannot be used; `line` is counted from 1.
    case sheet(path: String, line: Int, what: String)
    /// The list of people has nobody.
    case noPeople(path: String)
    /// The list of variants has none.
    case noVariants(path: String)
    /// No line of the `.bim` is a site of the rules.
    case noSites(path: String)
    /// The first bytes are not those of a `.bed`.
    case notBed(path: String)
    /// The file is of one person and has a format that never holds several, which is stated.
    case onePerson(path: String, format: String)
    /// Two samples, by their numbers from 1, have one name.
    case sampleTwice(path: String, name: String, numbers: [Int])
    /// The records of the rules' sites take more bytes than the limit.
    case tooManyRecords(path: String, limit: Int)
    /// The folder has no file that may be a person's.
    case emptyFolder(path: String)
    /// The `.bed` does not have the bytes that the `.bim` and the `.fam` state.
    case otherSize(path: String, variants: Int, people: Int, expected: Int, found: Int)
    /// A row of the `.bed` has a genotype behind its last one, where PLINK writes zeros. `list` is the path of the `.fam` or, in the
    /// obsolete order, of the `.bim`, and `count` the number of its lines.
    case genotypesBehindLast(path: String, list: String, count: Int)

    /// The path, what is wrong, and what to do.
    public var message: String {
        switch self {
        case .read(let error): error.message
        case .malformedPerson(let path, let line, let text):
            "\(path): line \(line) is `\(text)`; a line of a .fam has six columns: family, id, father, mother, sex and phenotype"
        case .malformedVariant(let path, let line, let text):
            "\(path): line \(line) is `\(text)`; a line of a .bim has six columns: chromosome, id, distance, position and two alleles"
        case .listed(let path, let line, let what): "\(path): line \(line): \(what)"
        case .notPgen(let path):
            "\(path): this is not a PLINK 2 .pgen; give the path of one, with the .pvar and the .psam beside it"
        case .notBgen(let path): "\(path): this is not a BGEN file; give the path of one of version 1.2 or 1.3"
        case .otherForm(let path, let what, let remedy): "\(path): \(what), which is not read; \(remedy)"
        case .zstd(let path):
            "\(path): this is compressed with Zstandard, which is not read; decompress it "
                + "(`plink2 --zst-decompress FILE.pvar.zst > FILE.pvar`)"
        case .disagreeing(let path, let list, let what):
            "\(path): \(what); \(list) is of another fileset"
        case .personTwice(let path, let name, let lines):
            "\(path): `\(name)` is on line \(lines.map { String($0) }.joined(separator: " and on line ")); give each person an id of "
                + "their own"
        case .sheet(let path, let line, let what): "\(path): line \(line): \(what)"
        case .noPeople(let path):
            "\(path): no people are listed; give the "
                + (path.hasSuffix(".psam") ? ".psam" : ".fam") + " of the fileset"
        case .noVariants(let path): "\(path): no variants are listed; give the .bim of the fileset"
        case .noSites(let path):
            "\(path): no variant is a site of the rules, by its id or its position; check that this is the right fileset"
        case .notBed(let path):
            "\(path): this is not a PLINK .bed; give the path of one, with the .bim and the .fam beside it"
        case .onePerson(let path, let format):
            "\(path): this is \(format), which holds one person; give a PLINK .bed or .pgen, a .bgen, a VCF or BCF of several samples, or "
                + "a folder of such files"
        case .sampleTwice(let path, let name, let numbers):
            "\(path): the samples \(numbers.map { String($0) }.joined(separator: " and ")) are both named `\(name)`; give each sample a "
                + "name of its own (`bcftools reheader --samples`)"
        case .tooManyRecords(let path, let limit):
            "\(path): the records of sites of the rules take more than the \(limit) bytes that are allowed; allow more, or give a file of "
                + "fewer samples"
        case .emptyFolder(let path):
            "\(path): the folder has no genotype files; give one with a file for each person"
        case .otherSize(let path, let variants, let people, let expected, let found):
            "\(path): \(variants) variants of \(people) people take \(expected) bytes, and it has \(found); "
                + (found < expected
                    ? "it is cut short, or the .bim or .fam is of another fileset"
                    : "the .bim or .fam is of another fileset")
        case .genotypesBehindLast(let path, let list, let count):
            "\(path): a row has more genotypes than the \(count) that \(list) lists; lines of it are missing, or it is of another "
                + "fileset"
        }
    }
}
