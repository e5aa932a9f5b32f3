// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// The witnesses to a file's build, and what was concluded from them.
public struct BuildGrounds: Sendable, Hashable {
    /// What the user said.
    public let stated: Build?
    /// The builds that the header names, in rising order. Two or more of them are no statement.
    public let header: [Build]
    /// Rows of known loci that have a place on at least one build, and so can be compared.
    public let comparedRows: Int
    /// Of those, the rows that lie where their id lies on each build, in the order of `Build.allCases`.
    private let agreeing: [Int]
    /// The rows whose id has a place on each build.
    private let comparable: [Int]
    /// Records whose locus has no declared place on the decided build: their calls are kept, their place is unchecked.
    public internal(set) var unplacedRows = 0
    /// Records whose row has no known id and was found by its place alone.
    public internal(set) var rowsByPlace = 0

    init(stated: Build?, header: [Build], comparedRows: Int, comparable: [Int], agreeing: [Int]) {
        self.stated = stated
        self.header = header
        self.comparedRows = comparedRows
        self.agreeing = agreeing
        self.comparable = comparable
    }

    /// How many known positions are those of a build. One position may be that of several builds.
    public func rows(agreeingWith build: Build) -> Int {
        for (candidate, count) in zip(Build.allCases, agreeing) where candidate == build { return count }
        return 0
    }

    /// What decided.
    public enum Verdict: Sendable, Hashable {
        /// The user's word.
        case stated(Build)
        /// The positions of known loci.
        case positions(Build)
        /// The header's word, which no position confirms or clearly denies.
        case header(Build)
        /// The header says one build, the positions another.
        case contradiction(header: Build, positions: Build)
        case undecided
    }

    public var verdict: Verdict {
        if let stated { return .stated(stated) }
        let headerBuild = header.count == 1 ? header[0] : nil
        if let positions = buildOfPositions {
            guard let headerBuild, headerBuild != positions else { return .positions(positions) }
            return .contradiction(header: headerBuild, positions: positions)
        }
        guard let headerBuild, !isNowhere else { return .undecided }
        return .header(headerBuild)
    }

    /// The one build that the positions speak for: at least half of those that have a place on it, and more than twice as many
    /// as for any other.
    private var buildOfPositions: Build? {
        for (build, comparable) in zip(Build.allCases, comparable) {
            let count = rows(agreeingWith: build)
            var rival = 0
            for other in Build.allCases where other != build { rival = max(rival, rows(agreeingWith: other)) }
            if count > 0, count * 2 >= comparable, count > rival * 2 { return build }
        }
        return nil
    }

    /// True where nothing but the header speaks for the build.
    var isHearsay: Bool {
        if case .header = verdict { return true }
        return false
    }

    /// True where there are positions enough to tell, and none is of any build: the header's word is not taken then.
    private var isNowhere: Bool { comparedRows >= 3 && agreeing.allSatisfy { $0 == 0 } }

    /// The witnesses and the verdict in one sentence, for a report.
    public var text: String {
        var unplaced =
            unplacedRows == 0
            ? "" : "; \(counted(unplacedRows, "known id has", "known ids have")) no place declared on it"
        if rowsByPlace > 0 {
            unplaced +=
                rowsByPlace == 1
                ? "; 1 site was found by place, as its row has another id"
                : "; \(rowsByPlace) sites were found by place, as their rows have other ids"
        }
        switch verdict {
        case .stated(let build):
            return "\(build.name), as stated; \(positionsText)\(unplaced)"
        case .positions(let build):
            return "\(build.name): \(positionsText); \(headerText)\(unplaced)"
        case .header(let build):
            return "\(build.name), on the header's word, not confirmed by positions: \(positionsText)\(unplaced)"
        case .contradiction, .undecided:
            return "\(positionsText); \(headerText)"
        }
    }

    private var positionsText: String {
        guard comparedRows > 0 else { return "no position in the file is known" }
        var parts = ""
        for build in Build.allCases where rows(agreeingWith: build) > 0 {
            parts +=
                (parts.isEmpty ? "" : ", ") + counted(rows(agreeingWith: build), "is that of ", "are those of ")
                + build.name
        }
        return "of " + counted(comparedRows, "known position ", "known positions ")
            + (parts.isEmpty ? "none is that of a known build" : parts)
    }

    private var headerText: String {
        switch header.count {
        case 0: return "the header states no build"
        case 1: return "the header says \(header[0].name)"
        default: return "the header names more than one build"
        }
    }
}
