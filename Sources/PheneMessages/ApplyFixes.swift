// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// Applies the fixes of messages to files, and returns the files and the messages whose fixes were applied.
///
/// The fixes of one message are applied together. None of them is applied if one overlaps a fix of an earlier message
/// or is outside its file. Messages are processed in the order of `inOrder`. A message that was skipped may be fixed in
/// a second round, from the messages about the new files.
///
/// - Parameters:
///   - diagnostics: the messages whose fixes to apply.
///   - sources: the files of the compilation, in the order of the file indices of spans.
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
    /// Inserts a fix in the order of spans; returns false if it overlaps another, or inserts at the same offset.
    ///
    /// A fix that is already in the list is accepted and not added again.
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
