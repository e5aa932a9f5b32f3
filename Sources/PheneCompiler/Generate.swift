// SPDX-License-Identifier: Apache-2.0

internal import PheneCodegen
internal import PheneModel

/// The last stage: generates the files of a product from a checked rule book.
func generate(_ product: Product, from book: RuleBook) -> [OutputFile] {
    switch product {
    case .pack: pack(book)
    case .tests(let module, let failurePath):
        [
            OutputFile(
                name: Product.testsFileName(module: module),
                text: TestSource(book, module: module, path: failurePath).text)
        ]
    case .review: pack(book) + [OutputFile(name: "Rules.txt", text: RuleListing(book).text)]
    }
}

private func pack(_ book: RuleBook) -> [OutputFile] {
    [
        OutputFile(name: "Pack.swift", text: PackSource(book).text),
        OutputFile(name: "Tables.swift", text: TablesSource(book).text),
    ]
}
