// SPDX-License-Identifier: Apache-2.0

internal import PheneCodegen
internal import PheneIR
internal import PheneJSON

/// The last stage: writes a checked rule book as the files of a product.
func generate(_ product: Product, from book: RuleBook) -> [OutputFile] {
    switch product {
    case .pack:
        [OutputFile(name: product.fileName, text: PackSource(book).text)]
    case .tests(let module, let failurePath):
        [OutputFile(name: product.fileName, text: TestSource(book, module: module, path: failurePath).text)]
    case .review:
        [
            OutputFile(name: product.fileName, text: PackSource(book).text),
            OutputFile(name: "IR.json", text: book.json.text),
        ]
    }
}
