// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneProofs
import PheneSyntax

extension Analysis {
    func resolveAuthorities() {
        authorities = declared.authorities.items.map {
            PheneIR.Authority(name: $0.name.text, title: $0.title?.value ?? $0.name.text, place: place($0.name.span))
        }
    }

    /// The authority that a clause names; another name is reported.
    func authority(_ name: Name?) -> Int? {
        guard let name, let index = index(of: name, in: declared.authorities, as: "authority") else { return nil }
        usedAuthorities.insert(index)
        return index
    }

    /// Notes which advices of different authorities point apart on a common target: no error, but the report says so.
    func findOpposedAdvices() {
        guard authorities.count > 1 else { return }
        for index in advices.indices {
            for other in advices.indices where areOpposed(index, other) { advices[index]?.opposed.append(other) }
        }
    }

    private func areOpposed(_ first: Int, _ second: Int) -> Bool {
        guard let one = advices[first], let two = advices[second], one.stands(besideAuthorityOf: two) else {
            return false
        }
        return one.verb.clashes(with: two.verb) && !Set(one.targets).isDisjoint(with: two.targets)
    }
}
