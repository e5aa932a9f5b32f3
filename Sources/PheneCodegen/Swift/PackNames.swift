// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

/// The Swift names of everything in a rule book.
struct PackNames {
    /// `Norepinephrine`
    let pack: String
    let scales: [String]
    let findings: [String]
    let pathways: [String]
    let advices: [String]
    let sources: [String]

    init(_ book: RuleBook) {
        pack = SwiftName.type(book.pack.name)
        let taken: Set<String> = ["Variants", "Sources", "Pack", SwiftName.type(book.pack.name)]
        scales = book.scales.map { scale in
            let name = SwiftName.type(scale.name)
            return taken.contains(name) ? name + "Scale" : name
        }
        // Findings, pathways and advices share one namespace in rule files, and one subscript in Swift.
        let all = SwiftName.members(
            book.findings.map { $0.name } + book.pathways.map { $0.name } + book.advices.map { $0.name })
        findings = Array(all.prefix(book.findings.count))
        pathways = Array(all.dropFirst(book.findings.count).prefix(book.pathways.count))
        advices = Array(all.suffix(book.advices.count))
        sources = SwiftName.members(book.sources.map { $0.name })
    }
}
