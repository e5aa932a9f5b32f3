// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand

/// A temporary folder, and runs of `phene` with captured streams.
final class Bench {
    struct Result {
        let code: ExitCode
        let output: String
        let errors: String
    }

    let folder = FileManager.default.temporaryDirectory.appending(path: "phene-\(UUID().uuidString)")
    var terminal = false
    var variables: [String: String] = [:]
    /// The contents of standard input.
    var input = ""
    /// Whether a person types the input.
    var isTyped = false
    /// The announcements of long work.
    private(set) var work: [String] = []
    /// What was shown with a pager, and its command.
    private(set) var paged: [(text: String, pager: String)] = []
    /// Whether a pager is found.
    var hasPager = false
    /// The result of each write to the output.
    var failure: WriteFailure?

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file into the folder and returns its path.
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
        var lines = input.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        if lines.last == "" { lines.removeLast() }
        var rest = lines[...]
        let environment = Environment(
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
            input: { [input] in Array(input.utf8) }, line: { rest.popFirst() },
            isInputTerminal: { [isTyped] in isTyped },
            page: { text, pager in
                if self.hasPager { self.paged.append((String(decoding: text, as: UTF8.self), pager)) }
                return self.hasPager
            }, begin: { self.work.append("begin \($0)") },
            end: { self.work.append("end") })
        let code = PheneCommand.run(arguments, in: environment)
        return Result(
            code: code, output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self)
        )
    }

    /// The invented person of the fixtures: T/T at rs1611115, at its position on GRCh37.
    func person() throws -> String {
        try file(
            "person.txt",
            "# calls on the plus strand, build 37\nrs1611115\t9\t136500515\tTT\nrs4680\t22\t19951271\tAG\n")
    }

    static let rules = """
        pack small 1.0.0
        source paper { kind article  authors "One A"  title "Paper"  journal "A Journal"  year 2001  pmid 1 }
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
