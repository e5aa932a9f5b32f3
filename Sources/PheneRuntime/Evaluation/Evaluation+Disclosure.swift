// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Pack {
    /// For each locus the consents that withhold it: those that gate it and are not answered `yes`.
    ///
    /// It hangs on the pack and the answers alone, and on nothing that a genome says: what is withheld tells nothing.
    func consents(withholding answers: [Int?]) -> [[Int]] {
        var consents = [[Int]](repeating: [], count: loci.loci.count)
        for index in 0..<inputCount {
            guard answers[index] != 0 else { continue }
            for locus in gatedLoci(ofInput: index) { consents[locus].append(index) }
        }
        return consents
    }

    /// The loci that answers withhold, for a reader that is not to look at them; indices into the loci of the pack.
    ///
    /// - Throws: an ``AnswerError`` for an answer that the pack does not take.
    public func withheldLoci(under answers: Answers) throws(AnswerError) -> [Int] {
        let consents = consents(withholding: try given(answers, sex: nil, statesPhenotypes: false).codes)
        var loci: [Int] = []
        for (locus, consents) in consents.enumerated() where !consents.isEmpty { loci.append(locus) }
        return loci
    }
}

extension Evaluation {
    /// The same person with nothing of what is withheld: as if the rows of these loci were not in the file.
    ///
    /// Before a consent is answered `yes`, nothing of what is read beside it is shown. So all that rests on those loci is
    /// evaluated without them, by whatever way it does, and two people who differ only there get the same to the last byte.
    /// A result that what is left decides is shown.
    public var disclosed: Evaluation {
        var isWithheld = false
        for consents in pack.consents(withholding: answers) where !consents.isEmpty { isWithheld = true }
        return isWithheld ? Evaluation(disclosing: self) : self
    }

    /// The consents for whose sake a locus is not shown; empty unless this is ``disclosed``, and where it is shown.
    public func consents(withholding locus: Int) -> [Int] { withholding.isEmpty ? [] : withholding[locus] }
}
