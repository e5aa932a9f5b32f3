// SPDX-License-Identifier: Apache-2.0

/// What `phene` meets outside itself beside the disk: two streams to write to, and the environment.
public struct Surroundings {
    public enum Stream: Sendable {
        /// For data.
        case output
        /// For messages.
        case errors
    }

    /// Writes all bytes; gives back why it could not.
    public var write: ([UInt8], Stream) -> WriteFailure?
    public var isTerminal: (Stream) -> Bool
    /// The value of an environment variable.
    public var variable: (String) -> String?
    /// All of standard input; `nil` where it cannot be read, or is larger than any rule file.
    public var input: () -> [UInt8]?

    /// Told that work of this name begins, and that it ended: a terminal may show meanwhile that it goes on.
    public var begin: (StaticString) -> Void
    public var end: () -> Void

    public init(
        write: @escaping ([UInt8], Stream) -> WriteFailure?, isTerminal: @escaping (Stream) -> Bool,
        variable: @escaping (String) -> String?, input: @escaping () -> [UInt8]? = { [] },
        begin: @escaping (StaticString) -> Void = { _ in }, end: @escaping () -> Void = {}
    ) {
        self.write = write
        self.isTerminal = isTerminal
        self.variable = variable
        self.input = input
        self.begin = begin
        self.end = end
    }
}

/// Why bytes could not be written.
public enum WriteFailure: Error, Sendable, Hashable {
    /// Who was to read them has gone, as `head` does; nothing to complain of.
    case closed
    /// The system's reason.
    case failed(String)
}
