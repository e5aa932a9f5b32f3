// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// What a report says of the genotype file itself, in words that its reader gives.
public struct FileFacts: Sendable {
    /// A kind of line and how many of them there are: `no-calls`, 1200.
    public struct Count: Sendable, Hashable {
        public let name: String
        public let count: Int

        public init(_ name: String, _ count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// What was wrong with a line of the file.
    public struct Issue: Sendable, Hashable {
        /// One sentence, with the line's number and its text.
        public let message: String
        /// The same without the text.
        public let brief: String
        /// The ids of the loci that the line is about, as far as rules read them.
        public let ids: [String]

        public init(_ message: String, brief: String, id: String? = nil) {
            self.init(message, brief: brief, ids: id.map { [$0] } ?? [])
        }

        public init(_ message: String, brief: String, ids: [String]) {
            self.message = message
            self.brief = brief
            self.ids = ids
        }
    }

    /// The path as it was given; `-` is standard input.
    public var path: String
    /// The format, and what it is wrapped in: `23andMe text in gzip`.
    public var kind: String
    /// What the text is wrapped in: `plain`, `gzip` or `zip`.
    public var container: String
    /// The build in which positions count, where there is one.
    public var build: Build?
    /// Sentences that say why it is taken to be that build.
    public var grounds: [String]
    /// One sentence on the strand of its letters, and on the person's sex; empty where nothing is known of either.
    public var strand: String
    public var sex: String
    /// What was assumed of loci without a row; empty where nothing was.
    public var assumption: String
    public var counts: [Count]
    /// What was wrong with single lines; perhaps not all of them.
    public var issues: [Issue]
    /// How many lines something was wrong with, those in ``issues`` included.
    public var issueCount: Int

    public init(
        path: String, kind: String, container: String = "plain", build: Build? = nil, grounds: [String] = [],
        strand: String = "", sex: String = "", assumption: String = "", counts: [Count] = [], issues: [Issue] = [],
        issueCount: Int? = nil
    ) {
        self.path = path
        self.kind = kind
        self.container = container
        self.build = build
        self.grounds = grounds
        self.strand = strand
        self.sex = sex
        self.assumption = assumption
        self.counts = counts
        self.issues = issues
        self.issueCount = issueCount ?? issues.count
    }

    /// The facts without what could tell whose file it is, or what stands in it.
    var redacted: FileFacts {
        var facts = self
        facts.path = ""
        facts.issues = []
        return facts
    }

    /// The facts without the text of lines about some loci.
    func withholding(_ ids: [String]) -> FileFacts {
        var facts = self
        facts.issues = issues.map { issue in
            guard issue.ids.contains(where: { ids.contains($0) }) else { return issue }
            return Issue(issue.brief, brief: issue.brief, ids: issue.ids)
        }
        return facts
    }
}
