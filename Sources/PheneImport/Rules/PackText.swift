// SPDX-License-Identifier: Apache-2.0

extension RuleText {
    /// The rule file that names the pack of some genes.
    init(pack version: String, of genes: [GeneDefinition], _ tables: DefinitionTables) {
        self.init()
        comment("This pack is \(Texts.written) \(TableName.allCases.map(\.fileName).joined(separator: ", ")).")
        for name in TableName.allCases {
            let table = tables[name]
            for word in ["source", "licence"] {
                if let text = table.comment(word) { comment("\(name.fileName), \(word): \(text)") }
            }
        }
        line()
        line("pack pharmacogenes \(version) \"Pharmacogenes\" {")
        line("about \"\"\"")
        for part in Texts.about.split(separator: "\n", omittingEmptySubsequences: false) {
            line(part.isEmpty ? "" : "    " + part)
        }
        line("    \"\"\"")
        line("}")
        for authority in Authorities.all(of: genes) {
            line()
            line("authority \(authority.name) \(Self.quoted(authority.title))")
        }
    }

    /// The rule file of the sources that rules cite, in the order of the table.
    init(_ sources: SourceList, cited: Set<String>) {
        self.init()
        comment(
            "Sources: \(Texts.written) \(TableName.sources.fileName). A field that was not seen is left out; what a source supports "
                + "is said where it is cited.")
        for source in sources.all where cited.contains(source.name) {
            line()
            line("source \(source.name) {")
            line("kind \(source.kind)")
            line("title \(Self.quoted(source.title))")
            for (word, text) in source.details { line("\(word) \(Self.quoted(text))") }
            if let year = source.year { line("year \(year)") }
            if let pmid = source.pmid { line("pmid \(pmid)") }
            if !source.url.isEmpty { line("url \(Self.quoted(source.url))") }
            line("seen \(Self.quoted(source.seen))")
            line("}")
        }
    }
}
