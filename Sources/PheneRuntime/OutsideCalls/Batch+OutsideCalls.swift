// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Batch {
    /// States for a person what outside calls give: the phenotypes and scores of genes, and answers to questions.
    ///
    /// It is what ``Evaluation`` takes of the same calls, and is to be stated behind what genotypes give, which it overrides. A batch
    /// withholds nothing: whoever fills it leaves out what a person has not consented to know.
    ///
    /// - Parameters:
    ///   - results: what calls mean under the pack of this batch; see ``Pack/results(of:sex:)``. Answers that contradict each other leave
    ///     their question open.
    ///   - person: the person's number in the batch, from 0.
    public mutating func set(_ results: OutsideResults, person: Int) {
        let loci = pack.loci.loci.count
        for index in 0..<pack.inputCount {
            let kind = pack.kind(ofInput: index)
            if let gene = kind.pharmacogene {
                guard let call = results.genes[gene] else { continue }
                set(call.values(ofInput: kind), of: loci + index, person: person)
            } else {
                var values = value(of: .input(index), person: person)
                var isStated = false
                for answer in results.answers where answer.input == index {
                    if isStated { values.insert(answer.value) } else { values = .only(answer.value) }
                    isStated = true
                }
                if isStated { set(values, of: loci + index, person: person) }
            }
        }
    }
}
