// SPDX-License-Identifier: Apache-2.0

public import PheneModel
internal import PheneRuntime

/// Returns which parts of a checked rule book its tests and the people of its properties cover.
///
/// Genotypes are read as the compiled rules read them, so that the phase counts too.
///
/// - Returns: `nil` if the compiled tables of the book cannot be read back, which is a fault of the compiler.
/// - Complexity: linear in the tests and in the people of the properties, of which at most 4,096 are used for each property.
public func wholeCoverage(of book: RuleBook) -> Coverage? {
    guard let pack = PheneRuntime.Pack(book) else { return nil }
    return coverage(of: book, people: TestPerson.all(of: Mutator(book, pack)).map { ($0.test, $0.possible) })
}
