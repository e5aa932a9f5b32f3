// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
public import PheneCompiler
internal import PheneSemantics

/// Rule files after the fixes of their messages were applied.
public struct AppliedFixes: Sendable {
    /// Which fixes to apply.
    public enum Reach: Sendable {
        /// Only fixes that keep the meaning of what was written.
        case safe
        /// Also fixes that guess the intended meaning.
        case guesses
    }

    /// A message whose fixes were applied.
    public struct Step: Sendable {
        /// The message.
        public let diagnostic: Diagnostic
        /// The path of the file of the message.
        public let path: String
        /// The line of the message before its fixes were applied, counted from 1.
        public let line: Int
        /// The column of the message, in bytes, counted from 1.
        public let column: Int
    }

    /// The fixed files, in their original order.
    public private(set) var files: [SourceFile]
    /// The messages whose fixes were applied, in the order of application.
    public private(set) var steps: [Step] = []
    /// The remaining messages.
    public private(set) var diagnostics: [Diagnostic]

    /// The maximum number of rounds, in case fixes undo each other.
    private static let maxRounds = 32

    /// Applies fixes and checks again, until there are no more fixes to apply.
    ///
    /// - Parameters:
    ///   - files: the files of one compilation.
    ///   - reach: whether to apply fixes that guess.
    ///   - check: returns all messages about files. Spans with a larger file index are not changed.
    public init(_ files: [SourceFile], reach: Reach, check: ([SourceFile]) -> [Diagnostic]) {
        self.files = files
        diagnostics = check(files)
        for _ in 0..<Self.maxRounds {
            // Mistakes in used packs are not fixed here.
            let own = diagnostics.filter { self.files.indices.contains($0.primary.span.file) }
            let selected = own.filter { $0.areFixesSafe || reach == .guesses }
            let (fixed, applied) = applyFixes(selected, to: self.files)
            guard !applied.isEmpty else { return }
            let tables = self.files.map { LineTable($0.bytes) }
            for diagnostic in applied {
                let span = diagnostic.primary.span
                let place = tables[span.file].location(of: span.start)
                steps.append(
                    Step(
                        diagnostic: diagnostic, path: self.files[span.file].path, line: place.line,
                        column: place.column))
            }
            self.files = fixed
            diagnostics = check(fixed)
        }
    }
}

extension Compilation {
    /// The pack's own files after fixes were applied and checked again, until there are no more fixes to apply.
    public func applyingFixes(_ reach: AppliedFixes.Reach) -> AppliedFixes {
        AppliedFixes(ownFiles, reach: reach) { files in
            let all = Compilation(files: files, library: library).check().diagnostics
            // Messages about used packs belong to those packs.
            return all.filter { $0.primary.span.file < files.count }
        }
    }
}
