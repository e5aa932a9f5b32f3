// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneReaders

extension FileFacts {
    /// What a report says of a file that was read.
    public init(_ file: GenotypeFile) {
        let container =
            switch file.container {
            case .plain: "plain"
            case .gzip: "gzip"
            case .bgzf: "bgzf"
            case .zip: "zip"
            }
        self.init(
            path: file.path, kind: file.kind, container: container, build: file.build,
            buildEvidence: [file.buildBasis.text],
            strand: file.strandBasis.text, sex: file.sexBasis.text, assumption: Self.assumption(file),
            counts: [
                // With an index only the rows near the loci are seen.
                Count(file.counts.isPart ? "rows read by the index" : "rows", file.counts.data),
                Count(file.counts.isPart ? "no-calls among them" : "no-calls", file.counts.noCalls),
                Count("vendor ids", file.counts.vendorIDs), Count("bad lines", file.counts.bad),
            ],
            issues: file.issues.map { Issue($0) }, issueCount: file.issueCount)
    }

    /// What ``ReadOptions/absentMeansReference`` filled in.
    private static func assumption(_ file: GenotypeFile) -> String {
        if let obstacle = file.assumptionObstacle {
            return "nothing, although sites without a row were to be read as the reference: " + obstacle
        }
        if file.assumedCount == 0 { return "" }
        let sites = Wording.count(file.assumedCount, "site", "sites")
        return
            "the reference of \(file.build.name) at \(sites) without a row, as requested; reference does not mean normal"
    }
}

extension FileFacts.Issue {
    fileprivate init(_ issue: ReadIssue) {
        let place = issue.line == 0 ? "" : "line \(issue.line): "
        self.init(issue.message, brief: place + issue.what, ids: issue.loci.map { $0.name })
    }
}
