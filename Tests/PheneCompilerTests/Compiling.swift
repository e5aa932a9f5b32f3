// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneSemantics

/// The compilation of a rule file with the shared declarations of examples, and with the packs of ``packs``.
///
/// - Parameters:
///   - example: further declarations of the file.
///   - lock: the text of the lock file. If it is `nil`, the pack `tones` is locked as it is.
///   - packs: the packs that it may use.
func compilation(
    _ example: String, lock: String? = nil, packs: [[SourceFile]] = packs
) -> Compilation {
    let file = SourceFile(path: "rules/rules.phene", text: MessagePages.file(example))
    var lock = lock
    if lock == nil, !example.contains("unlocked"), example.contains("use tones") {
        let using = SourceFile(path: file.path, text: "pack p 1.0.0\nuse tones 1.0.0\n")
        lock = Compilation(files: [using], library: PackLibrary { _ in packs }).lock?.text
    }
    return Compilation(
        files: [file],
        library: PackLibrary(
            { _ in packs },
            lock: { [lock] ruleFile in
                ruleFile == file.path ? lock.map { Array($0.utf8) } : nil
            }))
}

/// The errors of ``compilation(_:lock:packs:)``.
func checked(
    _ example: String, lock: String? = nil, packs: [[SourceFile]] = packs
) -> AnalysisResult {
    var result = compilation(example, lock: lock, packs: packs).check()
    // The examples lack texts, which lints report.
    result.diagnostics.removeAll { $0.severity == .warning }
    return result
}

/// Packs that the examples use.
let packs: [[SourceFile]] = [
    [SourceFile(path: "tones/tones.phene", text: tones)],
    [SourceFile(path: "circle/circle.phene", text: "pack circle 1.0.0\nuse example 1.0.0\n")],
    [SourceFile(path: "broken/broken.phene", text: "pack broken 1.0.0\nscale one = only\n")],
    [SourceFile(path: "unlocked/unlocked.phene", text: "pack unlocked 1.0.0\nscale loudness = soft < loud\n")],
]

let tones = """
    pack tones 1.0.0
    source paper { pmid 1  year 2001  title "Paper" }
    variant rs10 { at GRCh38 2:1100 A>G }
    scale tone = low < high
    finding tone_here : tone {
      by rs10 { A/A, A/G -> low  G/G -> high }
      evidence limited
      cite paper
    }
    test "two G are high" {
      given rs10 G/G
      expect tone_here = high
    }

    """
