// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// Invalid files: an error with the file's name, an exit code, and nothing on standard output.
@Suite struct BadFileTests {
    private static let rows =
        "# build 37\nrsid\tchromosome\tposition\tgenotype\n"
        + (0..<400).map { "rs\(1_611_000 + $0)\t9\t\(136_500_400 + $0)\tAG\n" }.joined()

    private func gzip(_ bench: Bench, _ name: String) -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-nc", bench.folder.appending(path: name).path]
        let pipe = Pipe()
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return [] }
        let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return bytes
    }

    private func refuse(_ bench: Bench, _ name: String, _ bytes: [UInt8], _ words: String) throws {
        let url = bench.folder.appending(path: name)
        try Data(bytes).write(to: url)
        refuse(bench, url.path, words)
    }

    private func refuse(_ bench: Bench, _ path: String, _ words: String) {
        for command in ["report", "coverage"] {
            let result = bench.run(command, path)
            #expect(result.code == .input, "\(path)")
            #expect(result.output.isEmpty, "\(path)")
            #expect(result.errors.contains(path) && result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test func damagedArchivesAreErrorsWithAPosition() throws {
        let bench = try Bench()
        try bench.file("plain.txt", Self.rows)
        let sound = gzip(bench, "plain.txt")
        try #require(sound.count > 500)
        for cut in [20, 100, sound.count / 2, sound.count - 1] {
            try refuse(bench, "cut.gz", Array(sound.prefix(cut)), "ends too early")
        }
        for place in [sound.count - 8, sound.count - 1, sound.count / 2] {
            var flipped = sound
            flipped[place] ^= 0x10
            try refuse(bench, "flipped.gz", flipped, "is damaged at byte")
        }
    }

    @Test func aDecompressionBombIsRejectedAtAStatedLimit() throws {
        let bench = try Bench()
        let line = "rs1\t1\t1000\tAA\n"
        try bench.file("long.txt", Self.rows + String(repeating: line, count: 4_000_000))
        try refuse(bench, "bomb.gz", gzip(bench, "long.txt"), "100 times the compressed size")
    }

    @Test func aFileThatIsNotTextIsNamed() throws {
        let bench = try Bench()
        try refuse(bench, "nul.txt", Array("rs1\t1\t1000\tA\u{0}A\n".utf8), "not a text file")
        try refuse(bench, "empty.txt", [], "is empty")
        try refuse(bench, "page.txt", Array("<!DOCTYPE html><p>rs1".utf8), "a saved web page")
        try refuse(bench, "endless.txt", Array(repeating: 0x41, count: 3_000_000), "no line is a row")
        refuse(bench, bench.folder.path, "is a folder")
        refuse(bench, bench.folder.appending(path: "absent.txt").path, "No such file")
    }

    @Test func aSparseFileOfTenGigabytesIsRejectedAtOnce() throws {
        let bench = try Bench()
        let path = try bench.file("sparse.txt", Self.rows)
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 10 << 30)
        try handle.close()
        refuse(bench, path, "not a text file")
    }

    @Test func aPipeIsReadLikeAFile() throws {
        let bench = try Bench()
        let plain = try bench.file("plain.txt", Self.rows)
        let path = bench.folder.appending(path: "pipe").path
        try #require(mkfifo(path, 0o600) == 0)
        let writer = Process()
        writer.executableURL = URL(filePath: "/bin/sh")
        writer.arguments = ["-c", "cat '\(plain)' > '\(path)'"]
        try writer.run()
        let result = bench.run("report", path)
        writer.waitUntilExit()
        #expect(result.code == .done)
        // Lines break elsewhere in a path of another length.
        func unbroken(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        #expect(
            unbroken(result.output).replacing(path, with: plain)
                == unbroken(bench.run("report", plain).output))
    }

    @Test func aBrokenRowIsReportedAndTheRestIsRead() throws {
        let bench = try Bench()
        let path = try bench.file("rows.txt", Self.rows + "rs4680\t22\n" + "rs1611115\t9\t136500515\tT")
        #expect(bench.run("report", path).output.contains("3 lines of the file have errors."))
        let result = bench.run("report", path, "--full")
        #expect(result.code == .done)
        #expect(result.output.contains("line 403: expected 4 columns between tabs"))
    }
}
