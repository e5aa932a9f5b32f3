// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneReaders

/// Where the people of a cohort come from.
enum CohortSource {
    /// Rows of genotypes, which are evaluated for many people at once.
    case plink(PlinkCohort)
    /// People who are read one by one.
    case people(PeopleSource)

    var people: CohortPeople {
        switch self {
        case .plink(let cohort): cohort.people
        case .people(let source): source.people
        }
    }

    /// A digest of what is read.
    func digest() throws(CohortError) -> String {
        switch self {
        case .plink(let cohort): try cohort.digest()
        case .people(.samples(let cohort)): cohort.digest()
        case .people(.folder(let cohort)): cohort.digest()
        }
    }

    /// The stated sex of each person: 1 is male, 2 female, 0 not stated; empty where none is.
    var statedSexes: [UInt8] {
        switch self {
        case .plink(let cohort): cohort.statedSexes
        case .people(let source): source.statedSexes
        }
    }
}

/// People who are read one by one, by the reader of one person.
enum PeopleSource: Sendable {
    /// The samples of a VCF or BCF.
    case samples(SampleCohort)
    /// The files of a folder.
    case folder(FolderCohort)

    var people: CohortPeople {
        switch self {
        case .samples(let cohort): cohort.people
        case .folder(let cohort): cohort.people
        }
    }

    var statedSexes: [UInt8] {
        switch self {
        case .samples(let cohort): cohort.statedSexes
        case .folder(let cohort): cohort.statedSexes
        }
    }

    /// What is stated of a person's sex.
    func statedSex(of person: Int) -> Sex? {
        let sexes = statedSexes
        guard !sexes.isEmpty else { return nil }
        return sexes[person] == 1 ? .male : sexes[person] == 2 ? .female : nil
    }
}

/// How a cohort is stored.
enum CohortForm {
    /// A PLINK 1 `.bed`.
    case plink
    /// A PLINK 2 `.pgen`.
    case pgen
    /// A BGEN file.
    case bgen
    /// A folder.
    case folder
    /// A VCF or BCF, or what cannot be read.
    case other

    /// The form of what a path names.
    init(of path: String) throws(CohortError) {
        if Folder.isAt(path) {
            self = .folder
            return
        }
        // What comes through a pipe can be read only once, and is no fileset.
        guard path != "-", let source = (try? FileSource.open(path))?.seekable,
            let head = try? source.bytes(at: 0, count: 20)
        else {
            self.init(in: [], path: path)
            return
        }
        self.init(in: head, path: path)
    }

    /// The form of a file by its first bytes, or, where these say nothing, by its name.
    init(in head: [UInt8], path: String) {
        let isPlink = head.starts(with: [0x6C, 0x1B])
        let isBgen = head.count >= 20 && head[16..<20].elementsEqual("bgen".utf8)
        if isBgen || !isPlink && path.hasSuffix(".bgen") {
            self = .bgen
        } else if isPlink, head.count > 2 {
            self = head[2] > 1 && !path.hasSuffix(".bed") ? .pgen : .plink
        } else {
            self = path.hasSuffix(".pgen") ? .pgen : isPlink || path.hasSuffix(".bed") ? .plink : .other
        }
    }
}
