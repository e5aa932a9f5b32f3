// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// Why a file could not be read as one person's genotypes. Each names the path as the user gave it.
public enum ReadError: Error, Sendable, Hashable {
    /// The system refuses: the file is missing, or may not be read, or the disk fails.
    case system(path: String, reason: String)
    case directory(path: String)
    case empty(path: String)
    /// There are comments and empty lines, and no rows.
    case onlyComments(path: String)
    /// The file is no text; `looksLike` names what its first bytes say, such as `a PNG picture`.
    case binary(path: String, looksLike: String?)
    /// The file is of a kind that is known and holds no rows as it is; `remedy` says what to do.
    case otherKind(path: String, kind: String, remedy: String)
    case utf16(path: String)
    /// No line of names has the columns that the user names.
    case missingColumns(path: String, names: [String])
    /// No column is known to hold a person's alleles.
    case unknownAlleles(path: String, names: [String])
    /// The file holds rows of more than one person.
    case severalSamples(path: String, line: Int)
    /// The format is known, but cannot be read yet.
    case unsupported(path: String, format: String)
    /// It is text, but no line of it is a row of a genotype file; the first such line is shown.
    case notGenotypes(path: String, line: Int, text: String)
    /// Some lines are rows, and more are not.
    case mostlyOther(path: String, rows: Int, others: Int, line: Int)
    /// `--absent-means-reference` of a file that has the sites of an array.
    case absentRows(path: String, format: String)
    /// A chromosome's name is an accession of a build other than the one stated, or than that of another name.
    case otherBuild(path: String, name: String, build: Build, other: Build, isStated: Bool)
    /// No chromosome has a name that is known.
    case unknownChromosomes(path: String, names: [String])
    /// A VCF that is not written as one: what is wrong, and the mend.
    case malformedVCF(path: String, what: String)
    /// The container is cut short or altered; `offset` counts bytes of the packed file from 0.
    case damaged(path: String, container: String, offset: Int, what: String)
    case encrypted(path: String, member: String)
    /// A zip file's list of contents is at its end, which a pipe does not give in advance.
    case zipFromPipe(path: String)
    /// A PLINK fileset is three files, of which a pipe gives one.
    case plinkFromPipe(path: String)
    /// The zip file is sound but uses what is not supported, such as zip64.
    case zipFeature(path: String, feature: String)
    /// No member of the zip file is a genotype file that can be read.
    case zipWithoutGenotypes(path: String, members: [String])
    case zipWithSeveral(path: String, members: [String])
    /// Unpacking gives more than a genotype file can be.
    case tooLarge(path: String, limit: String)
    /// One locus has more rows than a genotype file could have.
    case repeated(path: String, id: VariantID)
    /// The header states one build and the positions are those of another.
    case contradictingBuilds(path: String, header: Build, positions: Build, grounds: BuildGrounds)
    /// The VCF has no column of a sample.
    case noSamples(path: String)
    /// The VCF has several samples, and the user names none.
    case sampleNeeded(path: String, count: Int, first: [String])
    case noSuchSample(path: String, sample: String, count: Int, first: [String])
    case sampleTwice(path: String, sample: String)
    /// The VCF has records, or ends, without a line of column names before.
    case noColumnNames(path: String, line: Int)
    case endlessLine(path: String, line: Int)
    /// The positions count on an assembly on which no locus has a place.
    case otherAssembly(path: String, name: String)
    /// The file is no reference genome in FASTA, or no index of one.
    case notReference(path: String, what: String)
    /// Neither positions nor header say the build.
    case undecidedBuild(path: String, grounds: BuildGrounds)
    /// The letters of the file are not of one strand, or not of that which is said.
    case contradictingStrands(path: String, grounds: StrandGrounds)

    /// The path as it was given, `-` for standard input.
    public var path: String {
        switch self {
        case .system(let path, _), .directory(let path), .empty(let path), .onlyComments(let path),
            .binary(let path, _), .otherKind(let path, _, _), .utf16(let path), .missingColumns(let path, _),
            .unknownAlleles(let path, _),
            .severalSamples(let path, _),
            .unsupported(let path, _), .notGenotypes(let path, _, _),
            .mostlyOther(let path, _, _, _), .absentRows(let path, _), .otherBuild(let path, _, _, _, _),
            .unknownChromosomes(let path, _), .malformedVCF(let path, _),
            .damaged(let path, _, _, _), .encrypted(let path, _), .zipFromPipe(let path), .plinkFromPipe(let path),
            .zipFeature(let path, _),
            .zipWithoutGenotypes(let path, _), .zipWithSeveral(let path, _), .tooLarge(let path, _),
            .repeated(let path, _), .notReference(let path, _), .noSamples(let path), .sampleNeeded(let path, _, _),
            .noSuchSample(let path, _, _, _), .sampleTwice(let path, _), .noColumnNames(let path, _),
            .endlessLine(let path, _), .otherAssembly(let path, _), .contradictingBuilds(let path, _, _, _),
            .contradictingStrands(let path, _), .undecidedBuild(let path, _):
            path
        }
    }

    /// The path, what is wrong, and what to do.
    public var message: String { (path == "-" ? "standard input" : path) + ": " + advice }

    private var advice: String {
        switch self {
        case .system(_, let reason):
            "\(reason); check the path and that you may read the file"
        case .directory:
            "this is a folder; give the genotype file in it"
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
            "no line names the columns \(Self.list(names)); check their names and what stands between them"
        case .unknownAlleles(_, let names):
            "none of the columns \(Self.list(names)) is known to hold a person's alleles; a table of variants is nobody's "
                + "genotypes; if this is a person's file, name its columns with `--columns`"
        case .severalSamples(_, let line):
            "the rows are of more than one person (see line \(line)); give a report of one sample"
        case .unsupported(_, let format):
            "this is \(format), which is recognised but cannot be read yet; the raw data files of "
                + "23andMe, AncestryDNA, MyHeritage, FamilyTreeDNA and Living DNA can"
        case .notGenotypes(_, let line, let text):
            "no line is a row of a genotype file; line \(line) is `\(text)`, expected an id, a chromosome, "
                + "a position and a genotype; give the raw data file as you downloaded it"
        case .mostlyOther(_, let rows, let others, let line):
            "this is no genotype file: \(rows) lines could be rows of one and \(others) could not"
                + (line > 0 ? ", the first of them line \(line)" : "")
                + "; give the raw data file as you downloaded it"
        case .absentRows(_, let format):
            "`--absent-means-reference` is not for \(format): such a file has the sites that were chosen for it, so one "
                + "without a row was not looked at; leave the option out, or give a VCF of all sites that were sequenced"
        case .otherBuild(_, let name, let build, let other, let isStated):
            "the chromosome name `\(name)` is that of \(build.name), but "
                + (isStated
                    ? "you stated \(other.name); leave `--build` out"
                    : "another name is that of \(other.name); give a file on one build")
        case .unknownChromosomes(_, let names):
            "none of its chromosomes has a name that is known: \(Self.list(names)); rename them to 1 to 22, X, Y and MT "
                + "(`bcftools annotate --rename-chrs`)"
        case .malformedVCF(_, let what): what
        case .damaged(_, let container, let offset, let what):
            "the \(container) file is damaged at byte \(offset): \(what); download the file again"
        case .encrypted(_, let member):
            "`\(member)` in the zip file is encrypted; unpack it with its password and give the text file"
        case .plinkFromPipe:
            "a PLINK fileset cannot be read from a pipe; give the path of its .bed, with the .bim and the .fam beside it"
        case .zipFromPipe:
            "a zip file cannot be read from a pipe; save it and give its path, or unpack it first"
        case .zipFeature(_, let feature):
            "the zip file uses \(feature), which is not supported; unpack it and give the text file"
        case .zipWithoutGenotypes(_, let members):
            members.isEmpty
                ? "the zip file holds no files; download it again"
                : "no file in the zip is a genotype file that can be read; it holds \(Self.list(members)); "
                    + "give the raw data file as you downloaded it"
        case .zipWithSeveral(_, let members):
            "several files in the zip are genotype files: \(Self.list(members)); unpack it and give one of them"
        case .tooLarge(_, let limit):
            "unpacked, the file is larger than a genotype file can be (\(limit)); "
                + "give the raw data file as you downloaded it"
        case .notReference(_, let what):
            "this is no reference genome in FASTA, or no index of one: \(what)"
        case .repeated(_, let id):
            "\(id.name) has more than 1000 rows; the file is damaged, download it again"
        case .contradictingBuilds(_, let header, let positions, let grounds):
            "the header says \(header.name), but \(grounds.rows(agreeingWith: positions)) of "
                + counted(grounds.comparedRows, "known position is that", "known positions are those")
                + " of \(positions.name) and "
                + "\(grounds.rows(agreeingWith: header)) those of \(header.name); if you know which is right, say so "
                + "with `--build \(positions.rawValue)` or `--build \(header.rawValue)`"
        case .noSamples:
            "this VCF lists sites without a person's genotypes; give one that has the column of a sample"
        case .sampleNeeded(_, let count, let first):
            "the file holds \(count) samples: \(Self.samples(count, first)); choose one with `--sample NAME` or its "
                + "number from 1"
        case .noSuchSample(_, let sample, let count, let first):
            "no sample is called `\(visible(sample.utf8))`; the file holds \(Self.samples(count, first))"
        case .sampleTwice(_, let sample):
            "two samples are called `\(visible(sample.utf8))`; say which by its number from 1"
        case .noColumnNames(_, let line):
            line == 0
                ? "the VCF has no line of column names that begins with `#CHROM`; the file is damaged"
                : "up to line \(line) the VCF has no line of column names that begins with `#CHROM`; the file is damaged"
        case .endlessLine(_, let line):
            "line \(line) is longer than 64 MiB, which no VCF has; the file is damaged"
        case .otherAssembly(_, let name):
            "the positions are those of \(name), on which no rule has places yet; give a file on GRCh37 or GRCh38"
        case .contradictingStrands(_, let grounds):
            "the letters are not all of the plus strand: \(grounds.text); "
                + (grounds.plus == 0 && grounds.stated == nil
                    ? "where all are of the minus strand, state it with `--strand minus`"
                    : "give a file whose letters are of one strand, or state it with `--strand`")
        case .undecidedBuild(_, let grounds):
            "the build of the positions is not known: \(grounds.text); "
                + "if you know it, say so with `--build 37` or `--build 38`"
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
