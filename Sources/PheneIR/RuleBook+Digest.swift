// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension RuleBook {
    /// The SHA-256 of what the book means, in hexadecimal digits: of its form as JSON (``json``) without its tests, without
    /// the places of its parts in files, and without the conditions as they were written.
    ///
    /// It covers the name and version of the pack, all that results and verdicts come from, and all texts that a report
    /// shows, in all languages. The format of the files, their names and folders, comments, the order of files and of
    /// declarations, and whether the rules were compiled or interpreted change nothing.
    public var digest: String {
        var meaning = self
        meaning.files = []
        meaning.tests = []
        meaning.properties = []
        for index in meaning.advices.indices { meaning.advices[index].conditionText = "" }
        return SHA256(Array(meaning.json.text.utf8)).hex
    }
}
