// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneModel
package import PhenePage
internal import PheneReaders
internal import PheneRuntime
internal import PheneSemantics
internal import PheneTesting

/// What the playground does while rules are typed: it checks and proves them, runs their tests, and makes the report of a person.
///
/// It knows no browser, so that the same code runs in the page, where it is compiled to WebAssembly, and in tests on this machine.
package struct PlaygroundSession: Sendable {
    private var page = PageSession()
    /// The pack of the rules that compiled last.
    private var pack: Pack?

    /// A session without rules.
    package init() {}

    /// Checks one file of rules, proves what must hold for all people, and runs its tests.
    ///
    /// Packs that the rules `use` and genotype files that tests name are not there: both have the message of `phene check` for what is
    /// missing. Where the rules have an error, those that compiled last stay, and ``report(of:_:)`` goes on with them.
    ///
    /// - Parameter text: the rules, in UTF-8; Markdown where a line opens a block of `phene`.
    /// - Returns: a JSON object: `pack`, the name of the pack that the rules compile to, or `null`; `messages`, each with its place in the
    ///   text; `tests`, each with its failures; `person`, the rows of a genotype file for the loci of the pack.
    /// - Complexity: that of `phene check` and `phene test`.
    package mutating func check(_ text: [UInt8]) -> [UInt8] {
        let file = SourceFile(path: Self.path(of: text), bytes: text)
        let result = Compilation(files: [file]).checkWithProperties()
        var runs: [RuleTestRun] = []
        var made: Pack?
        if let book = result.book, let pack = Pack(book) {
            made = pack
            runs = book.tests.map { RuleTestRun($0, of: book, in: pack) }
            self.pack = pack
            page.use([pack])
        }
        return PlaygroundState.checked(result.diagnostics, in: file, runs, made)
    }

    /// The name that messages give the text.
    private static func path(of text: [UInt8]) -> String {
        let isMarkdown = text.split(separator: 0x0A).contains { $0.starts(with: Array("```phene".utf8)) }
        return isMarkdown ? "rules.md" : "rules.phene"
    }

    /// Makes the report of a person under the rules that compiled last.
    ///
    /// - Parameters:
    ///   - person: a genotype file of any kind that is read.
    ///   - request: what the person chose; its packs are those of the rules.
    /// - Throws: a ``/PhenePage/PageProblem`` for a file that cannot be read, or where no rules compiled.
    package mutating func report(of person: [UInt8], _ request: PageRequest) throws(PageProblem) {
        guard let pack else { throw PageProblem("the rules have not compiled yet") }
        var request = request
        request.packs = [pack.name]
        let source = ProvidedSource(path: request.path, size: Int64(person.count)) { offset, buffer in
            let start = min(Int(offset), person.count)
            let count = min(buffer.count, person.count - start)
            buffer.copyBytes(from: person[start..<(start + count)])
            return count
        }
        try page.report(request, from: source)
    }

    /// The questions that keep results open: a JSON object; empty without a report.
    package var state: [UInt8] { page.state }

    /// The report as one standalone HTML page in UTF-8; empty without a report.
    package var html: [UInt8] { page.html }

    /// The examples of the messages: a JSON array of objects with `code`, `title`, `explanation`, and the rules `wrong` and `right`.
    package static var examples: [UInt8] { PlaygroundState.examples }
}
