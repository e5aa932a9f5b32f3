// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// How the tables of a compiled pack are laid out.
///
/// The name is made from the fields of all records and gates and from the order of their lists, so that it changes with them.
/// Generated Swift names the type `PackLayoutNAME` of the runtime: a pack that was written for another layout does not build.
public enum PackLayout {
    /// Eight hexadecimal digits.
    public static var name: String {
        let digest = SHA256(Array(text.utf8)).hex
        return String(digest.prefix(8))
    }

    /// How numbers and texts are written; to be changed where that does.
    private static let digits = "digits from ?, texts by number"

    /// The records that are in no list of their kind alone, with the kinds of their fields, then the lists in their order, each with
    /// those of its records.
    static var text: String {
        var layout = LayoutWriter()
        layout.add(Self.digits)
        func add<Element: PackRecord>(_ name: String, _ type: Element.Type) {
            layout.add(" " + name + ":")
            var blank = Element.blank
            layout.record(&blank)
        }
        add("heading", PackHeading.self)
        add("overrider", Overrider.self)
        add("allele frequencies", AlleleFrequencies.self)
        add("references", TextReferences.self)
        add("gates", GateTable.self)
        let empty = RuleBook(
            pack: .blank, files: [], sources: [], genes: [], variants: [], scales: [], inputs: [], findings: [],
            pathways: [], recommendations: [], targets: [], tests: [])
        return layout.layout + RecordsWriter(empty, digest: "").sections
    }
}
