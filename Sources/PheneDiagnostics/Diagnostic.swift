// SPDX-License-Identifier: Apache-2.0

/// A message to the author of a rule file. The title states what is wrong, the label what is wrong at the span, a
/// note why, and the help what to write.
public struct Diagnostic: Sendable, Hashable {
    /// Whether rules with the message compile.
    public enum Severity: String, Sendable { case error, warning }

    /// A span with a label.
    public struct Mark: Sendable, Hashable {
        /// The span.
        public let span: Span
        /// What is wrong or relevant there; may be empty.
        public let label: String

        /// - Parameters:
        ///   - span: the span.
        ///   - label: what is wrong or relevant there.
        public init(_ span: Span, _ label: String) {
            self.span = span
            self.label = label
        }
    }

    /// A replacement of the text of a span.
    public struct Fix: Sendable, Hashable {
        /// The text to replace; an empty span inserts.
        public let span: Span
        /// The new text; an empty text removes.
        public let replacement: String

        /// - Parameters:
        ///   - span: the text to replace.
        ///   - replacement: the new text.
        public init(_ span: Span, _ replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    /// The kind of message.
    public let code: DiagnosticCode
    /// The severity, usually that of the code.
    public let severity: Severity
    /// What is wrong: lower case, one sentence, no full stop.
    public let title: String
    /// The span of the message; its label may be empty.
    public let primary: Mark
    /// Other spans, for example the overlapping row.
    public let others: [Mark]
    /// Why it is wrong.
    public let notes: [String]
    /// What to write instead, if that is known.
    public let help: String?
    /// The replacements that resolve the message if all of them are applied.
    public let fixes: [Fix]
    /// Whether the fixes keep the meaning of what was written, so that a program may apply them without asking. If they
    /// are one of several possible meanings, a person must review them first.
    public let areFixesSafe: Bool

    /// - Parameters:
    ///   - code: the kind of message.
    ///   - severity: the severity, if it is not that of the code.
    ///   - title: what is wrong.
    ///   - span: the span of the mistake.
    ///   - label: what is wrong at the span; may be empty.
    ///   - others: other relevant spans.
    ///   - notes: why it is wrong.
    ///   - help: what to write.
    ///   - fixes: the replacements that resolve the message.
    ///   - areFixesSafe: whether the fixes keep the meaning of what was written.
    public init(
        _ code: DiagnosticCode, severity: Severity? = nil, _ title: String, at span: Span, label: String = "",
        others: [Mark] = [], notes: [String] = [], help: String? = nil, fixes: [Fix] = [], areFixesSafe: Bool = false
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.title = title
        self.primary = Mark(span, label)
        self.others = others
        self.notes = notes
        self.help = help
        self.fixes = fixes
        self.areFixesSafe = areFixesSafe && !fixes.isEmpty
    }
}

/// The stable number of a kind of message, printed as `PH0214`. Numbers are never reused.
public struct DiagnosticCode: Hashable, Comparable, Sendable {
    /// The number, 0 to 9999.
    public let number: Int
    /// A warning is about something valid but risky or unused, and can be suppressed; an error cannot.
    public let severity: Diagnostic.Severity

    /// - Parameters:
    ///   - number: the number, 0 to 9999.
    ///   - severity: the severity of its messages.
    public init(_ number: Int, _ severity: Diagnostic.Severity = .error) {
        self.number = number
        self.severity = severity
    }

    /// Whether two codes have the same number.
    public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.number == b.number }

    /// Hashes the number.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// The code as messages show it: `PH` and at least four digits.
    public var name: String {
        let digits = String(number)
        return "PH" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// By number.
    public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.number < b.number }
}
