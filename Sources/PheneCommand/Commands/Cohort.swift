// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

/// `phene cohort FILE`, `phene cohort FOLDER` and `phene cohort --merge PART...`
func cohort(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    if invocation.has(.json), invocation.has(.tsv) {
        throw .usage("give one of `--json` and `--tsv`", of: .cohort)
    }
    if invocation.has(.merge) { return try mergeCohort(invocation, in: environment) }
    if invocation.operands.count > 1 {
        throw .usage(
            "too many operands: `cohort` takes one file or folder, and with `--merge` several parts", of: .cohort)
    }
    let packs = try CompiledPackTable.packs(invocation, in: environment)
    let given = try GivenAnswers(invocation, to: packs, in: environment)
    var options = try CohortOptions(invocation)
    try invocation.checkCohortOutput()
    let page = try CohortPageFile(invocation)
    let file = try PeopleFile(invocation, packs.packs)
    options.output = file?.output
    var verification: CohortVerification?
    if let path = invocation.value(.verifySQL) {
        if file != nil {
            throw .usage(
                "`--verify-sql` writes no file; give `--people`, `--planes` or `--input-values` to another run",
                of: .cohort)
        }
        let own = try CohortVerification(path, packs.packs)
        options.output = own.output(packs.packs)
        verification = own
    }
    let progress = CohortProgress(invocation, environment)
    options.progress = progress?.show
    let minCount = try invocation.minCount
    let cohort: CohortEvaluation
    do throws(CohortFailure) {
        cohort = try CohortEvaluation(
            of: invocation.operands[0], under: packs, answers: given.answers, options: options)
    } catch {
        progress?.end()
        switch error {
        case .file(.read(let error)): throw .input(error)
        case .file(.tooManyRecords): throw .input(error.message + " (`--memory`)")
        case .file: throw .input(error.message)
        case .answer(let error): throw given.fault(error)
        case .sexAnswered: throw .usage("\(error.message): `--sheet F`", of: .cohort)
        case .output: throw .output(error.message)
        }
    }
    progress?.end()
    try file?.finish()
    let code = try environment.put(cohort.summary, minCount, page, for: invocation)
    guard let verification else { return code }
    environment.writeMessage(verification.message)
    return verification.hasDifferences ? .rulesFail : code
}

extension Environment {
    /// Writes the counts of a cohort in the form that is asked for.
    ///
    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number that is shown.
    ///   - page: where a page goes too.
    ///   - invocation: of the command.
    func put(
        _ cohort: CohortSummary, _ minCount: Int, _ page: CohortPageFile, for invocation: Invocation
    ) throws(Fault) -> ExitCode {
        if page.replacesText { return try put(CohortHTML(cohort, minCount: minCount).utf8, for: invocation) }
        if let path = page.path { try Disk.write(CohortHTML(cohort, minCount: minCount).utf8, toFile: path) }
        let text =
            if invocation.has(.json) {
                CohortJSON(cohort, minCount: minCount).text
            } else if invocation.has(.tsv) {
                CohortTSV(cohort, minCount: minCount).text
            } else {
                CohortText(cohort, minCount: minCount, isFull: invocation.has(.full)).text
            }
        return try put(text, for: invocation)
    }
}

extension CohortOptions {
    /// What the options say of the cohort.
    ///
    /// - Throws: a ``Fault`` for a number or a shard that cannot be read, and a sheet that cannot.
    fileprivate init(_ invocation: Invocation) throws(Fault) {
        self.init()
        read = try ReadOptions(invocation)
        program = "phene \(version)"
        threads = try invocation.whole(.threads, 1...1024)
        if let mebibytes = try invocation.whole(.memory, 1...1_048_576) { memory = mebibytes << 20 }
        if let text = invocation.value(.shard) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let number = parts[0], let count = parts[1],
                let shard = Shard(number: number, of: count)
            else { throw .usage("`--shard \(text)` is not a part such as `2/8`", of: .cohort) }
            self.shard = shard
        }
        guard let path = invocation.value(.sheet) else {
            if invocation.has(.by) { throw .usage("`--by` needs the table of `--sheet`", of: .cohort) }
            return
        }
        let sheet: SampleSheet
        do throws(CohortError) {
            sheet = try SampleSheet(at: path)
        } catch {
            guard case .read(let error) = error else { throw .input(error.message) }
            throw .input(error)
        }
        if sheet.hasSexes { sexes = { people throws(CohortError) in try sheet.sexes(of: people) } }
        if let column = invocation.value(.by) {
            strata = { people throws(CohortError) in
                let texts = try sheet.values(of: column, for: people)
                // The names of the columns of everyone and of people without a line.
                let absent = "not in the sheet"
                for reserved in ["all", absent] where texts.contains(reserved) {
                    throw .sheet(
                        path: path, line: 1,
                        what:
                            "the column `\(column.inert)` has the text `\(reserved)`, which names another group; replace it"
                    )
                }
                let values = texts.map { $0 ?? absent }.map { $0.isEmpty ? "not stated" : $0 }
                guard let strata = Strata(values) else {
                    throw .sheet(
                        path: path, line: 1,
                        what: "the column `\(column.inert)` has more than \(Strata.most) different texts")
                }
                return strata
            }
        }
    }
}

extension Invocation {
    /// The files that are read: those of the fileset, or the file with its index, and the sheet.
    private var cohortInputs: [String] {
        guard let operand = operands.first else { return [] }
        var stem = operand
        for ending in [".bed", ".pgen", ".bgen"] where operand.hasSuffix(ending) {
            stem = String(operand.dropLast(ending.count))
        }
        let beside = [".bim", ".fam", ".pvar", ".psam", ".sample"].map { stem + $0 }
        return [operand, operand + ".tbi", operand + ".csi"] + beside + all(.sheet)
            + all(.verifySQL)
    }

    /// Fails for an output that would take the place of what is read.
    ///
    /// - Parameters:
    ///   - path: of the output.
    ///   - words: what is said of it where it is an input file.
    func checkIsNoCohortInput(_ path: String, _ words: String) throws(Fault) {
        if cohortInputs.contains(where: { Disk.isSame($0, path) }) {
            throw .usage("\(words); give another name", of: .cohort)
        }
        guard let operand = operands.first, Disk.kind(of: operand) == .folder else { return }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if let own = Disk.identity(of: folder), own == Disk.identity(of: operand) {
            throw .usage(
                "`\(path)` is in the folder of the cohort, where each file is a person's; give another place",
                of: .cohort)
        }
    }

    /// The value of `--min-count`.
    var minCount: Int {
        get throws(Fault) { try whole(.minCount, 0...1_000_000) ?? 0 }
    }

    /// Fails where the file of `--output` could not be written, before people are evaluated for it.
    func checkCohortOutput() throws(Fault) {
        guard let path = value(.output), path != "-" else { return }
        if path.isEmpty { throw .usage("`--output` needs a file name", of: .cohort) }
        if Disk.kind(of: path) == .other { return }
        try checkIsNoCohortInput(path, "`--output \(path)` would overwrite an input file")
        if let people = value(.people) ?? value(.planes) ?? value(.inputValues), Disk.isSame(people, path) {
            throw .usage(
                "`\(path)` is the file of `--people`, `--planes` or `--input-values` too; give another name",
                of: .cohort)
        }
        try Disk.checkWritable(path)
    }

    /// A whole number in a range.
    fileprivate func whole(_ option: OptionName, _ range: ClosedRange<Int>) throws(Fault) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .usage(
                "`\(option.spelling) \(text)` is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                of: command)
        }
        return number
    }
}

/// The file of `--people`, `--planes` or `--input-values`.
private struct PeopleFile {
    let output: any PeopleOutput
    private let file: DraftFile
    private let path: String

    /// - Returns: `nil` where none of the options is given.
    init?(_ invocation: Invocation, _ packs: [Pack]) throws(Fault) {
        let (people, planes) = (invocation.value(.people), invocation.value(.planes))
        let values = invocation.value(.inputValues)
        guard let path = people ?? planes ?? values else { return nil }
        if [people, planes, values].filter({ $0 != nil }).count > 1 {
            throw .usage("give one of `--people`, `--planes` and `--input-values`", of: .cohort)
        }
        if values != nil, packs.count > 1 {
            throw .usage("`--input-values` takes one pack at a time, as `emit sql` does", of: .cohort)
        }
        let form: PeopleTable.Form = path.hasSuffix(".tsv") ? .tsv : .jsonLines
        if people != nil, form == .jsonLines, !path.hasSuffix(".jsonl") {
            throw .usage("`--people \(path)`: give a name that ends in `.tsv` or `.jsonl`", of: .cohort)
        }
        switch Disk.kind(of: path) {
        case .folder: throw .output("\(path): this is a folder; give the name of a file")
        case .other: throw .output("\(path): this is a device or a pipe; give the name of a file")
        case .file, nil: break
        }
        try invocation.checkIsNoCohortInput(path, "`\(path)` is an input file")
        do throws(SystemFailure) {
            file = try DraftFile(path)
        } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
        self.path = path
        let file = file
        let sink: @Sendable ([UInt8]) throws(CohortFailure) -> Void = { bytes throws(CohortFailure) in
            do throws(SystemFailure) {
                try file.write(bytes)
            } catch {
                throw .output("\(path): cannot be written: \(error.reason)")
            }
        }
        do throws(CohortFailure) {
            if people != nil {
                let table = PeopleTable(packs, form: form, sink: sink)
                try sink(table.heading)
                output = table
            } else if values != nil {
                let values = InputValues(packs[0], sink: sink)
                try sink(values.heading)
                output = values
            } else {
                let planes = PeoplePlanes(packs, sink: sink)
                try sink(planes.heading)
                output = planes
            }
        } catch {
            throw .output(error.message)
        }
    }

    /// Gives the file its name.
    func finish() throws(Fault) {
        do throws(SystemFailure) { try file.finish() } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
    }
}
