// SPDX-License-Identifier: Apache-2.0

/// A message to the author of a rule file, in four voices: the title says what is wrong, the label what is wrong here, a
/// note why Phene thinks so, and the help what to type.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable { case error, warning }

    /// A further place that the message speaks of, with its own label.
    public struct Mark: Sendable, Hashable {
        public let span: Span
        public let label: String

        public init(_ span: Span, _ label: String) {
            self.span = span
            self.label = label
        }
    }

    /// A change that makes the message go away.
    public struct Fix: Sendable, Hashable {
        public let span: Span
        public let replacement: String

        public init(_ span: Span, _ replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    public let code: DiagnosticCode
    public let severity: Severity
    /// Lower case, one sentence, no full stop.
    public let title: String
    /// Where, with carets; its label may be empty.
    public let primary: Mark
    /// Other places, for example the row that overlaps.
    public let others: [Mark]
    public let notes: [String]
    public let help: String?
    /// All of them together make the message go away.
    public let fixes: [Fix]
    /// Whether the fixes say just what was written, so that a program may apply them unasked. Where they are one of
    /// several things that could have been meant, a person must read them first.
    public let areFixesSafe: Bool

    public init(
        _ code: DiagnosticCode, severity: Severity = .error, _ title: String, at span: Span, label: String = "",
        others: [Mark] = [], notes: [String] = [], help: String? = nil, fixes: [Fix] = [], areFixesSafe: Bool = false
    ) {
        self.code = code
        self.severity = severity
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
    public let number: Int

    public init(_ number: Int) { self.number = number }

    /// `PH` and four digits.
    public var name: String {
        let digits = String(number)
        return "PH" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    public static func < (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.number < b.number }
}
