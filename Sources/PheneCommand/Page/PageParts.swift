// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneContainers
internal import PheneReport

/// What pages that hold a program have in common.
enum PageParts {
    /// What stops every request: the page may run its own script and what that script compiles, apply its own style sheet, and nothing
    /// else.
    static func policy(script: String, style: String) -> String {
        let script = SHA256(Array(script.utf8)).base64
        let style = SHA256(Array(style.utf8)).base64
        return "default-src 'none'; script-src 'sha256-\(script)' 'wasm-unsafe-eval'; worker-src blob:; "
            + "style-src 'sha256-\(style)'; base-uri 'none'; form-action 'none'"
    }

    /// An element that holds bytes and is neither shown nor run.
    static func data(_ bytes: [UInt8], attributes: String) -> [UInt8] {
        Array("<script type=\"text/plain\" \(attributes)>".utf8) + Base85.text(of: gzip(bytes))
            + Array("</script>\n".utf8)
    }

    /// A text in which no sign is markup.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
