// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Runs the program like a build does, in a temporary folder.
@Suite struct PhenecTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "phenec-\(UUID().uuidString)")

    @Test func anUnchangedFileIsNotTouched() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("pack empty 1.0.0\n", to: "a.phene")
        #expect(try pack("a.phene").code == 0)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        let written = folder.appending(path: "out/Pack.swift").path
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: written)
        #expect(try pack("a.phene").code == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: written)[.modificationDate] as? Date == old)
    }

    @Test func everyUnreadableFileIsReported() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("pack empty 1.0.0\n", to: "a.phene")
        let result = try pack("a.phene", "b.phene", "c.phene")
        #expect(result.code == 3)
        #expect(result.errors.contains("error: cannot read `b.phene`: "))
        #expect(result.errors.contains("error: cannot read `c.phene`: "))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
    }

    @Test func aListFileGivesPaths() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("pack empty 1.0.0\n", to: "with a space.phene")
        try write("with a space.phene\n", to: "list")
        #expect(try pack("@list").code == 0)
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "out/Pack.swift").path))
    }

    @Test(arguments: [[], ["compile"], ["pack"], ["pack", "--module", "M", "--out", "o"], ["pack", "--modul", "M"]])
    func wrongArgumentsHaveTheirOwnExitCode(arguments: [String]) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let result = try run(arguments)
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("error: "))
    }

    private func write(_ text: String, to name: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func pack(_ paths: String...) throws -> (code: Int32, errors: String) {
        try run(["pack", "--module", "M", "--out", "out"] + paths)
    }

    private func run(_ arguments: [String]) throws -> (code: Int32, errors: String) {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let text = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    /// `phenec` in the folder of the tests.
    private var program: URL {
        let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        let folder = tests ?? URL(filePath: CommandLine.arguments[0])
        return folder.deletingLastPathComponent().appending(path: "phenec")
    }
}
