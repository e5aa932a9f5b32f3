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
    public var counts: [Count]
    /// What was wrong with single lines, one sentence each; perhaps not all of them.
    public var issues: [String]
    /// How many lines something was wrong with, those in ``issues`` included.
    public var issueCount: Int

    public init(
        path: String, kind: String, container: String = "plain", build: Build? = nil, grounds: [String] = [],
        counts: [Count] = [], issues: [String] = [], issueCount: Int? = nil
    ) {
        self.path = path
        self.kind = kind
        self.container = container
        self.build = build
        self.grounds = grounds
        self.counts = counts
        self.issues = issues
        self.issueCount = issueCount ?? issues.count
    }
}
