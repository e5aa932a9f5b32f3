// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneCompression
internal import PheneContainers
internal import PheneReport

/// What pages that hold a program have in common.
enum PageParts {
    /// What stops every request: the page may run its own script and what that script compiles, apply its own style sheet, and nothing
    /// else.
    private static func policy(script: String, style: String) -> String {
        let script = SHA256(Array(script.utf8)).base64
        let style = SHA256(Array(style.utf8)).base64
        return "default-src 'none'; script-src 'sha256-\(script)' 'wasm-unsafe-eval'; worker-src blob:; "
            + "style-src 'sha256-\(style)'; base-uri 'none'; form-action 'none'"
    }

    /// The lines of a page before what its body shows.
    static func head(_ title: String, script: String, style: String) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(policy(script: script, style: style))">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>\(title)</title>
        <style>\(style)</style>
        </head>
        <body>
        """
    }

    /// An element that holds bytes and is neither shown nor run. Its script reads no byte of them where their checksum is another one.
    static func data(_ bytes: [UInt8], attributes: String) -> [UInt8] {
        let checksum = bytes.withUnsafeBytes { CRC32($0).value }
        return Array("<script type=\"text/plain\" data-crc32=\"\(checksum)\" \(attributes)>".utf8)
            + Base85.text(of: lzma(bytes)) + Array("</script>\n".utf8)
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
