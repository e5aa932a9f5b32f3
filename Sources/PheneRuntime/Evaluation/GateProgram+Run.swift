// SPDX-License-Identifier: Apache-2.0

extension GateProgram {
    /// Computes every gate's plane from the planes of the variables.
    ///
    /// One loop for each kind and width of gate, without a branch inside: the compiler put gates alike side by side.
    ///
    /// - Precondition: `planes` holds ``planeCount`` lanes, those of the variables filled in. That every gate reads
    ///   earlier planes was checked when the program was read.
    /// - Complexity: linear in the number of gates and their inputs.
    @_specialize(exported:false,where L == UInt8)
    @_specialize(exported:false,where L == UInt64)
    @_specialize(exported:false,where L == SIMD8<UInt64>)
    func run<L: Lane>(on planes: UnsafeMutablePointer<L>) {
        inputs.withUnsafeBufferPointer { all in
            guard let first = all.baseAddress ?? UnsafePointer(bitPattern: 4) else { return }
            for run in runs {
                let from = first + run.input
                let to = planes + run.plane
                switch run.operation {
                case 0: Self.join(from, to, run, planes, L.everyone) { L.both($0, $1) }
                case 1: Self.join(from, to, run, planes, L.none) { L.either($0, $1) }
                default:
                    Self.join(from, to, run, planes, L.none) { L.either($0, $1) }
                    for gate in 0..<run.count { to[gate] = to[gate].negated }
                }
            }
        }
    }

    @inline(__always)
    private static func join<L: Lane>(
        _ from: UnsafePointer<UInt32>, _ to: UnsafeMutablePointer<L>, _ run: Run,
        _ planes: UnsafeMutablePointer<L>, _ neutral: L, _ pair: (L, L) -> L
    ) {
        @inline(__always) func plane(_ index: Int) -> L { planes[Int(truncatingIfNeeded: from[index])] }
        switch run.width {
        case 2:
            for gate in 0..<run.count { to[gate] = pair(plane(2 * gate), plane(2 * gate + 1)) }
        case 3:
            for gate in 0..<run.count {
                let start = 3 * gate
                to[gate] = pair(pair(plane(start), plane(start + 1)), plane(start + 2))
            }
        case 4:
            for gate in 0..<run.count {
                let start = 4 * gate
                to[gate] = pair(pair(plane(start), plane(start + 1)), pair(plane(start + 2), plane(start + 3)))
            }
        default:
            for gate in 0..<run.count {
                var value = neutral
                for index in gate * run.width..<(gate + 1) * run.width { value = pair(value, plane(index)) }
                to[gate] = value
            }
        }
    }
}
