// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// What the user says of a genotype file, because the file cannot.
public struct ReadOptions: Sendable {
    /// The build of the positions; absent, the file's own positions and header decide.
    public var build: Build?
    /// The person's sex; it is never guessed from the file.
    public var sex: Sex?
    /// The columns of a table that is no vendor's; absent, the layout is found by its content.
    public var columns: TableColumns?
    /// How many bytes are read at a time. Results do not depend on it; 256 KiB stays within a core's cache.
    package var chunkSize = 256 << 10
    /// False where each line goes to the judge, which tests compare with the fast road.
    package var skims = true

    public init(build: Build? = nil, sex: Sex? = nil, columns: TableColumns? = nil) {
        self.build = build
        self.sex = sex
        self.columns = columns
    }
}
