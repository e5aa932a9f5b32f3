// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The evidence for the genome build of a file's positions, and the conclusion from it.
public struct BuildBasis: Sendable, Hashable {
    /// The build that the user stated; absent where none was stated.
    public let stated: Build?
    /// The builds that the header names, in ascending order. Two or more of them count as no statement.
    public let header: [Build]
    /// The number of rows of known loci that have a position on at least one build, and so can be compared.
    public let comparedRows: Int
    // The number of these rows that are at the position of their id, for each of `Build.allCases`.
    private let agreeing: [Int]
    // The number of rows whose id has a position, for each of `Build.allCases`.
    private let comparable: [Int]
    /// The number of records whose locus has no declared position on the concluded build: their calls are kept, and their positions are
    /// not checked.
    public internal(set) var unplacedRows = 0
    /// The number of records whose row has no known id and was found by its position alone.
    public internal(set) var rowsByPosition = 0

    init(stated: Build?, header: [Build], comparedRows: Int, comparable: [Int], agreeing: [Int]) {
        self.stated = stated
        self.header = header
        self.comparedRows = comparedRows
        self.agreeing = agreeing
        self.comparable = comparable
    }

    /// The number of compared rows whose position is that of a build. One position may be that of several builds.
    public func rows(agreeingWith build: Build) -> Int {
        for (candidate, count) in zip(Build.allCases, agreeing) where candidate == build { return count }
        return 0
    }

    /// The build that was concluded, and the evidence that decided.
    public enum Conclusion: Sendable, Hashable {
        /// The user stated it.
        case stated(Build)
        /// The positions of known loci show it.
        case positions(Build)
        /// Only the header names it; no position confirms or clearly contradicts it.
        case header(Build)
        /// The header names one build, and the positions are those of another.
        case contradiction(header: Build, positions: Build)
        /// There is too little evidence.
        case undecided
    }

    /// The conclusion: what the user stated, else what the positions show, else what the header names.
    public var conclusion: Conclusion {
        if let stated { return .stated(stated) }
        let headerBuild = header.count == 1 ? header[0] : nil
        if let positions = buildOfPositions {
            guard let headerBuild, headerBuild != positions else { return .positions(positions) }
            return .contradiction(header: headerBuild, positions: positions)
        }
        guard let headerBuild, !isOfNoBuild else { return .undecided }
        return .header(headerBuild)
    }

    /// The one build that the positions show: at least half of the rows that have a position on it agree, and more than twice as many
    /// as on any other build.
    private var buildOfPositions: Build? {
        for (build, comparable) in zip(Build.allCases, comparable) {
            let count = rows(agreeingWith: build)
            var nextBest = 0
            for other in Build.allCases where other != build { nextBest = max(nextBest, rows(agreeingWith: other)) }
            if count > 0, count * 2 >= comparable, count > nextBest * 2 { return build }
        }
        return nil
    }

    /// True where the header is the only evidence.
    var isFromHeaderOnly: Bool {
        if case .header = conclusion { return true }
        return false
    }

    /// True where three or more positions were compared and none is that of any build; then the header is not believed.
    private var isOfNoBuild: Bool { comparedRows >= 3 && agreeing.allSatisfy { $0 == 0 } }

    /// The conclusion and the evidence in one sentence, for a report.
    public var text: String {
        var unplaced =
            unplacedRows == 0
            ? "" : "; \(counted(unplacedRows, "known id has", "known ids have")) no position declared on it"
        if rowsByPosition > 0 {
            unplaced +=
                rowsByPosition == 1
                ? "; 1 site was found by its position, because its row has another id"
                : "; \(rowsByPosition) sites were found by their positions, because their rows have other ids"
        }
        switch conclusion {
        case .stated(let build):
            return "\(build.name), as stated; \(positionsText)\(unplaced)"
        case .positions(let build):
            return "\(build.name): \(positionsText); \(headerText)\(unplaced)"
        case .header(let build):
            return "\(build.name), by the header alone, not confirmed by positions: \(positionsText)\(unplaced)"
        case .contradiction, .undecided:
            return "\(positionsText); \(headerText)"
        }
    }

    private var positionsText: String {
        guard comparedRows > 0 else { return "no position in the file is known" }
        var parts = ""
        for build in Build.allCases where rows(agreeingWith: build) > 0 {
            parts += (parts.isEmpty ? "" : ", ") + counted(rows(agreeingWith: build), "matches ", "match ") + build.name
        }
        return "of " + counted(comparedRows, "known position ", "known positions ")
            + (parts.isEmpty ? "none matches a known build" : parts)
    }

    private var headerText: String {
        switch header.count {
        case 0: return "the header names no build"
        case 1: return "the header names \(header[0].name)"
        default: return "the header names more than one build"
        }
    }
}
