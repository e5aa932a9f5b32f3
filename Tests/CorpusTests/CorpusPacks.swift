// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics

/// The packs that cases of the corpus and examples of pages use, beside the file that uses them; `tones` alone is locked.
enum CorpusPacks {
    static let library = PackLibrary({ _ in packs }, lock: { _ in lock })

    private static var packs: [[SourceFile]] {
        [
            [file("tones", "pack tones 1.0.0\nscale loudness = soft < loud\n")],
            [file("circle", "pack circle 1.0.0\nuse circle 1.0.0\n")],
            [file("broken", "pack broken 1.0.0\nscale one = only\n")],
            [file("unlocked", "pack unlocked 1.0.0\nscale pitch = deep < high\n")],
        ]
    }

    private static var lock: [UInt8]? {
        let using = SourceFile(path: "using.phene", text: "pack using 1.0.0\nuse tones 1.0.0\n")
        let compilation = Compilation(files: [using], library: PackLibrary { _ in packs })
        return compilation.lock.map { Array($0.text.utf8) }
    }

    private static func file(_ name: String, _ text: String) -> SourceFile {
        SourceFile(path: "\(name)/\(name).phene", text: text)
    }
}
