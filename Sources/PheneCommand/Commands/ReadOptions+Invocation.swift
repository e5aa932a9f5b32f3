// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders

extension ReadOptions {
    /// The reader's options from the command line.
    ///
    /// - Throws: a ``Fault`` for an invalid number, and for columns that are not four or five names.
    init(_ invocation: Invocation) throws(Fault) {
        var gates = CallGates()
        if invocation.value(.filter) == "any" { gates.asksFilter = false }
        if let minimum = try invocation.number(.minQuality) { gates.minQuality = minimum }
        if let minimum = try invocation.number(.minDepth) { gates.minDepth = minimum }
        if let minimum = try invocation.fraction(.minProbability) { gates.minProbability = minimum }
        if let minimum = try invocation.fraction(.minImputationQuality) { gates.minImputationQuality = minimum }
        self.init(
            build: invocation.value(.build).flatMap { UInt8($0) }.flatMap { Build(rawValue: $0) },
            sex: Sex.allCases.first { $0.name == invocation.value(.sex) }, columns: try TableColumns(invocation),
            sample: invocation.value(.sample), gates: gates)
        strand = invocation.value(.strand).map { $0 == "minus" ? .minus : .plus }
        absentMeansReference = invocation.has(.absentMeansReference)
    }
}

extension TableColumns {
    /// The columns from `--columns`.
    ///
    /// - Returns: `nil` if the option is not given.
    fileprivate init?(_ invocation: Invocation) throws(Fault) {
        guard let text = invocation.value(.columns) else { return nil }
        guard let columns = TableColumns(list: text) else {
            throw .usage(
                "`--columns \(text)` does not name four or five columns; write for example "
                    + "`--columns rsid,chromosome,position,genotype`", of: invocation.command)
        }
        self = columns
    }
}

extension Invocation {
    /// A number from 0 to 1.
    fileprivate func fraction(_ option: OptionName) throws(Fault) -> Double? {
        guard let text = value(option) else { return nil }
        guard let number = Double(text), number >= 0, number <= 1 else {
            throw .usage("`\(option.spelling) \(text)` is not a number from 0 to 1", of: command)
        }
        return number
    }

    /// A whole number from 0 to 1,000,000.
    fileprivate func number(_ option: OptionName) throws(Fault) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), number >= 0, number <= 1_000_000 else {
            throw .usage("`\(option.spelling) \(text)` is not a whole number from 0 to 1000000", of: command)
        }
        return number
    }
}
