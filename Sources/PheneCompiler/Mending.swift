// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneSemantics

/// Rule files with the fixes of their messages applied, as far as there were any.
public struct Mending: Sendable {
    /// Which fixes to apply.
    public enum Reach: Sendable {
        /// Only those that say just what was written.
        case safe
        /// Those too that guess what was meant.
        case guesses
    }

    /// A message whose fixes were applied.
    public struct Step: Sendable {
        public let diagnostic: Diagnostic
        /// The file and place of the message, as they were when it was given.
        public let path: String
        /// Counted from 1.
        public let line: Int
        /// In bytes, counted from 1.
        public let column: Int
    }

    /// The files as they are now, in the order they had.
    public private(set) var files: [SourceFile]
    /// What the fixes were of, in the order in which they were applied.
    public private(set) var steps: [Step] = []
    /// What the files get now.
    public private(set) var diagnostics: [Diagnostic]

    /// More rounds than mistakes ever hid behind each other; where fixes chase each other in a circle, it ends here.
    private static let mostRounds = 32

    /// Applies fixes and checks again, until there is nothing more to apply.
    ///
    /// - Parameters:
    ///   - files: the files of one compilation.
    ///   - reach: whether fixes that guess are applied too.
    ///   - check: gives all messages about files, whose spans index them, or files behind them that are not to be changed.
    public init(_ files: [SourceFile], reach: Reach, check: ([SourceFile]) -> [Diagnostic]) {
        self.files = files
        diagnostics = check(files)
        for _ in 0..<Self.mostRounds {
            // What is wrong in a used pack is mended there.
            let own = diagnostics.filter { self.files.indices.contains($0.primary.span.file) }
            let wanted = own.filter { $0.areFixesSafe || reach == .guesses }
            let (mended, applied) = applyFixes(wanted, to: self.files)
            guard !applied.isEmpty else { return }
            let tables = self.files.map { LineTable($0.bytes) }
            for diagnostic in applied {
                let span = diagnostic.primary.span
                let place = tables[span.file].place(of: span.start)
                steps.append(
                    Step(
                        diagnostic: diagnostic, path: self.files[span.file].path, line: place.line,
                        column: place.column))
            }
            self.files = mended
            diagnostics = check(mended)
        }
    }
}

extension Compilation {
    /// The pack's own files with fixes applied and checked again, until there is nothing more to apply.
    public func mended(_ reach: Mending.Reach) -> Mending {
        Mending(ownFiles, reach: reach) { files in
            let all = Compilation(files: files, companions: companions, library: library).check().diagnostics
            // What is told of a used pack is mended there.
            return all.filter { $0.primary.span.file < files.count }
        }
    }
}
