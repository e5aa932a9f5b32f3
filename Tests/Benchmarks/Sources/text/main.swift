// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import PheneDiagnostics
import PheneMessages
import PheneFormat
import PheneSyntax

// Reads invented rule files, sound and hostile, and says how long that took and how much memory it needed at most:
// `text CASE`, one case a process, because the peak is the process's.

func rules(_ count: Int) -> String {
    var text = ""
    for number in 0..<count {
        text += """
            finding effect_\(number) : activity "Activity \(number)" {
              by rs\(number + 1) {
                C/C -> normal
                C/T -> reduced note "In between."
                T/T -> low
              }
              evidence limited
              cite zabetian2001
            }


            """
    }
    return text
}

func condition(_ text: String) -> [UInt8] { Array("advice a {\n  when \(text)\n  consider t \"t\"\n}\n".utf8) }

nonisolated(unsafe) var random: UInt64 = 7
func randomByte() -> UInt8 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: random >> 56)
}

let cases: [(name: String, bytes: () -> [UInt8])] = [
    ("rules-1000", { Array(rules(1_000).utf8) }),
    ("rules-10000", { Array(rules(10_000).utf8) }),
    ("rules-100000", { Array(rules(100_000).utf8) }),
    (
        "brackets",
        { condition(String(repeating: "(", count: 100_000) + "x = low" + String(repeating: ")", count: 100_000)) }
    ),
    ("nots", { condition(String(repeating: "not ", count: 100_000) + "x = low") }),
    ("and-or", { condition(String(repeating: "x = low and y = low or ", count: 100_000) + "z = low") }),
    ("braces", { Array(String(repeating: "finding a : b { by c {", count: 100_000).utf8) }),
    ("errors", { Array(String(repeating: "gene DBH { chromosom 9 ;\n", count: 100_000).utf8) }),
    ("one-text", { Array("gene A { name \"\"\"\n".utf8) + [UInt8](repeating: 0x61, count: 50_000_000) }),
    ("random-bytes", { (0..<50_000_000).map { _ in randomByte() } }),
    ("invalid-utf8", { [UInt8](repeating: 0xFF, count: 50_000_000) }),
    ("newlines", { [UInt8](repeating: 0x0A, count: 50_000_000) }),
]

func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard CommandLine.arguments.count == 2, let wanted = cases.first(where: { $0.name == CommandLine.arguments[1] }) else {
    print("text CASE, which is one of: \(cases.map(\.name).joined(separator: " "))")
    exit(2)
}
let source = SourceFile(path: "rules.phene", bytes: wanted.bytes())
let start = seconds()
let parsed = parse(source, file: 0)
let afterParse = seconds()
let shown = Renderer(sources: [source]).text(parsed.diagnostics).utf8.count
let afterRender = seconds()
let written = formatted(parsed).count
let afterFormat = seconds()
var usage = rusage()
getrusage(0, &usage)  // RUSAGE_SELF; Linux counts in KiB
func milliseconds(_ from: Double, _ to: Double) -> String { "\(Int((to - from) * 1000)) ms" }
print(
    "\(wanted.name): \(source.bytes.count) bytes, parse \(milliseconds(start, afterParse)), \(parsed.diagnostics.count) "
        + "messages shown in \(milliseconds(afterParse, afterRender)) (\(shown) bytes), formatted in "
        + "\(milliseconds(afterRender, afterFormat)) (\(written) bytes), peak \(usage.ru_maxrss / 1024) MB")
