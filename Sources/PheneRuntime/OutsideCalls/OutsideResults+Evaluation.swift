// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

extension OutsideResults {
    /// Fills in the answers that calls give to questions. A question that a person or two calls answer otherwise stays open.
    func completing(_ given: inout GivenAnswers, in pack: Pack) -> OutsideResults {
        var results = self
        var isOpen = [Bool](repeating: false, count: given.codes.count)
        for answer in answers {
            let input = pack.input(answer.input)
            if isOpen[answer.input] { continue }
            if let code = given.codes[answer.input], code != answer.value {
                var isByCall = false
                for other in answers where other.input == answer.input && other.value == code { isByCall = true }
                if !isByCall {
                    results.problems.append(
                        OutsideProblem(
                            answer.call,
                            .answeredOtherwise(
                                question: input.name, stated: input.values[answer.value], answered: input.values[code]))
                    )
                }
                isOpen[answer.input] = true
                given.codes[answer.input] = nil
                given.texts[answer.input] = nil
            } else {
                given.codes[answer.input] = answer.value
                given.texts[answer.input] = input.values[answer.value]
            }
        }
        for input in open {
            isOpen[input] = true
            given.codes[input] = nil
            given.texts[input] = nil
        }
        results.answers = results.answers.filter { !isOpen[$0.input] }
        return results
    }

    /// Without the calls of genes of which a locus is withheld: their results would tell what the consent asks.
    ///
    /// - Parameter withholding: for each locus the consents that withhold it.
    func disclosed(_ withholding: [[Int]], in pack: Pack) -> OutsideResults {
        var results = self
        for (index, gene) in genes.enumerated() where gene != nil {
            var isWithheld = false
            for locus in pack.pharmacogene(index).loci where !withholding[locus].isEmpty { isWithheld = true }
            if isWithheld {
                results.genes[index] = nil
                results.withheld.append(index)
            }
        }
        return results
    }
}
