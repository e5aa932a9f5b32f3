// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The Swift names of everything in a rule book.
struct PackNames {
    /// `Norepinephrine`
    let pack: String
    let scales: [String]
    let findings: [String]
    let pathways: [String]
    let recommendations: [String]
    let sources: [String]

    init(_ book: RuleBook) {
        let types = SwiftTypeNames(pack: book.pack.name, scales: book.scales.map { $0.name })
        pack = types.pack
        scales = types.scales
        // Findings, pathways and recommendations share one namespace in rule files, and one subscript in Swift.
        let all = SwiftName.members(
            book.findings.map { $0.name } + book.pathways.map { $0.name } + book.recommendations.map { $0.name })
        findings = Array(all.prefix(book.findings.count))
        pathways = Array(all.dropFirst(book.findings.count).prefix(book.pathways.count))
        recommendations = Array(all.suffix(book.recommendations.count))
        sources = SwiftName.members(book.sources.map { $0.name })
    }

    /// The type name of a run of rules: the stem, with a number from the second run on.
    func type(_ stem: String, _ run: RuleRun) -> String { run.number == 0 ? stem : stem + String(run.number + 1) }
}

/// Rules with consecutive indices, few enough for one enum.
struct RuleRun {
    /// The index of the run among the runs of its kind, counted from 0.
    let number: Int
    let indices: Range<Int>

    /// The maximum number of cases of an enum and members of an extension, because compile time grows quadratically.
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
