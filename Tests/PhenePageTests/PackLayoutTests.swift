// SPDX-License-Identifier: Apache-2.0
import PheneModel
import PhenePage
import Testing

@Suite struct PackLayoutTests {
    /// The page has the name of the layout written out.
    @Test func theLayoutOfThePageIsThatOfTheModel() { #expect(PackFile.layout == PackLayout.name) }
}
