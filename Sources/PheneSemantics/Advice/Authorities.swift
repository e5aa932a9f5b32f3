// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneProofs
import PheneSyntax

extension Analysis {
    func resolveAuthorities() {
        authorities = declared.authorities.items.map {
            PheneModel.Authority(
                name: $0.name.text, title: RuleText($0.title, or: $0.name), place: location($0.name.span))
        }
    }

    /// The index of the authority that a clause names; another name is reported.
    func authority(_ name: Name?) -> Int? {
        guard let name, let index = index(of: name, in: declared.authorities, as: "authority") else { return nil }
        usedAuthorities.insert(index)
        return index
    }

    /// Records which recommendations of different authorities contradict each other on a common target. This is not an
    /// error: the report shows both.
    func findOpposedRecommendations() {
        guard authorities.count > 1 else { return }
        for index in recommendations.indices {
            for other in recommendations.indices where areOpposed(index, other) {
                recommendations[index]?.opposed.append(other)
            }
        }
    }

    private func areOpposed(_ first: Int, _ second: Int) -> Bool {
        guard let one = recommendations[first], let two = recommendations[second], one.stands(besideAuthorityOf: two)
        else {
            return false
        }
        return one.verb.clashes(with: two.verb) && !Set(one.targets).isDisjoint(with: two.targets)
    }
}
