// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneGenome
internal import PheneReaders
internal import PheneReport
internal import PheneRuntime

extension OutsideCalls {
    /// The calls in the files of `--calls`.
    ///
    /// - Throws: a ``Fault`` for a file that cannot be read as a whole, is given twice, or would be read twice from standard input.
    init(_ invocation: Invocation) throws(Fault) {
        var calls = OutsideCalls()
        let paths = invocation.all(.calls)
        for (index, path) in paths.enumerated() {
            if path.isEmpty { throw .usage("`--calls` needs a file name", of: invocation.command) }
            if path == "-", paths[..<index].contains("-") || invocation.operands.first == "-" {
                throw .usage("standard input can be read once only", of: invocation.command)
            }
            if path != "-", paths[..<index].contains(where: { Disk.isSame($0, path) }) {
                throw .usage("`--calls \(path)` is given twice", of: invocation.command)
            }
            do throws(OutsideCallFile.Failure) {
                calls.add(try OutsideCallFile(at: path).calls)
            } catch {
                throw .input(error.message)
            }
        }
        self = calls
    }
}
