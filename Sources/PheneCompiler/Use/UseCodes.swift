// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension DiagnosticPage {
    static let packNotFound = DiagnosticPage(
        DiagnosticCode(1301), "a used pack is not there",
        """
        `use` names a pack by the name that its own files give it. It is looked for in the folders beside this pack's, in \
        those that `--pack-path` names, and, in a build, among the other packs of the package.
        """,
        wrong: """
            use tonez 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let usedVersion = DiagnosticPage(
        DiagnosticCode(1302), "a used pack is there at another version",
        """
        The version is part of what a pack relies on, so that it changes only where someone looked at what changed.
        """,
        wrong: """
            use tones 2.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let useCycle = DiagnosticPage(
        DiagnosticCode(1303), "a pack uses itself",
        """
        A pack that is used is checked by itself first, so no chain of `use` leads back to where it began.
        """,
        wrong: """
            use circle 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let lockDiffers = DiagnosticPage(
        DiagnosticCode(1304), "a used pack is not what it was when it was locked",
        """
        `Pack.lock`, beside the rule file with the `use`, holds the version of each used pack and a digest of what it means: \
        its rules and texts, without its tests and the places in its files. Where the pack means something else, or was \
        never locked, someone has to look. `phene check --update-lock` accepts it as it is.
        """,
        wrong: """
            use unlocked 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
    static let usedPackBroken = DiagnosticPage(
        DiagnosticCode(1305), "a used pack has errors",
        """
        A used pack is checked by itself before its names are seen, and its own messages are told when it is checked.
        """,
        wrong: """
            use broken 1.0.0
            """,
        right: """
            use tones 1.0.0
            """)
}
