// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// What a report shows about the genotype file itself, in the words of the file's reader.
public struct FileFacts: Sendable {
    /// A kind of line and the number of such lines: `no-calls`, 1200.
    public struct Count: Sendable, Hashable {
        /// What is counted.
        public let name: String
        public let count: Int

        /// Pairs a name with its count.
        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// A problem in one line of the file.
    public struct Issue: Sendable, Hashable {
        /// One sentence, with the line number (from 1) and the text of the line.
        public let message: String
        /// The same without the text of the line.
        public let brief: String
        /// The ids of the loci of the pack that the line is about.
        public let ids: [String]

        /// A problem in a line about one locus at most.
        public init(_ message: String, brief: String, id: String? = nil) {
            self.init(message, brief: brief, ids: id.map { [$0] } ?? [])
        }

        /// A problem in a line about any number of loci.
        public init(_ message: String, brief: String, ids: [String]) {
            self.message = message
            self.brief = brief
            self.ids = ids
        }
    }

    /// The path as given; `-` is standard input.
    public var path: String
    /// The format and its container: `23andMe text in gzip`.
    public var kind: String
    /// The container: `plain`, `gzip`, `bgzf` or `zip`; `none` where there is no file.
    public var container: String
    /// The genome build of the positions; `nil` if the file has no positions.
    public var build: Build?
    /// Sentences with the evidence for this build.
    public var buildEvidence: [String]
    /// One sentence on the strand of the alleles; empty if nothing is known.
    public var strand: String
    /// One sentence on the person's sex; empty if nothing is known.
    public var sex: String
    /// What was assumed for loci without a row; empty if nothing was.
    public var assumption: String
    /// Lines by kind.
    public var counts: [Count]
    /// Problems in single lines; a reader may keep only the first ones.
    public var issues: [Issue]
    /// How many lines have a problem, including those in ``issues``.
    public var issueCount: Int

    /// Facts about a file; `issueCount` defaults to the number of `issues`.
    public init(
        path: String, kind: String, container: String = "plain", build: Build? = nil, buildEvidence: [String] = [],
        strand: String = "", sex: String = "", assumption: String = "", counts: [Count] = [], issues: [Issue] = [],
        issueCount: Int? = nil
    ) {
        self.path = path
        self.kind = kind
        self.container = container
        self.build = build
        self.buildEvidence = buildEvidence
        self.strand = strand
        self.sex = sex
        self.assumption = assumption
        self.counts = counts
        self.issues = issues
        self.issueCount = issueCount ?? issues.count
    }

    /// No genotype file: what is known comes from outside.
    public static let none = FileFacts(path: "", kind: "no genotype file", container: "none")

    /// Whether there is no genotype file.
    public var isNone: Bool { container == "none" }

    /// The facts without what could identify the person or show the contents of the file.
    var redacted: FileFacts {
        var facts = self
        facts.path = ""
        facts.issues = []
        return facts
    }

    /// The facts without the text of lines about the given loci.
    func withholding(_ ids: [String]) -> FileFacts {
        var facts = self
        facts.issues = issues.map { issue in
            guard issue.ids.contains(where: { ids.contains($0) }) else { return issue }
            return Issue(issue.brief, brief: issue.brief, ids: issue.ids)
        }
        return facts
    }
}
