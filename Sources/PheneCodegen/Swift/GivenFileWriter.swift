// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Generates Swift code that reads the genotype file of a rule test.
enum GivenFileWriter {
    /// A throwing expression of type `[Record]` with the records of a file.
    static func records(
        of file: RuleTest.GivenFile, sex: Sex?, in book: RuleBook, path: (String) -> String
    ) -> String {
        let ruleFile = path(book.files[file.place.file])
        let folder = ruleFile.lastIndex(of: "/").map { ruleFile[...$0] } ?? ""
        return
            "try records(ofFile: \(SwiftText.literal(folder + file.path)), sex: \(sex.map { "." + $0.name } ?? "nil"))"
    }

    /// The helper function of tests that name a file.
    static func support(_ names: PackNames) -> String {
        """
        /// The records of a genotype file at the pack's loci. A test fails if its file cannot be read.
        private func records(ofFile path: String, sex: Sex?) throws -> [Record] {
            let loci = \(names.pack).pack.loci
            return try readGenotypes(at: path, loci: loci).givenRecords(at: loci, sex: sex)
        }
        """
    }
}

extension RuleBook {
    /// The genotype file of the first test or property that names one.
    var firstGivenFile: RuleTest.GivenFile? {
        (tests + properties.map { $0.test }).lazy.compactMap { $0.file }.first
    }
}
