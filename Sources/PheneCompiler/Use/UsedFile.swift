// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSyntax

/// A file of a used pack, with those of its declarations that are used.
struct UsedFile {
    let source: SourceFile
    /// The offsets at which the used declarations start.
    let declarations: Set<Int>

    /// A file whose usable declarations are all used.
    init(_ source: SourceFile, _ parsed: ParsedFile) {
        self.init(source, Set(parsed.declarations.filter { $0.isUsable }.map { $0.span.start }))
    }

    private init(_ source: SourceFile, _ declarations: Set<Int>) {
        self.source = source
        self.declarations = declarations
    }

    /// The file with the declarations that are used here or in another use of the same file.
    func joined(to other: UsedFile) -> UsedFile {
        UsedFile(source, declarations.union(other.declarations))
    }

    /// The file with some of its used declarations.
    ///
    /// - Parameter indices: the indices of those to keep among the declarations of ``parsed(file:withPack:)``.
    func keeping(_ indices: Set<Int>) -> UsedFile {
        let starts = declarations.sorted()
        return UsedFile(source, Set(indices.map { starts[$0] }))
    }

    /// The used declarations, parsed.
    ///
    /// - Parameters:
    ///   - file: the number of the file in the compilation.
    ///   - withPack: whether to keep the `pack` declaration too, for a check of the pack by itself.
    func parsed(file: Int, withPack: Bool = false) -> ParsedFile {
        parse(source, file: file).keeping { declaration in
            declarations.contains(declaration.span.start) || withPack && declaration.isPack
        }
    }
}

extension Declaration {
    var isPack: Bool { if case .pack = self { true } else { false } }

    /// Whether a pack that uses this pack sees the declaration: all except `pack`, `use`, tests and properties.
    var isUsable: Bool {
        switch self {
        case .pack, .use, .test, .property: false
        default: true
        }
    }
}
