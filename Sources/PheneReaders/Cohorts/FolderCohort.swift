// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
package import PheneGenome

/// A folder with a genotype file for each person.
///
/// People are the files, sorted by name. These are left out: files whose names begin with a dot, folders within the folder, and what
/// lies beside genotype files: `.bim`, `.fam`, indexes (`.tbi`, `.csi`, `.gzi`) and `.answers`. Any other file is a person's, and one
/// that cannot be read is refused as it would be alone.
public final class FolderCohort: Sendable {
    /// The path as it was given.
    public let path: String
    /// The people, by the names of their files.
    public let people: CohortPeople
    private let names: [String]
    private let loci: LocusTable
    private let options: ReadOptions
    /// The stated sex of each person: 1 is male, 2 female, 0 not stated; empty where none is.
    package let statedSexes: [UInt8]

    /// The endings of files that are no person's.
    private static let skipped = [".bim", ".fam", ".tbi", ".csi", ".gzi", ".answers"]

    /// Lists the files of a folder.
    ///
    /// - Parameters:
    ///   - path: of the folder.
    ///   - loci: the loci of the packs.
    ///   - options: what the user states of every file.
    ///   - sexes: the stated sex of each person: 1 is male, 2 female, 0 not stated.
    /// - Throws: a ``CohortError`` for a folder that cannot be read, or has no file that may be a person's.
    public init(
        at path: String, loci: JoinedLoci, options: ReadOptions = ReadOptions(),
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        var names: [String] = []
        do throws(FileError) {
            for name in try Folder.names(in: path) where Self.isPerson(name, in: path) { names.append(name) }
        } catch {
            throw .read(.file(error))
        }
        if names.isEmpty { throw .emptyFolder(path: path) }
        self.path = path
        self.names = names
        self.loci = loci.table
        var options = options
        options.sample = nil
        options.absentMeansReference = false
        // Files are read on several threads, so each is read on one.
        options.threads = 1
        self.options = options
        people = CohortPeople(names: names.map { Array($0.utf8) })
        statedSexes = try sexes(people) ?? []
    }

    private static func isPerson(_ name: String, in folder: String) -> Bool {
        if name.utf8.first == 0x2E { return false }
        for ending in skipped where name.utf8.count >= ending.utf8.count {
            if name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) { return false }
        }
        return !Folder.isAt(folder + "/" + name)
    }

    private func path(of person: Int) -> String { path + (path.utf8.last == 0x2F ? "" : "/") + names[person] }

    /// Reads the file of a person.
    ///
    /// - Parameters:
    ///   - person: counted from 0.
    ///   - sex: what is stated of the person's sex.
    /// - Throws: a ``ReadError`` where the file cannot be read.
    package func file(of person: Int, sex: Sex?) throws(ReadError) -> GenotypeFile {
        var options = options
        options.sex = sex ?? options.sex
        return try readGenotypes(at: path(of: person), loci: loci, options: options)
    }

    /// A digest by which two runs know that they read the same folder, in hexadecimal digits: of the names and sizes of the files.
    package func digest() -> String {
        var text = "\(names.count) files\n"
        for (person, name) in names.enumerated() {
            let size = (try? FileSource.open(path(of: person)))?.seekable?.size ?? 0
            text += "\(name.utf8.count) \(name) \(size)\n"
        }
        return SHA256(Array(text.utf8)).hex
    }
}
