// SPDX-License-Identifier: Apache-2.0
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Programs that check this one, and need not be there.
enum OutsideTool {
    /// True where all of these are on the path.
    ///
    /// Where one is missing, a test prints that it is skipped, and fails where `PHENE_CI` is set, because there all
    /// checks must run.
    static func has(_ names: String...) -> Bool {
        let missing = names.filter { run("command -v \($0) > /dev/null") != 0 }
        if missing.isEmpty { return true }
        if getenv("PHENE_CI") != nil {
            Issue.record("not installed: \(missing.joined(separator: ", "))")
        } else {
            print("SKIPPED, as \(missing.joined(separator: ", ")) is not installed: a comparison of VCFs with bcftools")
        }
        return false
    }

    /// Runs a shell command; returns its exit code.
    @discardableResult static func run(_ command: String) -> Int32 { system(command) }

    /// What a shell command writes.
    static func output(_ command: String) -> String {
        guard let pipe = popen(command, "r") else { return "" }
        defer { pclose(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    /// A folder that is there while the body runs.
    static func inFolder(_ body: (String) throws -> Void) rethrows {
        var template = Array("/tmp/phene-vcf-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            Issue.record("no folder can be made")
            return
        }
        let folder = String(cString: made)
        defer { run("rm -r '\(folder)'") }
        try body(folder)
    }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else {
            Issue.record("\(path) cannot be written")
            return
        }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}
