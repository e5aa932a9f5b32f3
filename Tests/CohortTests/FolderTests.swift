// SPDX-License-Identifier: Apache-2.0
import Foundation
import NorepinephrineRules
import PheneGenome
import PheneReaders
import PheneReport
import SeededRandom
import Testing

/// A folder with a file for each person: each gets what the file gets alone.
@Suite struct FolderTests {
    private let packs = PackSet(Norepinephrine.pack)

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "phene-folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func eachFileHasTheResultsOfTheSameFileAlone() throws {
        try inFolder { folder in
            for vendor in [
                "23andme", "ancestry", "ftdna", "livingdna", "myheritage", "gallery", "decodeme", "tellmegen",
            ] {
                let source = Self.fixtures.appending(path: vendor)
                for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
                    try FileManager.default.copyItem(
                        at: source.appending(path: name), to: folder.appending(path: "\(vendor)-\(name)"))
                }
            }
            var random = SeededGenerator(seed: 1)
            let loci = packs.loci.table.loci
            let one = SampleFile(people: 1, loci: loci, isDirty: true, showsSex: true, random: &random)
            try Data(one.vcf).write(to: folder.appending(path: "one.vcf"))
            try Data(one.bcf).write(to: folder.appending(path: "one.bcf"))
            let two = SampleFile(people: 2, loci: loci, isDirty: false, showsSex: true, random: &random)
            try Data(two.vcf).write(to: folder.appending(path: "two.vcf"))
            try Data("no genotypes".utf8).write(to: folder.appending(path: "notes.txt"))
            try Data().write(to: folder.appending(path: "empty"))
            for skipped in [".hidden.txt", "one.vcf.tbi", "x.bim", "x.fam", "x.csi", "x.gzi"] {
                try Data("x".utf8).write(to: folder.appending(path: skipped))
            }
            try FileManager.default.createDirectory(
                at: folder.appending(path: "inner"), withIntermediateDirectories: false)

            let recorder = Recorder()
            var options = CohortOptions()
            options.output = recorder
            let cohort = try CohortEvaluation(of: folder.path, under: packs, options: options)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { name in
                !name.hasPrefix(".") && name != "inner"
                    && ![".tbi", ".bim", ".fam", ".csi", ".gzi", ".answers"].contains { name.hasSuffix($0) }
            }
            #expect(recorder.written == names.map { $0 + "\n" }.joined())
            var refusals: [String] = []
            for (person, name) in names.enumerated() {
                var expected: [PersonResults]?
                do throws(FileEvaluation.Failure) {
                    let one = try CombinedEvaluation(of: folder.path + "/" + name, under: packs)
                    expected = one.parts.map { PersonResults($0.evaluation) }
                } catch {
                    refusals.append(error.message)
                }
                #expect(recorder.people[person] == .some(expected), "\(name)")
            }
            #expect(cohort.refusals == refusals && cohort.refused == refusals.count)
            #expect(refusals.count >= 3 && refusals.count < names.count / 2, "\(refusals)")
            #expect(
                refusals.contains { $0.contains("/notes.txt: ") } && refusals.contains { $0.contains("/two.vcf: ") })
            options.output = nil
            options.threads = 3
            let again = try CohortEvaluation(of: folder.path + "/", under: packs, options: options)
            #expect(CohortTSV(again.summary).text == CohortTSV(cohort.summary).text)
            #expect(CohortJSON(cohort.summary, minCount: 5).text.contains("\"refusals\": null"))
        }
    }

    @Test func aFolderWithoutFilesIsRefused() throws {
        try inFolder { folder in
            try Data("x".utf8).write(to: folder.appending(path: "a.fam"))
            do throws(CohortFailure) {
                _ = try CohortEvaluation(of: folder.path, under: packs)
                Issue.record("it was read")
            } catch {
                #expect(
                    error.message
                        == "\(folder.path): the folder has no genotype files; give one with a file for each person")
            }
        }
    }
}
