// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneReport
import Testing

/// The colours of the page are legible, and it supports the preferences that browsers can state.
@Suite struct StyleTests {
    private static let sheet: String = {
        let page = HTMLReport(Example.content([:])).text
        let start = page.range(of: "<style>"), end = page.range(of: "</style>")
        return start.flatMap { start in end.map { String(page[start.upperBound..<$0.lowerBound]) } } ?? ""
    }()

    /// The names and colours of one `:root{}`.
    private static func colours(after start: String) -> [String: String] {
        guard let place = sheet.range(of: start),
            let open = sheet.range(of: ":root{", range: place.lowerBound..<sheet.endIndex),
            let close = sheet.range(of: "}", range: open.upperBound..<sheet.endIndex)
        else { return [:] }
        var colours: [String: String] = [:]
        for declaration in sheet[open.upperBound..<close.lowerBound].split(separator: ";")
        where declaration.hasPrefix("--") {
            let parts = declaration.split(separator: ":")
            if parts.count == 2 { colours[String(parts[0].dropFirst(2))] = String(parts[1]) }
        }
        return colours
    }

    /// Text colours and their backgrounds.
    private static let pairs = [
        ("ink", "ground"), ("ink", "card"), ("quiet", "ground"), ("quiet", "card"), ("accent", "ground"),
        ("accent", "card"),
        ("accent", "accent-tint"), ("lower", "lower-tint"), ("higher", "higher-tint"), ("typical", "typical-tint"),
        ("conflicting", "conflicting-tint"), ("conflicting", "ground"), ("conflicting", "card"), ("ink", "lower-tint"),
        ("ink", "higher-tint"), ("ink", "typical-tint"), ("ink", "conflicting-tint"), ("quiet", "lower-tint"),
        ("quiet", "higher-tint"), ("quiet", "typical-tint"), ("quiet", "conflicting-tint"),
    ]

    @Test(arguments: [":root{color-scheme", "@media(prefers-color-scheme:dark)"])
    func textHasAContrastOfAtLeastFourAndAHalf(scheme: String) throws {
        let colours = Self.colours(after: scheme)
        for (word, ground) in Self.pairs {
            let contrast = Self.contrast(try #require(colours[word]), try #require(colours[ground]))
            #expect(contrast >= 4.5, "\(word) on \(ground): \(contrast)")
        }
    }

    /// WCAG 2.2, "contrast ratio" and "relative luminance".
    private static func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(value >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test func noColourIsRed() {
        for scheme in [":root{color-scheme", "@media(prefers-color-scheme:dark)"] {
            for (name, colour) in Self.colours(after: scheme) {
                let value = Int(colour.dropFirst(), radix: 16) ?? 0
                let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
                #expect(!(red > 2 * green && red > 2 * blue), "\(name) is red")
            }
        }
    }

    @Test(arguments: [
        "prefers-color-scheme:dark", "prefers-reduced-motion", "@media print", "@page", ":focus-visible", ".skip:focus",
    ])
    func theSheetAnswers(wish: String) {
        #expect(Self.sheet.contains(wish))
    }
}
