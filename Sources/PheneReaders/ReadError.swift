// SPDX-License-Identifier: Apache-2.0
public import PheneBytes
public import PheneGenome

/// Why a file cannot be read as one person's genotypes. Each case has the path as the user gave it.
public enum ReadError: Error, Sendable, Hashable {
    /// The bytes of the file cannot be read: it is missing, damaged or encrypted.
    case file(FileError)
    /// The file has no bytes, or none behind a byte order mark.
    case empty(path: String)
    /// The file has comments and empty lines, but no rows.
    case onlyComments(path: String)
    /// The file is not text; `looksLike` names what its first bytes suggest, such as `a PNG picture`.
    case binary(path: String, looksLike: String?)
    /// The file is of a known kind that cannot hold rows of genotypes; `remedy` says what to do.
    case otherKind(path: String, kind: String, remedy: String)
    /// The text is in UTF-16 without a byte order mark.
    case utf16(path: String)
    /// No line names the columns that the user named.
    case missingColumns(path: String, names: [String])
    /// No column is known to hold a person's alleles; `names` are the columns that the file names.
    case unknownAlleles(path: String, names: [String])
    /// The rows are those of more than one person; `line`, counted from 1, is the first of another person.
    case severalSamples(path: String, line: Int)
    /// The format is known and not supported.
    case unsupported(path: String, format: String)
    /// The file is text, but no line is a row of a genotype file; `line`, counted from 1, and `text` are the first other line.
    case notGenotypes(path: String, line: Int, text: String)
    /// More lines are not rows than are. `line`, counted from 1, is the first that is not; 0 where that is not known.
    case mostlyOther(path: String, rows: Int, others: Int, line: Int)
    /// ``ReadOptions/absentMeansReference`` was set for a file that has the sites of an array.
    case absentRows(path: String, format: String)
    /// The name of a chromosome is an accession of `build`, and `other` is what the user stated (`isStated`) or what another name shows.
    case otherBuild(path: String, name: String, build: Build, other: Build, isStated: Bool)
    /// No chromosome has a known name; `names` are some of those in the file.
    case unknownChromosomes(path: String, names: [String])
    /// A VCF is malformed as a whole; `what` says what is wrong and what to do.
    case malformedVCF(path: String, what: String)
    /// A zip file from a pipe: its list of contents is at its end, so it cannot be read from front to back.
    case zipFromPipe(path: String)
    /// A PLINK fileset from a pipe: it consists of three files, of which a pipe gives one.
    case plinkFromPipe(path: String)
    /// No member of the zip file is a genotype file that can be read.
    case zipWithoutGenotypes(path: String, members: [String])
    /// Several members of the zip file are genotype files.
    case zipWithSeveral(path: String, members: [String])
    /// One locus has more rows than a genotype file can have.
    case repeated(path: String, id: VariantID)
    /// The header names one build and the positions are those of another.
    case contradictingBuilds(path: String, header: Build, positions: Build, basis: BuildBasis)
    /// The VCF has no sample column.
    case noSamples(path: String)
    /// The file has several samples, and the user chose none; `first` are the names of the first ones.
    case sampleNeeded(path: String, count: Int, first: [String])
    /// The file does not have the sample that the user chose; `first` are the names of the first ones it has.
    case noSuchSample(path: String, sample: String, count: Int, first: [String])
    /// Two samples have the name that the user chose.
    case sampleTwice(path: String, sample: String)
    /// The VCF has no line of column names before its records. `line`, counted from 1, is the last that was read; 0 if not known.
    case noColumnNames(path: String, line: Int)
    /// The positions are those of an assembly on which no locus has a position.
    case otherAssembly(path: String, name: String)
    /// The file is not a reference genome in FASTA, or not an index of one.
    case notReference(path: String, what: String)
    /// Neither the positions nor the header show the build.
    case undecidedBuild(path: String, basis: BuildBasis)
    /// The alleles of the file are not all on one strand, or not on the stated one.
    case contradictingStrands(path: String, basis: StrandBasis)

    /// The path as it was given, `-` for standard input.
    public var path: String {
        switch self {
        case .file(let error): error.path
        case .empty(let path), .onlyComments(let path),
            .binary(let path, _), .otherKind(let path, _, _), .utf16(let path), .missingColumns(let path, _),
            .unknownAlleles(let path, _),
            .severalSamples(let path, _),
            .unsupported(let path, _), .notGenotypes(let path, _, _),
            .mostlyOther(let path, _, _, _), .absentRows(let path, _), .otherBuild(let path, _, _, _, _),
            .unknownChromosomes(let path, _), .malformedVCF(let path, _),
            .zipFromPipe(let path), .plinkFromPipe(let path),
            .zipWithoutGenotypes(let path, _), .zipWithSeveral(let path, _),
            .repeated(let path, _), .notReference(let path, _), .noSamples(let path), .sampleNeeded(let path, _, _),
            .noSuchSample(let path, _, _, _), .sampleTwice(let path, _), .noColumnNames(let path, _),
            .otherAssembly(let path, _), .contradictingBuilds(let path, _, _, _),
            .contradictingStrands(let path, _), .undecidedBuild(let path, _):
            path
        }
    }

    /// The path, what is wrong, and what to do; ``setting`` is the option that it is about.
    public var message: String { (path == "-" ? "standard input" : path) + ": " + advice }

    private var advice: String {
        switch self {
        case .file(let error): error.advice
        case .empty:
            "the file is empty; download it again"
        case .onlyComments:
            "the file has a header but no rows of genotypes; download it again"
        case .binary(_, let kind):
            "this is \(kind ?? "not a text file"); give the raw data file as you downloaded it (.txt, .gz or .zip)"
        case .otherKind(_, let kind, let remedy): "this is \(kind); \(remedy)"
        case .utf16:
            "the text is in UTF-16 without a byte order mark; save it as UTF-8, or give the file as you downloaded it"
        case .missingColumns(_, let names):
            "no line names the columns \(Self.list(names)); check their names and their separator"
        case .unknownAlleles(_, let names):
            "none of the columns \(Self.list(names)) is known to hold a person's alleles; a table of variants does not hold "
                + "one person's genotypes; if this is a person's file, name its columns"
        case .severalSamples(_, let line):
            "the rows are those of more than one person (see line \(line)); give a report of one sample"
        case .unsupported(_, let format):
            "this is \(format), which is recognised but cannot be read yet; the raw data files of "
                + "23andMe, AncestryDNA, MyHeritage, FamilyTreeDNA and Living DNA can"
        case .notGenotypes(_, let line, let text):
            "no line is a row of a genotype file; line \(line) is `\(text)`, expected an id, a chromosome, "
                + "a position and a genotype; give the raw data file as you downloaded it"
        case .mostlyOther(_, let rows, let others, let line):
            "this is not a genotype file: \(rows) lines could be rows of one and \(others) could not"
                + (line > 0 ? ", the first of them line \(line)" : "")
                + "; give the raw data file as you downloaded it"
        case .absentRows(_, let format):
            "sites without a row cannot be assumed to be the reference in \(format): such a file has a chosen set of sites, so "
                + "a site without a row was not tested; give a VCF of all sites that were sequenced, or do not ask for this"
        case .otherBuild(_, let name, let build, let other, let isStated):
            "the chromosome name `\(name)` is that of \(build.name), but "
                + (isStated
                    ? "you stated \(other.name); do not state the build"
                    : "another name is that of \(other.name); give a file on one build")
        case .unknownChromosomes(_, let names):
            "no chromosome has a known name: \(Self.list(names)); rename them to 1 to 22, X, Y and MT "
                + "(`bcftools annotate --rename-chrs`)"
        case .malformedVCF(_, let what): what
        case .plinkFromPipe:
            "a PLINK fileset cannot be read from a pipe; give the path of its .bed, with the .bim and the .fam beside it"
        case .zipFromPipe:
            "a zip file cannot be read from a pipe; save it and give its path, or extract it first"
        case .zipWithoutGenotypes(_, let members):
            members.isEmpty
                ? "the zip file holds no files; download it again"
                : "no file in the zip is a genotype file that can be read; it holds \(Self.list(members)); "
                    + "give the raw data file as you downloaded it"
        case .zipWithSeveral(_, let members):
            "several files in the zip are genotype files: \(Self.list(members)); extract it and give one of them"
        case .notReference(_, let what):
            "this is not a reference genome in FASTA, or not an index of one: \(what)"
        case .repeated(_, let id):
            "\(id.name) has more than 1000 rows; the file is damaged, download it again"
        case .contradictingBuilds(_, let header, let positions, let basis):
            "the header names \(header.name), but \(basis.rows(agreeingWith: positions)) of "
                + counted(basis.comparedRows, "known position matches", "known positions match")
                + " \(positions.name) and "
                + "\(basis.rows(agreeingWith: header)) \(header.name); if you know which is right, state it"
        case .noSamples:
            "this VCF lists sites without a person's genotypes; give one that has a sample column"
        case .sampleNeeded(_, let count, let first):
            "the file holds \(count) samples: \(Self.samples(count, first)); choose one by its name or its "
                + "number from 1"
        case .noSuchSample(_, let sample, let count, let first):
            "no sample is named `\(visible(sample.utf8))`; the file holds \(Self.samples(count, first))"
        case .sampleTwice(_, let sample):
            "two samples are named `\(visible(sample.utf8))`; choose one by its number from 1"
        case .noColumnNames(_, let line):
            line == 0
                ? "the VCF has no line of column names that begins with `#CHROM`; the file is damaged"
                : "up to line \(line) the VCF has no line of column names that begins with `#CHROM`; the file is damaged"
        case .otherAssembly(_, let name):
            "the positions are those of \(name), on which no rule has positions yet; give a file on GRCh37 or GRCh38"
        case .contradictingStrands(_, let basis):
            "the alleles are not all on the plus strand: \(basis.text); "
                + (basis.isMinusOnly
                    ? "where all are on the minus strand, state it"
                    : "give a file whose alleles are on one strand, or state it")
        case .undecidedBuild(_, let basis):
            "the build of the positions is not known: \(basis.text); if you know it, state it"
        }
    }

    private static func samples(_ count: Int, _ first: [String]) -> String {
        list(first) + (count > first.count ? " and \(count - first.count) more" : "")
    }

    private static func list(_ members: [String]) -> String {
        var text = ""
        for member in members.prefix(8) { text += (text.isEmpty ? "" : ", ") + "`\(member)`" }
        return members.count > 8 ? text + " and \(members.count - 8) more" : text
    }
}
