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
        let types = SwiftTypeNames(pack: book.pack.name, scales: book.scales.map { $0.name })
        pack = types.pack
        scales = types.scales
        // Findings, pathways and advices share one namespace in rule files, and one subscript in Swift.
        let all = SwiftName.members(
            book.findings.map { $0.name } + book.pathways.map { $0.name } + book.advices.map { $0.name })
        findings = Array(all.prefix(book.findings.count))
        pathways = Array(all.dropFirst(book.findings.count).prefix(book.pathways.count))
        advices = Array(all.suffix(book.advices.count))
        sources = SwiftName.members(book.sources.map { $0.name })
    }

    /// The type of a run of rules: the stem, with a number from the second one on.
    func type(_ stem: String, _ run: RuleRun) -> String { run.number == 0 ? stem : stem + String(run.number + 1) }
}

/// Rules whose indices follow each other, few enough for one enum.
struct RuleRun {
    /// Counted from 0 among the runs of one kind.
    let number: Int
    let indices: Range<Int>

    /// The most cases of one enum, and members of one extension: the compiler's time grows with the square of them.
    static let longest = 250

    static func runs(of indices: [Int]) -> [RuleRun] {
        var runs: [RuleRun] = []
        var start = 0
        while start < indices.count {
            var end = start + 1
            while end < indices.count, end - start < longest, indices[end] == indices[end - 1] + 1 { end += 1 }
            runs.append(RuleRun(number: runs.count, indices: indices[start]..<indices[end - 1] + 1))
            start = end
        }
        return runs
    }
}
