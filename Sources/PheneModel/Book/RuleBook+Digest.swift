// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneJSON

extension RuleBook {
    /// The SHA-256 of what the book means, in hexadecimal digits: of its form as JSON (``json``) without its tests, without
    /// the places of its parts in files, without the conditions as they were written, and without what authors noted of how
    /// they read a source.
    ///
    /// It covers the name and version of the pack, all that results and verdicts come from, and all texts that a report
    /// shows, in all languages. The format of the files, their names and folders, comments, the order of files and of
    /// declarations, and whether the rules were compiled or interpreted change nothing.
    public var digest: String {
        SHA256(Array(meaning.json.text.utf8)).hex
    }

    /// The book without what ``digest`` leaves out.
    public var meaning: RuleBook {
        var meaning = self
        meaning.files = []
        meaning.tests = []
        meaning.properties = []
        for index in meaning.recommendations.indices { meaning.recommendations[index].conditionText = "" }
        for index in meaning.sources.indices { meaning.sources[index].seen = "" }
        return meaning
    }
}
