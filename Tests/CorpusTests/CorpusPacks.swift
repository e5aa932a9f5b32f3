// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics

/// The packs that cases of the corpus and examples of pages use, beside the file that uses them; `tones` alone is locked.
enum CorpusPacks {
    static let library = PackLibrary { _ in
        [
            [file("tones", "pack tones 1.0.0\nscale loudness = soft < loud\n")],
            [file("circle", "pack circle 1.0.0\nuse circle 1.0.0\n")],
            [file("broken", "pack broken 1.0.0\nscale one = only\n")],
            [file("unlocked", "pack unlocked 1.0.0\nscale pitch = deep < high\n")],
        ]
    }

    static let companions = Companions { path, _ in
        let using = SourceFile(path: "using.phene", text: "pack using 1.0.0\nuse tones 1.0.0\n")
        guard path == PackLock.fileName, let lock = Compilation(files: [using], library: library).lock else {
            return .unreadable("there is no such file")
        }
        return .bytes(Array(lock.text.utf8))
    }

    private static func file(_ name: String, _ text: String) -> SourceFile {
        SourceFile(path: "\(name)/\(name).phene", text: text)
    }
}
