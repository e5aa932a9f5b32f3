// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneImport

/// Small tables of two invented genes and an invented medicine. `|` stands for a tab, and `¦` for `|`.
struct SmallTables {
    private var texts: [TableName: String] = [
        .positions: """
        # source: an invented table, data version 2031-02-03
        # licence: none
        gene|chrom|pos38|rsid|ref38|alts38|ref_allele_base|pos37|ref37|pos37_lift
        TOYA|chr1|1000|rs11|A|G|A|900|G|900
        TOYA|chr1|2000||C|T,G|C|?|?|1900
        TOYA|chr1|3000|rs13|G|GTT|G|2900|G|2900
        TOYB|chrX|500|rs21|T|C|T|?|?|
        """,
        .alleles: """
        gene|allele|pos38|ref38|base
        TOYA|*2|1000|A|G
        TOYA|*3|2000|C|Y
        TOYA|*3|1000|A|G
        TOYA|long, name|3000|G|GTT
        TOYB|B*|500|T|C
        """,
        .alleleIndex: """
        gene|order|allele|is_reference|n_cells|rename_to
        TOYA|0|*1|yes|3|
        TOYA|1|*2|no|1|
        TOYA|2|*3|no|2|
        TOYA|3|long, name|no|1|*2
        TOYB|0|B|yes|1|
        TOYB|1|B*|no|1|
        """,
        .functions: """
        gene|allele|function|activity|in_definition|source|date
        TOYA|*1|Normal function|1.0|yes|paper|2031
        TOYA|*2|No function|0.0|yes|paper|2031
        TOYA|*3||n/a|yes|paper|2031
        TOYA|long, name|No function|0.0|yes|paper|2031
        TOYA|*1x≥3|Increased function|≥3.0|no|paper|2031
        TOYB|B|Normal function||yes|paper|2031
        TOYB|B*|No function||yes|paper|2031
        """,
        .phenotypes: """
        gene|rule_type|arg1|arg2|phenotype|source
        TOYA|score_band|1|2|Normal Metabolizer|paper
        TOYA|score_band|0|0.75|Poor Metabolizer|paper
        TOYA|score_band|2.25|inf|Rapid Metabolizer|paper
        TOYA|score_na|n/a|any|Indeterminate|paper
        TOYB|function_pair|Normal function|Normal function|Normal|paper
        TOYB|function_pair|No function|Normal function|Variable|paper
        TOYB|function_pair|No function|No function|Deficient|paper
        TOYB|function_single|Normal function||Normal|paper
        TOYB|function_single|No function||Deficient|paper
        TOYB|exceptions|0|||verification
        """,
        .exemptions: """
        gene|kind|value|pick|note
        TOYA|required_position|2000||
        TOYA|unphased_priority|*1/*3 ; *2/*2|*1/*3|
        TOYA|off_by_default|yes||
        TOYA|ignored_position|4000|rs14 A>C|too near
        TOYA|fallback_position|3000|rs13|alone
        TOYB|undocumented_as_reference|yes||
        TOYB|amp1_allele|B*||informative
        """,
        .genes: """
        gene|strand
        TOYA|minus
        TOYB|plus
        """,
        .sources: """
        source|kind|title|url|pmid|year|seen|cited_for
        atlas|dataset|Atlas of invented alleles|https://example.org/atlas||2031|the atlas|definitions ¦ GRCh37 ¦ paper
        panel_2031|guideline|[Title not seen] guideline on toydrug||123|2031|its number|pages
        listed|dataset|Lists of what changes enzymes|https://example.org/lists||2031|the lists|lists
        unread|book|A book that nothing cites|https://example.org/book|||its cover|
        """,
        .guidance: """
        drug|genes|lookup|population|action|also|strength|gist|pmid|status|source
        toydrug|TOYA,TOYB|TOYA=1.0..2.0|general|standard||strong|-|123|recalled|pages
        toydrug|TOYA,TOYB|TOYA=0.0..0.75; TOYB=Normal¦Variable¦No Result|general|lower_dose|monitor,alternative|strong|Less of it.|123|seen|pages
        toydrug|TOYA,TOYB|TOYA=1.0..2.0¦>2.0; TOYB=Normal¦Variable¦No Result|general|standard||?|As usual.|123|seen|pages
        toydrug|TOYA,TOYB|TOYA=0.0..0.75¦1.0..2.0¦>2.0¦n/a¦No Result; TOYB=Deficient|general|avoid||moderate|Not this one.|123|seen|pages
        toydrug|TOYA,TOYB|TOYA=No Result; TOYB=Normal¦Variable|general|standard||none|Nothing known.|123|seen|pages
        toydrug|TOYA,TOYB|TOYA=No Result; TOYB=No Result|general|standard||none|Nothing at all.|123|seen|pages
        flowdrug|TOYA|TOYA tested, TOYB not tested|general|standard||strong|A chart.|123|seen|pages
        """,
        .pairs: """
        gene|drug|level|status|pmids
        TOYA|toydrug|A|Final|123
        """,
        .inhibitors: """
        # licence: none of it
        enzyme|role|strength|substance|source|note
        TOYA|inhibitor|strong|blockol|lists|
        TOYA|inhibitor|strong|juice|lists|strength varies by amount
        TOYA|inhibitor|weak|slowol|lists|as listed
        TOYA|inducer|moderate|fastol|lists|
        """,
    ]

    /// The tables without one.
    func without(_ name: TableName) -> SmallTables {
        var tables = self
        tables.texts[name] = nil
        return tables
    }

    /// The tables with another one.
    func with(_ name: TableName, _ text: String) -> SmallTables {
        var tables = self
        tables.texts[name] = text
        return tables
    }

    /// The tables with a part of one replaced.
    func replacing(_ old: String, with new: String, in name: TableName) -> SmallTables {
        var tables = self
        if let text = texts[name], text.contains(old) { tables.texts[name] = text.replacing(old, with: new) }
        return tables
    }

    /// What the importer makes of them.
    var pack: ImportedPack {
        importDefinitions(
            texts.map { name, text in
                SourceFile(
                    path: "tables/" + name.fileName, text: text.replacing("|", with: "\t").replacing("¦", with: "|"))
            })
    }
}

extension ImportedPack {
    /// The text of a rule file; empty if it is not written.
    func text(_ name: String) -> String {
        files.first { $0.path == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
