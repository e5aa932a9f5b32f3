// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// The parts of a report: summary, tables, cards, chips.
    static let parts = """
        .summary h2{font-size:1.3rem;margin:1.75rem 0 .6rem}
        .glance{list-style:none;padding:0;margin:0;background:var(--card);border:1px solid var(--line);border-radius:.9rem;
        overflow:hidden}
        .glance li{display:flex;gap:.8rem;align-items:baseline;margin:0;padding:.7rem 1.2rem;max-width:none}
        .glance li+li{border-top:1px solid var(--line)}
        .glance a{color:inherit;text-decoration-color:var(--line)}
        .glance svg:not([class]){margin-right:0}
        .highlights{padding-left:1.6rem;margin:0 0 1rem}
        .highlights li{max-width:none;margin:.5rem 0}
        .highlights li::marker{font-weight:700;color:var(--accent)}
        .highlights a{color:inherit;font-weight:600;text-decoration-color:var(--line)}
        .genes,.legend,.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;font-size:.92rem}
        .genes li,ul.legend li,.key li{margin:0}
        ul.legend li{display:flex;gap:.5rem;align-items:center}
        .key li{font-size:.88rem;color:var(--quiet)}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.9rem 2rem;margin:1.5rem 0;
        padding:1.1rem 0;border-block:1px solid var(--line)}
        .filter{border:0;padding:0;margin:.4rem 0;display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline;
        font-size:.95rem}
        .filter legend{float:left;padding:0;margin-right:1rem;color:var(--quiet);font-size:.84rem;min-width:2.5rem}
        .filter label{display:inline-flex;gap:.35rem;align-items:center;min-height:1.75rem;cursor:pointer}
        .filter input{margin:0;accent-color:var(--accent)}
        table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.97rem;margin:1rem 0}
        caption{text-align:left;color:var(--quiet);font-size:.88rem;padding:0 0 .4rem}
        th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--line);
        overflow-wrap:break-word}
        thead th{font-size:.84rem;font-weight:500;color:var(--quiet);padding-top:0}
        tbody tr:last-child>*{border-bottom:0}
        th[scope=row]{font-weight:600}
        th small{font-weight:400}
        .outward a{margin-right:.6rem}
        .results thead th:nth-child(1){width:33%}
        .results thead th:nth-child(2){width:23%}
        .results thead th:nth-child(3){width:10%}
        .results thead th:nth-child(4){width:23%}
        .results .r-notable>*{background:var(--accent-tint)}
        .results .r-notable>:first-child{box-shadow:-.6rem 0 var(--accent-tint),-.6rem 0 0 .01rem var(--accent-tint)}
        .card thead th{width:50%}
        .alleles{font:600 1rem/1.6 ui-monospace,"SF Mono",Menlo,Consolas,monospace;white-space:nowrap;color:var(--quiet)}
        .alleles i,mark{display:inline-block;font-style:normal;min-width:1.7em;text-align:center;border-radius:9rem;
        padding:0 .4em;line-height:1.45;border:1.5px solid var(--accent);color:var(--ink);background:none}
        .alleles mark{background:var(--solid);border-color:var(--solid);color:var(--card)}
        .alleles .either{background:var(--accent-tint)}
        .alleles .undetermined,.alleles.assumed>*{border-style:dashed}
        .alleles .undetermined{border-color:var(--quiet);color:var(--quiet)}
        .site{display:block;margin-bottom:.2rem}
        .site small{display:inline;margin-left:.4rem;white-space:nowrap}
        svg:not([class]){flex:none;display:inline-block;width:.72em;height:.72em;margin-right:.5em;overflow:visible}
        .chip{display:inline-flex;align-items:center;border-radius:9rem;padding:0 .65em;margin-right:.3em;font-size:.82rem;
        font-weight:600;line-height:1.7;white-space:nowrap;color:var(--quiet);box-shadow:inset 0 0 0 1px var(--quiet)}
        .c-lower{color:var(--lower);background:var(--lower-tint);box-shadow:none}
        .c-higher{color:var(--higher);background:var(--higher-tint);box-shadow:none}
        .c-typical,.c-usual{color:var(--typical);background:var(--typical-tint);box-shadow:none}
        .c-neutral{color:var(--typical);box-shadow:inset 0 0 0 1px var(--typical)}
        .c-conflicting{color:var(--conflicting);background:var(--conflicting-tint);box-shadow:none}
        .c-notable{color:var(--card);background:var(--accent);box-shadow:none}
        .c-known{color:var(--accent);background:var(--accent-tint);box-shadow:none}
        .c-uncounted,.c-unread{box-shadow:none;padding:0}
        .card{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.4rem 1.5rem;margin:1.25rem 0}
        .card h3{margin:0;font-size:1.05rem}
        .symbol{font-size:1.5rem;margin-right:.35rem}
        .name{font-family:system-ui,sans-serif;font-weight:400;color:var(--quiet)}
        .aside{background:none}
        .finding{border-top:1px solid var(--line);padding-top:1rem;margin-top:1rem}
        details.finding{padding-top:.7rem;margin-top:.7rem}
        .result{font-size:1.08rem;font-weight:600;margin:.1rem 0 .5rem}
        .open{color:var(--quiet);font-weight:500}
        .result.open{font-size:1rem}
        .verb{font-size:1.08rem}
        .evidence{font-size:.92rem;color:var(--quiet)}
        .evidence b{color:var(--ink);font-weight:600}
        .cautions{list-style:none;padding:.15rem 0 .15rem 1rem;margin:.7rem 0;border-left:3px solid var(--conflicting)}
        .cautions li{font-size:.96rem}
        .cautions strong{color:var(--conflicting);font-weight:600}
        .cards{list-style:none;padding:0}
        .question{border-left:3px solid var(--accent);padding-left:1rem}
        .cards .question{margin:1.2rem 0}
        .question p{margin:.2rem 0}.question code{display:inline-block}
        .references{font-size:.92rem;columns:2 22rem;column-gap:2.5rem}
        .references li{break-inside:avoid;margin:0 0 .55rem}
        .terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:.6rem 2.5rem;margin:.6rem 0}
        .terms dt{font-size:1rem;font-weight:600;color:var(--ink)}
        .terms dd{font-size:.95rem}

        """
}
