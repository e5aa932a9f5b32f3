// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport

/// Where the page of `phene cohort --html` goes.
struct CohortPageFile {
    /// The file that is named; `nil` where none is.
    let path: String?
    /// Whether the page takes the place of the text.
    let replacesText: Bool

    /// - Throws: a ``Fault`` where the page and another output have one place, or the file cannot be written.
    init(_ invocation: Invocation) throws(Fault) {
        guard let value = invocation.value(.html) else {
            (path, replacesText) = (nil, false)
            return
        }
        if value == "-" {
            for other in [OptionName.json, .tsv] where invocation.has(other) {
                throw .usage(
                    "`--html` without a file and `\(other.spelling)` have one place; name the file of the page",
                    of: .cohort)
            }
            (path, replacesText) = (nil, true)
            return
        }
        if value.isEmpty { throw .usage("`--html` needs a file name", of: .cohort) }
        for other in [OptionName.output, .people, .planes, .inputValues] {
            guard let path = invocation.value(other), path != "-", Disk.isSame(path, value) else { continue }
            throw .usage("`--html` and `\(other.spelling)` name the same file", of: .cohort)
        }
        (path, replacesText) = (value, false)
        if Disk.kind(of: value) == .other { return }
        if !invocation.has(.merge) {
            try invocation.checkIsNoCohortInput(value, "`--html \(value)` would overwrite an input file")
        }
        // Arguments in the wrong order do not cost anybody a file.
        let first = Disk.kind(of: value) == .file ? Disk.prefix(of: value, count: 1) : []
        if !first.isEmpty, first != Array("<".utf8) {
            throw .usage("`--html \(value)` would overwrite a file that is not a page; give another name", of: .cohort)
        }
        try Disk.checkWritable(value)
    }
}
