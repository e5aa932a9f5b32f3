// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneCompiler

extension MessagePages {
    /// Messages about packs that are used.
    public static let usedPacks: [DiagnosticPage] = [
        .packNotFound, .usedVersion, .useCycle, .lockDiffers, .usedPackBroken, .usedNameNotFound,
    ]
}

extension DiagnosticPage {
    static let packNotFound = DiagnosticPage(
        .packNotFound, "a used pack was not found",
        """
        `use` names a pack by the name in its own `pack` declaration. Phene searches the folders next to this pack's \
        folder, the folders of packs that it is given, and, in a build, the other packs of the package and those of its \
        dependencies.
        """,
        wrong: """
            use tonez 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let usedVersion = DiagnosticPage(
        .usedVersion, "a used pack has another version",
        """
        `use` names an exact version, so that a pack changes what it uses only after someone has reviewed the \
        difference.
        """,
        wrong: """
            use tones 2.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let useCycle = DiagnosticPage(
        .useCycle, "a pack uses itself",
        "A used pack is checked first, on its own, so a chain of `use` must not lead back to its start.",
        wrong: """
            use circle 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let lockDiffers = DiagnosticPage(
        .lockDiffers, "a used pack differs from its locked state",
        """
        `Pack.lock`, next to the rule file with the `use`, stores the version of each used pack and a digest of its \
        rules and texts, without its tests and source locations. If the pack has changed, or was never locked, \
        someone must review it.
        """,
        wrong: """
            use unlocked 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let usedPackBroken = DiagnosticPage(
        .usedPackBroken, "a used pack has errors",
        """
        A used pack is checked on its own before its names are visible. Its messages are reported when it is checked \
        itself.
        """,
        wrong: """
            use broken 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let usedNameNotFound = DiagnosticPage(
        .usedNameNotFound, "a used pack does not have a name",
        """
        After `for`, `use` names declarations of the used pack, or drugs of its guidance. Only these become part of the rules, with \
        everything that they depend on and everything that limits them.
        """,
        wrong: """
            use tones 1.0.0 for loudnes
            """,
        right: """
            use tones 1.0.0 for loudness
            """)
}
