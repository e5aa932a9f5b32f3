// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Writes a made-up rule file: `rulebook FINDINGS FILE [LOCI]`. Each finding is a table by three loci; every tenth has a recommendation.
// Zero findings make an empty pack.

struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

let count = Int(CommandLine.arguments[1]) ?? 1_000
let loci = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 1_000 : max(3, min(1_000, count))
var random = Random(state: 3)
var text = "pack synthetic 1.0.0\n"
if count > 0 {
    text += """

        source invented { pmid 1  title "Made up for a benchmark" }

        gene MADE1 { chromosome 1  strand plus  name "made up" }

        scale level = low < middle < high

        """
    for locus in 1...loci {
        text += """

            variant rs\(locus) in MADE1 {
              at GRCh38 1:\(100_000 + 1_000 * locus) A>G
              at GRCh37 1:\(200_000 + 1_000 * locus) A>G
              label "made up"
            }

            """
    }
    for finding in 1...count {
        let first = random.below(loci)
        let a = first + 1, b = (first + 1 + random.below(loci / 3)) % loci + 1
        var c = (first + loci / 2 + random.below(loci / 3)) % loci + 1
        while c == a || c == b { c = c % loci + 1 }
        text += """

            finding finding_\(finding) : level "Made-up finding \(finding)" {
              by rs\(a), rs\(b == a ? b % loci + 1 == c ? (b + 1) % loci + 1 : b % loci + 1 : b), rs\(c) {
                | A/A | * | A/A, A/G | low | note "The first sentence of finding \(finding)."
                | A/A | * | G/G | middle | note "The second sentence of finding \(finding)."
                | A/G, G/G | A/A | * | middle |
                | A/G, G/G | A/G, G/G | * | high |
              }
              on unknown "Nothing is concluded."
              evidence limited
              cite invented
            }

            """
        if finding % 10 == 0 {
            text += """

                advice advice_\(finding) {
                  when finding_\(finding) >= middle and finding_\(finding - 1) = low
                  consider target_\(finding) "Made-up advice."
                  on unknown "Not known."
                  evidence limited
                  cite invented
                }

                """
        }
    }
}
let descriptor = open(CommandLine.arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
var bytes = Array(text.utf8)[...]
while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { exit(1) }
    bytes = bytes.dropFirst(written)
}
