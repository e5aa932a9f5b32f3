// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRuntime
import PheneSemantics
import PheneSyntax

/// A sound pack with numbers of its tables changed: it does not open, or it answers every question.
///
/// The input is a list of changes, five bytes each: what to do, in which table, where (two bytes), and a digit.
func fuzzPack(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard let sound = CompiledTables.sound else { throw BrokenLaw(law: "the examples' shared declarations compile") }
    var tables = [sound.facts, sound.gates]
    var texts = sound.texts
    var rest = bytes[...]
    while rest.count >= 5 {
        let change = Array(rest.prefix(5))
        rest = rest.dropFirst(5)
        let table = Int(change[1] & 1)
        guard !tables[table].isEmpty else { continue }
        let place = (Int(change[2]) << 8 | Int(change[3])) % tables[table].count
        // Nearly always a digit.
        let digit = change[4] & 0x3F &+ (change[4] < 0xFC ? UInt8(ascii: "?") : 0)
        switch change[0] & 7 {
        case 0, 1, 2: tables[table][place] = digit
        case 3: tables[table][place] ^= 1
        case 4: tables[table].insert(digit, at: place)
        case 5: tables[table].remove(at: place)
        case 6: tables[table].removeSubrange(place...)
        default: texts = Array(texts.prefix(place))
        }
    }
    let pack = PheneRuntime.Pack(texts: .memory(texts), facts: .memory(tables[0]), gates: .memory(tables[1]))
    if let pack { try visit(pack) }
}

extension CompiledTables {
    /// The tables of the declarations that the examples of the messages share, with a pathway and an override beside.
    fileprivate static let sound: CompiledTables? = {
        let text =
            MessagePages.sharedDeclarations + """

                advice cold_stop {
                  when dbh_activity = low
                  avoid standing_test
                  caution "Care."
                  overrides standing because "a reason"
                  on unknown hold "Not known."
                  evidence limited
                  cite zabetian2001
                }

                scale tone = less < neither < more

                pathway net_tone : tone "Net" {
                  synthesis dbh_activity { low -> -2  reduced -> -1  normal -> 0 }
                  net { ..-2 -> less  -1..0 -> neither  1.. -> more }
                  evidence limited
                  cite zabetian2001
                }
                """
        let source = SourceFile(path: "rules.phene", text: text)
        return analyze([parse(source, file: 0)], sources: [source]).book.map { CompiledTables(PackTables($0)) }
    }()
}

/// Asks a pack everything, for a person of whom nothing is known and for one who has the first genotype everywhere.
func visit(_ pack: PheneRuntime.Pack) throws(BrokenLaw) {
    for index in 0..<pack.sourceCount { _ = pack.source(index) }
    for index in 0..<pack.geneCount { _ = pack.gene(index) }
    let known = pack.loci.loci.map { locus in
        let text = locus.text(of: 0)
        return Record(id: locus.id, call: Call(text.utf8), written: text)
    }
    for records in [[], known] {
        let evaluation = Evaluation(pack, genome: Genome(records: records))
        var lines = 0
        for index in pack.loci.loci.indices { lines += evaluation.explanation(of: .locus(index)).lines.count }
        for index in 0..<pack.inputCount { lines += evaluation.explanation(of: .input(index)).lines.count }
        for index in 0..<pack.findingCount { lines += evaluation.explanation(of: .finding(index)).lines.count }
        for index in 0..<pack.pathwayCount { lines += evaluation.explanation(of: .pathway(index)).lines.count }
        for index in 0..<pack.adviceCount { lines += evaluation.explanation(ofAdvice: index).lines.count }
        let subjects = pack.findingCount + pack.pathwayCount + pack.adviceCount
        try hold("an explanation says something", lines > 0 || subjects == 0)
    }
}
