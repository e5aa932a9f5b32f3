// SPDX-License-Identifier: Apache-2.0

extension RowLayout {
    /// The layouts that are known by their columns' names: those that sign before those that do not.
    static let catalogue: [RowLayout] = [
        .ancestry, .sano, .mofang, .circleDNA, .circleDNAColumns, .dnaLand, .myHeritage, .livingDNA, .genesForGood,
        .selfDecode, .mapmygenome,
        .familyFinder,
        .twentyThreeAndMeAlleles, .tellmeGen, .familyTreeDNA, .deCODEme, .twentyThreeAndMe,
    ]
}
