// SPDX-License-Identifier: Apache-2.0

/// The tables of genes with named alleles and of medicines; only pages with such genes have this part.
extension Style {
    /// On narrow screens, where tables become lists, each cell is named.
    static let pharmacogenes = """
        .genes-table :is(th,td):nth-child(1){width:11%}
        .genes-table :is(th,td):nth-child(2){width:41%}
        .genes-table :is(th,td):nth-child(4),.genes-table :is(th,td):nth-child(5){width:12%}
        .ranking-table :is(th,td):nth-child(1),.weights-table :is(th,td):nth-child(1){width:11%}
        .ranking-table :is(th,td):nth-child(4){width:10%}
        .medicines-table :is(th,td):nth-child(2){width:42%}
        .medicines-table :is(th,td):nth-child(3){width:11%}
        @media screen and (max-width:46rem){
        :is(.genes-table,.medicines-table,.ranking-table,.weights-table) :is(th,td){width:auto}
        .genes-table td:nth-child(2)::before{content:"Alleles"}
        .genes-table td:nth-child(3)::before{content:"Phenotype"}
        .genes-table td:nth-child(4)::before{content:"Score"}
        .genes-table td:nth-child(5)::before{content:"Read"}
        .ranking-table td:nth-child(2)::before{content:"Fit"}
        .ranking-table td:nth-child(3)::before{content:"Ranked highest"}
        .ranking-table td:nth-child(4)::before{content:"Matched"}
        .weights-table td:nth-child(2)::before{content:"Pair"}
        .weights-table td:nth-child(3)::before{content:"Expected"}
        .weights-table td:nth-child(4)::before{content:"Of these"}
        .medicines-table td:nth-child(2)::before{content:"Guideline"}
        .medicines-table td:nth-child(3)::before{content:"Strength"}
        .medicines-table td:nth-child(4)::before{content:"Because of"}}
        @media print{.brief :is([id$=pharmacogenes],[id$=medicines])~details:not([open]){display:none}}

        """
}
