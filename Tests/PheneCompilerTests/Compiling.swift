// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneSemantics

/// The compilation of a rule file with the declarations that examples share, beside the packs of ``packs``.
///
/// - Parameters:
///   - example: what the file declares besides.
///   - companions: the texts of the files beside it, by their paths from its folder; the pack `tones` is locked.
func compilation(
    _ example: String, companions: [String: String] = [:], packs: [[SourceFile]] = packs
) -> Compilation {
    let file = SourceFile(path: "rules/rules.phene", text: SemanticCodes.file(example))
    var texts = companions
    if texts["Pack.lock"] == nil, !example.contains("unlocked"), example.contains("use tones") {
        let using = SourceFile(path: file.path, text: "pack p 1.0.0\nuse tones 1.0.0\n")
        texts["Pack.lock"] = Compilation(files: [using], library: PackLibrary { _ in packs }).lock?.text
    }
    return Compilation(
        files: [file],
        companions: Companions { [texts] path, ruleFile in
            guard ruleFile == file.path, let text = texts[path] else { return .unreadable("it is not there") }
            return .bytes(Array(text.utf8))
        },
        library: PackLibrary { _ in packs })
}

/// The errors of ``compilation(_:companions:packs:)``.
func checked(
    _ example: String, companions: [String: String] = [:], packs: [[SourceFile]] = packs
) -> AnalysisResult {
    let result = compilation(example, companions: companions, packs: packs).check()
    // The examples are short of texts, which lints tell.
    let errors = result.diagnostics.filter { $0.severity == .error }
    return AnalysisResult(book: result.book, diagnostics: errors, properties: result.properties)
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

extension AnalysisResult {
    var codes: [String] { diagnostics.map(\.code.name) }

    /// Titles with their codes, for failures that can be read.
    var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}
