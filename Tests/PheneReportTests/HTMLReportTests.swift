// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct HTMLReportTests {
    private func page(_ content: ReportContent) -> String { HTMLReport(content).text }

    /// What stands between two texts, everywhere in a page.
    private func parts(of page: String, between start: String, and end: String) -> [String] {
        page.split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map { String($0) }
        }
    }

    @Test func thePolicyAllowsTheOneStyleSheetByItsDigestAndNothingElse() throws {
        let page = page(Example.content([:]))
        let sheets = parts(of: page, between: "<style>", and: "</style>")
        #expect(sheets.count == 1)
        let digest = SHA256.base64(of: Array(try #require(sheets.first).utf8))
        let policy = try #require(parts(of: page, between: "Content-Security-Policy\" content=\"", and: "\">").first)
        #expect(
            policy == "default-src &#39;none&#39;; style-src &#39;sha256-\(digest)&#39;; base-uri &#39;none&#39;; "
                + "form-action &#39;none&#39;")
        #expect(!page.contains(" style=\""))
    }

    @Test func thePageLoadsNothing() {
        let page = page(Example.content(["rs10": "A/A"]))
        for tag in ["<script", "<img", "<link", "<iframe", "<object", "<form", "@import", "url("] {
            #expect(!page.contains(tag))
        }
        for link in parts(of: page, between: "href=\"", and: "\"") { #expect(link.hasPrefix("#")) }
    }

    @Test func everyLinkHasItsPlaceAndTheHeadingsSkipNoLevel() {
        let page = page(Example.content(["rs10": "A/A", "rs20": "T/T"]))
        let ids = Set(parts(of: page, between: " id=\"", and: "\""))
        for link in parts(of: page, between: "href=\"#", and: "\"") { #expect(ids.contains(link)) }
        #expect(parts(of: page, between: "<h1", and: ">").count == 1)
        #expect(page.contains("<h2") && page.contains("<h3") && !page.contains("<h4"))
        #expect(page.contains("<html lang=\"en\">"))
    }

    @Test func aFileNameWithMarkupIsInert() {
        var file = Example.file
        file.path = "<script>alert(1)</script>\" onload='x' \u{202E}.txt"
        let page = page(ReportContent(Example.evaluation([:]), file: file))
        #expect(!page.contains("<script"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; \\u{202E}.txt"))
    }

    @Test func anUnknownFindingShowsNoSentenceOfAnyGenotype() {
        let content = Example.content([:])
        let page = page(content)
        let notes = (0..<Example.pack.findingCount).flatMap { Example.pack.finding($0).rows.map { $0.note } }
        for note in notes where !note.isEmpty { #expect(!page.contains(note)) }
    }

    @Test func theSameContentGivesTheSameBytes() {
        let content = Example.content(["rs10": "A/A"])
        #expect(page(content) == page(Example.content(["rs10": "A/A"])))
    }

    @Test func theDigestOfTheTestIsThatOfTheStandard() {
        // FIPS 180-4, the example "abc".
        #expect(SHA256.base64(of: Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}

/// FIPS 180-4, section 6.2; the round constants are the fractional parts of cube roots of primes, section 4.2.2.
private enum SHA256 {
    static func base64(of message: [UInt8]) -> String {
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
        }
        var hash: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        for block in stride(from: 0, to: bytes.count, by: 64) {
            var words = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + 4 * word + $1]) }
            }
            for t in 16..<64 {
                let a = words[t - 15], b = words[t - 2]
                let s0 = turn(a, 7) ^ turn(a, 18) ^ a >> 3
                let s1 = turn(b, 17) ^ turn(b, 19) ^ b >> 10
                words.append(words[t - 16] &+ s0 &+ words[t - 7] &+ s1)
            }
            var v = hash
            for t in 0..<64 {
                let s1 = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
                let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
                let first = v[7] &+ s1 &+ choice &+ constants[t] &+ words[t]
                let s0 = turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)
                let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
                v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
            }
            for index in 0..<8 { hash[index] = hash[index] &+ v[index] }
        }
        let digest = hash.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: digest.count, by: 3) {
            let group = digest[start..<min(start + 3, digest.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 { text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=") }
        }
        return text
    }

    private static func turn(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    /// The first 32 bits of the fractional part of the cube root of each of the first 64 primes.
    private static let constants: [UInt32] = {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < 64 {
            if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The integer cube root of prime * 2^96, by bisection over its 35 bits.
            var low: UInt64 = 0, high: UInt64 = 1 << 36
            let target = prime.multipliedFullWidth(by: 1 << 32)
            while high - low > 1 {
                let middle = (low + high) / 2
                if isCube(of: middle, atMost: target) { low = middle } else { high = middle }
            }
            return UInt32(truncatingIfNeeded: low)
        }
    }()

    /// Whether `root` cubed is at most `prime * 2^96`; the product is compared 64 bits above the lowest.
    private static func isCube(of root: UInt64, atMost prime: (high: UInt64, low: UInt64)) -> Bool {
        let square = root.multipliedFullWidth(by: root)
        let low = square.low.multipliedFullWidth(by: root)
        let high = square.high.multipliedFullWidth(by: root)
        let (middle, carry) = low.high.addingReportingOverflow(high.low)
        let top = high.high + (carry ? 1 : 0)
        return (top, middle) < (prime.high, prime.low)
    }
}
