// SPDX-License-Identifier: Apache-2.0

/// The files with the fixes of messages applied, and the messages whose fixes were.
///
/// The fixes of one message go together: all of them are applied, or, where one overlaps a fix of a message before it or
/// lies outside its file, none. Messages are taken in the order of `inOrder`. What was passed over may be
/// fixed in a second round, from the messages that the new files get.
///
/// - Parameters:
///   - diagnostics: the messages whose fixes to apply.
///   - sources: the files of the compilation, by the numbers that spans carry.
/// - Complexity: linear in the files, and quadratic in the fixes.
public func applyFixes(
    _ diagnostics: [Diagnostic], to sources: [SourceFile]
) -> (files: [SourceFile], applied: [Diagnostic]) {
    var applied: [Diagnostic] = []
    var taken = [[Diagnostic.Fix]](repeating: [], count: sources.count)
    for diagnostic in diagnostics.inOrder where !diagnostic.fixes.isEmpty {
        var next = taken
        let fits = diagnostic.fixes.allSatisfy { fix in
            guard sources.indices.contains(fix.span.file), fix.span.start >= 0,
                fix.span.end <= sources[fix.span.file].bytes.count
            else { return false }
            return next[fix.span.file].insertInOrder(fix)
        }
        guard fits else { continue }
        taken = next
        applied.append(diagnostic)
    }
    let files = zip(sources, taken).map { source, fixes in
        guard !fixes.isEmpty else { return source }
        var bytes: [UInt8] = []
        var place = 0
        for fix in fixes {
            bytes += source.bytes[place..<fix.span.start]
            bytes += fix.replacement.utf8
            place = fix.span.end
        }
        return SourceFile(path: source.path, bytes: bytes + source.bytes[place...])
    }
    return (files, applied)
}

extension [Diagnostic.Fix] {
    /// Puts a fix between those before and behind it; false where it overlaps one, or inserts at the same place.
    ///
    /// The same fix twice is taken once.
    fileprivate mutating func insertInOrder(_ fix: Diagnostic.Fix) -> Bool {
        if contains(fix) { return true }
        let index = firstIndex { $0.span > fix.span } ?? count
        if index > 0, self[index - 1].span.end > fix.span.start || self[index - 1].span.start == fix.span.start {
            return false
        }
        if index < count, fix.span.end > self[index].span.start || self[index].span.start == fix.span.start {
            return false
        }
        insert(fix, at: index)
        return true
    }
}
