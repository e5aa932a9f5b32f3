// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// Narrow screens: tables become lists.
    static let narrow = """
        @media(max-width:46rem){.pathway-grid{grid-template-columns:minmax(0,1fr)}
        .top{padding-top:2rem}
        h2{margin-top:3rem}
        .facts{display:block}
        .facts div{display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:1rem;margin:.35rem 0}
        .facts dt{padding-top:.2rem}
        .card{padding:1.2rem 1.1rem}
        .filter label{min-height:2.2rem}}
        @media screen and (max-width:46rem){
        thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        tbody,tr,th[scope=row],td{display:block}
        tr{padding:.7rem 0;border-bottom:1px solid var(--line)}
        th[scope=row],td{border:0;padding:.15rem 0}
        td{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 .75rem}
        td::before{content:"Your genotype";color:var(--quiet);font-size:.84rem;padding-top:.12rem}
        .results td:nth-child(2)::before{content:"Result"}
        .results td:nth-child(3)::before{content:"Gene"}
        .results td:nth-child(5)::before{content:"Evidence"}
        td>*{grid-column:2;justify-self:start}
        .results .r-notable{background:var(--accent-tint);margin:0 -.6rem;padding-inline:.6rem}
        .results .r-notable>:first-child{box-shadow:none}}

        """

    /// Paper: the summary is one page; what can be opened on a screen is left out, unless everything was asked for.
    static let print = """
        @media print{@page{margin:12mm 13mm 14mm;@bottom-right{content:counter(page) " / " counter(pages)}}
        :root{--ground:#ffffff}
        html{font-size:8pt}
        body{font-size:1rem;line-height:1.3}
        main,.top{max-width:none;padding:0}
        p,li,dd,figcaption{max-width:none}
        .skip,nav,.filter,.outward,.brief .why,.brief .background{display:none}
        .brief .paper,.summary .paper{display:block}
        .summary{break-after:page}
        .summary h2{font-size:1.2rem;margin:1.2rem 0 .4rem}
        .glance li{padding:.4rem .9rem}
        h1{font-size:2rem}
        h2{font-size:1.45rem;margin:1.5rem 0 .5rem}
        h2,h3,h4,caption,thead,.card .meta,.result{break-after:avoid}
        h3{font-size:1.1rem;margin:.9rem 0 .3rem}
        p,.lead,ul,ol{margin:.3rem 0}
        .card{padding:.6rem .8rem;margin:0 0 .6rem}
        .columns{columns:2;column-gap:6mm}
        .columns>:first-child{margin-top:0}
        .cards .question{margin:0 0 .7rem}
        tr,figure,.question,.cautions,.glance,[id$=advice]~.columns .card,dl div,li{break-inside:avoid}
        table{margin:.4rem 0;font-size:.95rem}
        th,td{padding:.12rem .6rem .12rem 0}
        .results thead th:nth-child(1){width:42%}
        .results thead th:nth-child(2){width:24%}
        .results thead th:nth-child(4){width:15%}
        .results th[scope=row]{font-weight:500}
        .card td small,.card th small:not(.outward){display:inline;margin-left:.5em}
        .alleles{font-size:.9rem;line-height:1.2}
        .alleles i,.alleles mark{line-height:1.25}
        .finding{padding-top:.5rem;margin-top:.5rem}
        .cautions{padding-left:.7rem;margin:.3rem 0}
        .pathway-grid{grid-template-columns:42% 1fr;gap:0 6mm}
        .steps{font-size:.9rem}
        .curve{max-width:15rem}
        .steps li{margin:.15rem 0}
        .steps small{display:inline;margin-left:.4em}
        .facts{margin:.6rem 0;padding:.5rem 0;gap:.4rem 1.5rem}
        .references,.terms{font-size:.8rem;line-height:1.2;columns:3;column-gap:5mm}
        .references{padding-left:0;list-style-position:inside}
        .references li{margin:0 0 .2rem}
        .terms{display:block}
        .full details::details-content{content-visibility:visible;display:block;height:auto}
        .brief summary{list-style:none}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        a{color:inherit;text-decoration:none}
        a[rel]::after{content:none}}

        """
}
