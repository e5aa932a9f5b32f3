// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneReaders

/// The invented genotype files under `Tests/Fixtures`; a name without a folder is one of those of 23andMe.
enum Fixture {
    static func path(_ name: String, file: String = #filePath) -> String {
        let tests = file.split(separator: "/").dropLast(2).joined(separator: "/")
        return "/" + tests + "/Fixtures/" + (name.contains("/") ? name : "23andme/" + name)
    }

    static func bytes(_ name: String) -> [UInt8] { (try? FileSystem.contents(of: path(name))) ?? [] }
}
