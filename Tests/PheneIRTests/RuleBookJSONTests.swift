// SPDX-License-Identifier: Apache-2.0

import PheneIR
import PheneJSON
import Testing

@Suite struct RuleBookJSONTests {
    @Test func anEmptyBookStatesItsVersionAndPack() {
        let book = RuleBook(
            pack: Pack(name: "example", version: "1.0.0", title: "Example", about: ""), files: [], sources: [], genes: [],
            variants: [], scales: [], inputs: [], findings: [], pathways: [], advices: [], targets: [], tests: [])
        #expect(book.json.text.contains(#""ir": 1"#))
        #expect(book.json.text.contains(#""name": "example""#))
    }
}
