// SPDX-License-Identifier: Apache-2.0

/// Where in the rule files a declaration or a row begins.
public struct RuleLocation: PackRecord, Hashable {
    /// An index into ``RuleBook/files``.
    public var file: Int
    /// The line, counted from 1.
    public var line: Int
    /// The column in bytes, counted from 1.
    public var column: Int

    /// Takes the value of each property.
    public init(file: Int, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    package static var blank: RuleLocation { RuleLocation(file: 0, line: 0, column: 0) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.number(&file)
        coder.number(&line)
        coder.number(&column)
    }
}
