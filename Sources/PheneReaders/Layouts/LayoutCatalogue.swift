// SPDX-License-Identifier: Apache-2.0

extension RowLayout {
    /// The layouts that are detected by their column names: those with a signature before those without.
    static let catalogue: [RowLayout] = [
        .ancestry, .sano, .mofang, .circleDNA, .circleDNAColumns, .dnaLand, .myHeritage, .livingDNA, .genesForGood,
        .selfDecode, .mapmygenome,
        .familyFinder,
        .twentyThreeAndMeAlleles, .tellmeGen, .familyTreeDNA, .deCODEme, .twentyThreeAndMe,
    ]
}
