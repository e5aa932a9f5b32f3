// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// `phene cohort --merge PART...`
func mergeCohort(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let ofRuns: [OptionName] = [
        .pack, .packPath, .people, .planes, .sheet, .by, .input, .build, .strand, .shard, .threads, .memory, .progress,
    ]
    for option in ofRuns where invocation.has(option) {
        throw .usage("`\(option.spelling)` is an option of the runs whose parts `--merge` adds up", of: .cohort)
    }
    let minCount = try invocation.minCount
    let page = try CohortPageFile(invocation)
    if let path = invocation.value(.output), path != "-", invocation.operands.contains(where: { Disk.isSame($0, path) })
    {
        throw .usage("`--output \(path)` would overwrite a part; give another name", of: .cohort)
    }
    if let path = page.path, invocation.operands.contains(where: { Disk.isSame($0, path) }) {
        throw .usage("`--html \(path)` would overwrite a part; give another name", of: .cohort)
    }
    var parts: [(path: String, summary: CohortSummary)] = []
    for path in invocation.operands {
        let text = try Disk.read(path, atMost: largestPart, as: "a part of a cohort")
        do throws(CohortMergeError) {
            parts.append((path, try CohortSummary.part(in: text, path: path)))
        } catch {
            throw .merge(error)
        }
    }
    let whole: CohortSummary
    do throws(CohortMergeError) { whole = try CohortSummary(merging: parts) } catch { throw .merge(error) }
    return try environment.put(whole, minCount, page, for: invocation)
}

/// The most bytes of a part.
private let largestPart = 1 << 28

extension Fault {
    /// Why parts are not merged, with the option that it is about.
    fileprivate static func merge(_ error: CohortMergeError) -> Fault {
        switch error {
        case .suppressed: .input(error.message + " (`--min-count`)")
        case .notPart: .input(error.message + " (`--shard`)")
        default: .input(error.message)
        }
    }
}
