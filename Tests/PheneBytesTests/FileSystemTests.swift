// SPDX-License-Identifier: Apache-2.0
import Foundation
import PheneBytes
import Testing

/// What the programs do to files: all bytes or none, with the permissions that are asked for.
@Suite final class FileSystemTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

    init() throws { try FileSystem.makeFolders(folder + "/a/b") }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func permissions(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test func foldersAreMadeWithTheirParents() throws {
        #expect(FileStatus.of(folder + "/a/b")?.kind == .folder)
        try FileSystem.makeFolders(folder + "/a/b")
        #expect(throws: SystemFailure.self) { try FileSystem.makeFolders("/dev/null/x") }
    }

    @Test func aFileThatIsReplacedHasTheNewBytesAndPermissions() throws {
        let path = folder + "/file"
        try FileSystem.replace(path, with: Array("one".utf8), access: .owner)
        #expect(try FileSystem.contents(of: path) == Array("one".utf8))
        #expect(try permissions(path) == 0o600)
        try FileSystem.replace(path, with: [], access: .everyone)
        #expect(try FileSystem.contents(of: path) == [])
        #expect(try permissions(path) & 0o600 == 0o600)
        #expect(try FileSystem.names(inFolder: folder) == ["a", "file"])
    }

    @Test func aDraftThatIsALinkIsNotFollowed() throws {
        let path = folder + "/file"
        let other = folder + "/other"
        try FileSystem.replace(other, with: Array("other".utf8), access: .owner)
        try FileManager.default.createSymbolicLink(atPath: path + ".part", withDestinationPath: other)
        try FileSystem.replace(path, with: Array("own".utf8), access: .owner)
        #expect(try FileSystem.contents(of: other) == Array("other".utf8))
        #expect(try FileSystem.contents(of: path) == Array("own".utf8))
    }

    @Test func aRewrittenFileKeepsItsPermissionsAndTheLinkToIt() throws {
        let path = folder + "/file"
        let link = folder + "/link"
        try FileSystem.replace(path, with: Array("one".utf8), access: .owner)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        try FileSystem.rewrite(link, with: Array("two".utf8))
        #expect(try FileSystem.contents(of: path) == Array("two".utf8))
        #expect(try permissions(path) == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        #expect(FileStatus.of(link)?.identity == FileStatus.of(path)?.identity)
        #expect(throws: SystemFailure.self) { try FileSystem.rewrite(folder + "/none", with: []) }
    }

    @Test func moreBytesThanTheLimitAreNotRead() throws {
        let path = folder + "/file"
        try FileSystem.replace(path, with: [UInt8](repeating: 7, count: 100_000), access: .owner)
        #expect(try FileSystem.contents(of: path, limit: 100_000)?.count == 100_000)
        #expect(try FileSystem.contents(of: path, limit: 99_999) == nil)
        #expect(try FileSystem.contents(of: "/dev/zero", limit: 1 << 20) == nil)
    }

    @Test func aFailureHasTheReasonOfTheSystem() throws {
        let missing = #expect(throws: SystemFailure.self) { try FileSystem.contents(of: folder + "/none") }
        #expect(missing?.reason == "No such file or directory")
        let isFolder = #expect(throws: SystemFailure.self) { try FileSystem.contents(of: folder) }
        #expect(isFolder?.reason == "Is a directory")
        #expect(throws: SystemFailure.self) { try FileSystem.names(inFolder: folder + "/none") }
        #expect(FileStatus.of(folder + "/none") == nil)
    }

    @Test func aFileIsASourceThatIsReadAtAnyOffset() throws {
        let path = folder + "/file"
        try FileSystem.replace(path, with: Array("0123456789".utf8), access: .owner)
        let source = try FileSource.open(path)
        let seekable = try #require(source.seekable)
        #expect(seekable.size == 10)
        #expect(try seekable.bytes(at: 7, count: 9) == Array("789".utf8))
        #expect(try seekable.bytes(at: 10, count: 1) == [])
        #expect(try source.bytes(upTo: 4) == Array("0123".utf8))
        #expect(try FileSource.open("/dev/null").seekable == nil)
        #expect(throws: FileError.directory(path: folder)) { try FileSource.open(folder) }
        #expect(throws: FileError.system(path: folder + "/none", reason: "No such file or directory")) {
            try FileSource.open(folder + "/none")
        }
    }
}
