// SPDX-License-Identifier: Apache-2.0

/// Why documents are not the parts of one cohort. Paths are as the user gave them.
public enum CohortMergeError: Error, Sendable, Equatable {
    /// The text is no JSON: the line, counted from 1, and what is wrong there.
    case notJSON(path: String, line: Int, what: String)
    /// The document is of another form.
    case otherForm(path: String)
    /// The document has the version of the form that is stated.
    case otherVersion(path: String, version: Int)
    /// A member of the document is missing or cannot be what is stated.
    case malformed(path: String, member: String)
    /// Its numbers do not fit together, so that it was altered.
    case inconsistent(path: String, what: String)
    /// It is of all people.
    case notPart(path: String)
    /// Its small numbers are left out.
    case suppressed(path: String, minCount: Int)
    /// Something is not the same in two parts.
    case differs(path: String, other: String, what: String)
    /// Two documents are of one part.
    case twice(path: String, other: String, number: Int)
    /// Parts are missing: the numbers of the first, how many are, and how many parts there should be.
    case missing(first: [Int], missing: Int, count: Int)

    /// The path, what is wrong, and what to do.
    public var message: String {
        switch self {
        case .notJSON(let path, let line, let what): "\(path): this is not JSON: line \(line): \(what)"
        case .otherForm(let path): "\(path): this is not the JSON of a cohort; give what each part of its people wrote"
        case .otherVersion(let path, let version):
            "\(path): the form has version \(version), expected \(CohortJSON.version); evaluate all parts with one version of the program"
        case .malformed(let path, let member):
            "\(path): `\(member)` is missing or not what it should be; the file may have been altered; evaluate the part again"
        case .inconsistent(let path, let what):
            "\(path): \(what); the file may have been altered; evaluate the part again"
        case .notPart(let path): "\(path): this is of all people, and not a part of them"
        case .suppressed(let path, let minCount):
            "\(path): numbers below \(minCount) are left out, so that parts cannot be added up; evaluate the parts with all numbers, "
                + "and leave small ones out where they are merged"
        case .differs(let path, let other, let what):
            "\(path): this is not of the same cohort as \(other): \(what)"
        case .twice(let path, let other, let number): "\(path): \(other) has part \(number) already"
        case .missing(let first, let missing, let count):
            (missing == 1 ? "part " : "parts ") + first.map { String($0) }.joined(separator: ", ")
                + (missing > first.count ? " and \(missing - first.count) more" : "") + " of \(count) "
                + (missing == 1 ? "is" : "are") + " missing; give all parts"
        }
    }
}
