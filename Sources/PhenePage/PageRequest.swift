// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders
internal import PheneRuntime

/// What a person chose on the page, as its script writes it: one line for each choice, a name and its value.
///
///     pack norepinephrine
///     path genome.txt
///     build 37
///     answer wilson=yes
package struct PageRequest: Sendable, Equatable {
    /// The names of the packs to use.
    package var packs: [String] = []
    /// The name of the file.
    package var path = "genome"
    /// The names of the columns of a table, as a person writes them.
    package var columns = ""
    /// The genome build, by its number.
    package var build = ""
    /// `female` or `male`.
    package var sex = ""
    /// `plus` or `minus`.
    package var strand = ""
    /// The sample of a VCF.
    package var sample = ""
    /// Whether a site without a row counts as the reference.
    package var absentMeansReference = false
    /// Whether a VCF record that did not pass its filters is used.
    package var anyFilter = false
    /// The lowest GQ of a VCF genotype that is used.
    package var minQuality = ""
    /// The lowest DP of a VCF genotype that is used.
    package var minDepth = ""
    /// The lowest probability of an imputed genotype that is used.
    package var minProbability = ""
    /// The lowest quality of an imputed site that is used.
    package var minImputationQuality = ""
    /// The language of the texts, by its two letters.
    package var language = ""
    /// `lay` or `clinician`.
    package var audience = ""
    /// The answers to questions.
    package var answers: [Answer] = []

    /// An answer to a question.
    package struct Answer: Sendable, Equatable {
        /// The name of the question.
        package let name: String
        /// The answer as a person gives it.
        package let value: String

        /// Takes the value of each property.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A request without a choice.
    package init() {}

    /// Reads the lines of a request. Lines of an unknown name are ignored.
    package init(_ text: String) {
        for line in text.utf8.split(separator: 0x0A) {
            let parts = line.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
            switch String(decoding: parts[0], as: UTF8.self) {
            case "pack": packs.append(value)
            case "path": path = value
            case "columns": columns = value
            case "build": build = value
            case "sex": sex = value
            case "strand": strand = value
            case "sample": sample = value
            case "absent-means-reference": absentMeansReference = true
            case "any-filter": anyFilter = true
            case "min-gq": minQuality = value
            case "min-dp": minDepth = value
            case "min-gp": minProbability = value
            case "min-r2": minImputationQuality = value
            case "language": language = value
            case "audience": audience = value
            case "answer":
                let pair = value.utf8.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
                guard pair.count == 2 else { continue }
                answers.append(
                    Answer(
                        name: String(decoding: pair[0], as: UTF8.self), value: String(decoding: pair[1], as: UTF8.self))
                )
            default: continue
            }
        }
    }

    /// The sex that the person states.
    var statedSex: Sex? { Sex.allCases.first { $0.name == sex } }

    /// The reader's options.
    ///
    /// - Throws: a ``PageProblem`` for columns that are not four or five names, and thresholds that are no numbers.
    func options() throws(PageProblem) -> ReadOptions {
        let named = TableColumns(list: columns)
        if !columns.isEmpty, named == nil {
            throw PageProblem(
                "`" + columns
                    + "` does not name four or five columns; write for example `rsid,chromosome,position,genotype`",
                control: "columns")
        }
        var options = ReadOptions(
            build: UInt8(build).flatMap { Build(rawValue: $0) }, sex: statedSex, columns: named,
            sample: sample.isEmpty ? nil : sample, gates: try gates())
        options.strand = strand == "minus" ? .minus : strand == "plus" ? .plus : nil
        options.absentMeansReference = absentMeansReference
        return options
    }

    /// The thresholds of a VCF.
    private func gates() throws(PageProblem) -> CallGates {
        var gates = CallGates()
        gates.asksFilter = !anyFilter
        if let minimum = try number(minQuality, "GQ", control: "min-gq") { gates.minQuality = minimum }
        if let minimum = try number(minDepth, "DP", control: "min-dp") { gates.minDepth = minimum }
        if let minimum = try fraction(minProbability, "probability", control: "min-gp") {
            gates.minProbability = minimum
        }
        if let minimum = try fraction(minImputationQuality, "quality of imputation", control: "min-r2") {
            gates.minImputationQuality = minimum
        }
        return gates
    }

    /// A whole number from 0 to 1,000,000; `nil` where nothing is chosen.
    private func number(_ text: String, _ name: String, control: String) throws(PageProblem) -> Int? {
        if text.isEmpty { return nil }
        if let number = Int(text), (0...1_000_000).contains(number) { return number }
        throw PageProblem("the lowest \(name), `\(text)`, is not a whole number from 0 to 1000000", control: control)
    }

    /// A number from 0 to 1; `nil` where nothing is chosen.
    private func fraction(_ text: String, _ name: String, control: String) throws(PageProblem) -> Double? {
        if text.isEmpty { return nil }
        if let number = VCFNumber(Array(text.utf8))?.double, number >= 0, number <= 1 { return number }
        throw PageProblem("the lowest \(name), `\(text)`, is not a number from 0 to 1", control: control)
    }

    /// The answers, or those to some of the questions.
    func answers(where isIncluded: (String) -> Bool = { _ in true }) -> Answers {
        Answers(answers.filter { isIncluded($0.name) }.map { ($0.name, $0.value) })
    }
}
