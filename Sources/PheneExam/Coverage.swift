// SPDX-License-Identifier: Apache-2.0

public import PheneIR
public import PheneProofs
internal import PheneRuleTests
internal import PheneRuntime

/// Works out what the tests of a rule book touch, and the people of its properties; of both what the compiled rules read
/// from what is given, the phase too.
///
/// - Returns: `nil` where the book's compiled tables cannot be read back, which is a fault of the compiler.
public func wholeCoverage(of book: RuleBook) -> Coverage? {
    guard let pack = PheneRuntime.Pack(book) else { return nil }
    return coverage(of: book, people: Sitting.all(of: Examiner(book, pack)).map { ($0.test, $0.possible) })
}
