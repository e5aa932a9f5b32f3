// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

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
                case .and: Self.join(from, to, run, planes, L.everyone) { L.both($0, $1) }
                case .or: Self.join(from, to, run, planes, L.none) { L.either($0, $1) }
                case .nor:
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
        // Two inputs are loaded at once: loads are what this takes its time for. Their order does not matter to a gate.
        let raw = UnsafeRawPointer(from)
        @inline(__always) func two(_ index: Int) -> L {
            let inputs = raw.loadUnaligned(fromByteOffset: 4 &* index, as: UInt64.self)
            return pair(
                planes[Int(truncatingIfNeeded: inputs & 0xFFFF_FFFF)], planes[Int(truncatingIfNeeded: inputs &>> 32)])
        }
        switch run.width {
        case 2:
            for gate in 0..<run.count { to[gate] = two(2 &* gate) }
        case 3:
            for gate in 0..<run.count {
                let start = 3 &* gate
                to[gate] = pair(two(start), plane(start &+ 2))
            }
        case 4:
            for gate in 0..<run.count {
                let start = 4 &* gate
                to[gate] = pair(two(start), two(start &+ 2))
            }
        case 5:
            for gate in 0..<run.count {
                let start = 5 &* gate
                to[gate] = pair(pair(two(start), two(start &+ 2)), plane(start &+ 4))
            }
        case 6:
            for gate in 0..<run.count {
                let start = 6 &* gate
                to[gate] = pair(pair(two(start), two(start &+ 2)), two(start &+ 4))
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
