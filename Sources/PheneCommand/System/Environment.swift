// SPDX-License-Identifier: Apache-2.0

/// What `phene` uses outside itself, apart from the disk: two output streams, standard input and environment variables.
public struct Environment {
    /// An output stream of the process.
    public enum Stream: Sendable {
        /// Standard output, for data.
        case output
        /// Standard error, for messages.
        case errors
    }

    /// Writes all bytes to a stream; returns why it could not, or `nil`.
    public var write: ([UInt8], Stream) -> WriteFailure?
    /// Whether a stream is a terminal.
    public var isTerminal: (Stream) -> Bool
    /// The value of an environment variable; `nil` if it is not set.
    public var variable: (String) -> String?
    /// All of standard input; `nil` if it cannot be read or is larger than any rule file.
    public var input: () -> [UInt8]?
    /// The next line of standard input without its end; `nil` after the last. Of a line of more than 1,000 bytes it is enough to
    /// give the first 1,001.
    public var line: () -> String?
    /// Whether a person types what standard input gives.
    public var isInputTerminal: () -> Bool

    /// Shows text with a pager, and waits until the user leaves it; `false` if the command of the pager was not run.
    public var page: (_ text: [UInt8], _ pager: String) -> Bool

    /// Called when work of this name begins, so that a terminal can show that it is in progress.
    public var begin: (StaticString) -> Void
    /// Called when that work has ended.
    public var end: () -> Void

    /// An environment made of functions; tests pass their own.
    public init(
        write: @escaping ([UInt8], Stream) -> WriteFailure?, isTerminal: @escaping (Stream) -> Bool,
        variable: @escaping (String) -> String?, input: @escaping () -> [UInt8]? = { [] },
        line: @escaping () -> String? = { nil }, isInputTerminal: @escaping () -> Bool = { false },
        page: @escaping ([UInt8], String) -> Bool = { _, _ in false },
        begin: @escaping (StaticString) -> Void = { _ in }, end: @escaping () -> Void = {}
    ) {
        self.write = write
        self.isTerminal = isTerminal
        self.variable = variable
        self.input = input
        self.line = line
        self.isInputTerminal = isInputTerminal
        self.page = page
        self.begin = begin
        self.end = end
    }
}

/// Why bytes could not be written.
public enum WriteFailure: Error, Sendable, Hashable {
    /// The reader of the pipe has closed it, as `head` does. This is not an error.
    case closed
    /// The reason that the system gives.
    case failed(String)
}
