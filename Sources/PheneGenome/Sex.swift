// SPDX-License-Identifier: Apache-2.0

/// The chromosomal sex that decides how many copies of X and Y a person has.
///
/// Where it is not known it is `nil`, and at loci on X genotypes of one copy and of two are possible.
public enum Sex: UInt8, CaseIterable, Sendable {
    /// One X and one Y.
    case male
    /// Two X and no Y.
    case female

    /// The name as it is written in rule files and on the command line.
    public var name: String {
        switch self {
        case .male: "male"
        case .female: "female"
        }
    }
}
