// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneRuntime
import Testing

@testable import PheneReport

/// References are printed as journals print them, once for each source, and what a source supports where it is cited.
@Suite struct ReferenceTests {
    private func content(_ sources: String, cite: String = "first") -> ReportContent {
        let rules = """
            pack example 1.0.0
            \(sources)
            gene AAA { chromosome 2  strand plus }
            variant rs10 in AAA { at GRCh37 2:1000 A>G }
            scale level = low < high
            finding risk : level "Risk" {
              by rs10 { A/A -> low  A/G, G/G -> high }
              on unknown "Not told."
              evidence strong
              cite \(cite)
            }

            """
        return ReportContent(
            Evaluation(Example.compile(rules), genome: Genome(["rs10": "A/A"])), file: Example.file)
    }

    @Test(arguments: [
        (
            """
            kind article  authors "Zabetian CP et al."  title "A title"  journal "Am J Hum Genet"  year 2001
            volume "68(2)"  pages "515-522"  pmid 11170900  doi "10.1086/318198"
            """, "Zabetian CP et al. Am J Hum Genet 2001;68:515-22. PMID 11170900"
        ),
        (
            """
            kind database  journal "ClinVar"  title "NM_000787.4(DBH):c.339+2T>C"
            url "https://www.ncbi.nlm.nih.gov/clinvar/1234"
            """, "ClinVar. NM_000787.4(DBH):c.339+2T>C. https://www.ncbi.nlm.nih.gov/clinvar/1234"
        ),
        (
            #"kind article  authors "Doe J"  title "A title"  journal "J Odd"  year 2010  pmid 5"#,
            "Doe J. J Odd 2010. PMID 5"
        ),
        (#"kind article  title "A title"  journal "J Odd"  pages "e1-e9"  pmid 5"#, "J Odd e1-e9. PMID 5"),
        (#"kind article  authors "Doe J"  title "Is it so?"  year 2010  pmcid "PMC7""#, "Doe J. Is it so? 2010. PMC7"),
        (
            #"kind book  authors "Doe J, ed."  title "A book"  year 1999  doi "10.1000/b""#,
            "Doe J, ed. A book. 1999. doi:10.1000/b"
        ),
        (
            """
            kind guideline  authors "Doe J et al."  title "A guideline"  journal "J Odd"  year 2024  volume "116"
            pages "939-947"  pmid 5
            """, "Doe J et al. A guideline. J Odd 2024;116:939-47. PMID 5"
        ),
        (#"title "A page"  url "https://example.org/a""#, "A page. https://example.org/a"),
    ])
    func aReferenceHasTheFormOfItsKindAndLeavesOutWhatIsMissing(source: String, text: String) {
        let content = content("source first {\n\(source)\n}")
        #expect(content.references.map { $0.text } == [text])
    }

    @Test(arguments: [
        ("515-522", "515-22"), ("6375-6384", "6375-84"), ("99-101", "99-101"), ("76-86", "76-86"), ("5-5", "5"),
        ("e12-e19", "e12-e19"), ("1001", "1001"), ("", ""), ("1-2, 5-6", "1-2, 5-6"),
    ])
    func pagesLeaveOutTheDigitsThatTheyShare(pages: String, short: String) {
        #expect(Reference.shortened(pages) == short)
    }

    @Test func howAuthorsReadASourceIsInNoReport() {
        let content = content(#"source first { pmid 5  title "A title"  seen "a copy at a library" }"#)
        #expect(!content.forms.contains("library"))
    }

    @Test func whatASourceSupportsIsShownWhereItIsCited() throws {
        let content = content(
            """
            source first { pmid 5  title "First" }
            source second { pmid 6  title "Second" }
            """, cite: #"second "the direction, as in [first]", first"#)
        let finding = try #require(content.findings.first)
        #expect(
            finding.citations == [
                .init(number: 1, supports: "the direction, as in [2]"), .init(number: 2, supports: ""),
            ])
        #expect(content.references.map { $0.name } == ["second", "first"])
    }
}
