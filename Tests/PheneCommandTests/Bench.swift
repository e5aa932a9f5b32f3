// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand

/// A folder of its own, and runs of `phene` whose streams are caught.
final class Bench {
    struct Result {
        let code: ExitCode
        let output: String
        let errors: String
    }

    let folder = FileManager.default.temporaryDirectory.appending(path: "phene-\(UUID().uuidString)")
    var terminal = false
    var variables: [String: String] = [:]
    /// What stands on standard input.
    var input = ""
    /// What was told of work that takes time.
    private(set) var work: [String] = []
    /// What each write to the output ends with.
    var failure: WriteFailure?

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file into the folder and gives back its path.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    @discardableResult
    func run(_ arguments: String...) -> Result { run(arguments) }

    func run(_ arguments: [String]) -> Result {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        let surroundings = Surroundings(
            write: { [failure] bytes, stream in
                switch stream {
                case .output:
                    if let failure { return failure }
                    output += bytes
                case .errors: errors += bytes
                }
                return nil
            },
            isTerminal: { [terminal] _ in terminal }, variable: { [variables] in variables[$0] },
            input: { [input] in Array(input.utf8) }, begin: { self.work.append("begin \($0)") },
            end: { self.work.append("end") })
        let code = PheneCommand.run(arguments, in: surroundings)
        return Result(
            code: code, output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self)
        )
    }

    /// The invented person of the fixtures: T/T at rs1611115, at its place on GRCh37.
    func person() throws -> String {
        try file(
            "person.txt",
            "# calls on the plus strand, build 37\nrs1611115\t9\t136500515\tTT\nrs4680\t22\t19951271\tAG\n")
    }

    static let rules = """
        pack small 1.0.0
        source paper { pmid 1  year 2001  title "Paper" }
        variant rs10 { at GRCh37 2:1000 A>G  at GRCh38 2:1100 A>G }
        scale level = low notable < high neutral
        finding aaa : level "AAA" {
          by rs10 {
            A/A, A/G -> low
            G/G -> high
          }
          on unknown "Nothing is concluded."
          evidence limited
          cite paper
        }

        """
}
