// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// Signs, bars and drawings.
    static let figures = """
        .bar{display:block;width:100%;height:auto;min-height:14px;margin:.6rem 0}
        .swatch{flex:none}
        .f-called{fill:var(--solid);stroke:var(--solid)}
        .f-nocall,.f-assumed{fill:var(--soft);stroke:var(--solid)}
        .f-absent,.f-invalid{fill:none;stroke:var(--quiet)}
        .f-absent{stroke-dasharray:4 3}
        .f-nocall-lines,.f-assumed-lines{stroke:var(--ink);stroke-width:1.5;fill:none}
        .f-invalid-lines{stroke:var(--quiet);stroke-width:1.5;fill:none}
        .share,.effect{display:inline-block;vertical-align:-.1em;width:5.5rem;height:auto;margin-right:.6rem;overflow:visible}
        .share .all{fill:none;stroke:var(--quiet)}
        .share .part,.effect .value{fill:var(--accent)}
        .effect .span{stroke:var(--accent);stroke-width:2}
        .effect .none{stroke:var(--quiet);stroke-dasharray:2 2}
        .common,.effects{font-size:.92rem}
        .common p{margin:.25rem 0}
        .effects{list-style:none;padding:0}
        .s-known{fill:var(--accent)}
        .s-notable{fill:var(--card)}
        .s-usual{fill:none;stroke:var(--typical);stroke-width:2}
        .s-unknown,.s-unread,.s-notTested{fill:none;stroke:var(--quiet);stroke-width:1.4;stroke-dasharray:2.2 1.4}
        .s-noCall,.s-rejected,.s-assumed,.s-imputed,.s-withheld,.s-unanswered{fill:none;stroke:var(--quiet);stroke-width:1.5}
        .s-lower{fill:var(--lower)}
        .s-higher{fill:var(--higher)}
        .s-typical{fill:var(--typical)}
        .s-neutral{fill:none;stroke:var(--typical);stroke-width:1.6}
        .s-partlyRead,.s-partlyTested,.s-uncounted{fill:var(--quiet)}
        .s-conflicting{fill:var(--conflicting)}
        .pathway-grid{display:grid;grid-template-columns:minmax(0,28rem) minmax(0,1fr);gap:1rem 2.5rem;align-items:start}
        .pathway-grid h3:first-child{margin-top:0}
        figure{margin:0}
        figcaption.legend{display:grid;gap:.4rem;margin-top:1rem}
        figcaption.legend>span{display:flex;gap:.5rem;align-items:center}
        .pathway,.curve{display:block;width:100%;max-width:30rem;height:auto;overflow:visible}
        .curve{max-width:24rem}
        .steps li{margin:.45rem 0}
        svg text{font-family:inherit;fill:var(--ink)}
        .node{fill:var(--card);stroke:var(--line);stroke-width:1.5}
        .n-lower{fill:var(--lower-tint);stroke:var(--lower)}
        .n-higher{fill:var(--higher-tint);stroke:var(--higher)}
        .n-typical{fill:var(--typical-tint);stroke:var(--typical)}
        .n-neutral{stroke:var(--typical)}
        .n-partlyRead{stroke:var(--quiet);stroke-dasharray:8 3}
        .n-conflicting{fill:var(--conflicting-tint);stroke:var(--conflicting)}
        .n-unknown{stroke:var(--quiet);stroke-dasharray:5 4}
        .n-uncounted{stroke:var(--quiet);stroke-width:1}
        .n-unread{stroke:var(--quiet);stroke-width:1;stroke-dasharray:2 4}
        svg .stage{font-size:13px;fill:var(--quiet)}
        svg .label{font-size:15px;font-weight:600}
        svg .substance{font-size:13px;font-weight:600;text-anchor:middle}
        svg .actor{font-size:12px;font-weight:600}
        svg .middle{text-anchor:middle}
        svg .end{text-anchor:end}
        svg .tag{font-size:14px;font-weight:600;text-anchor:end}
        svg .t-lower{fill:var(--lower)}
        svg .t-higher{fill:var(--higher)}
        svg .t-typical,svg .t-neutral{fill:var(--typical)}
        svg .t-conflicting{fill:var(--conflicting)}
        svg .t-partlyRead,svg .t-unknown,svg .t-uncounted,svg .t-unread{fill:var(--quiet)}
        .cell{fill:var(--accent-tint);stroke:var(--accent);stroke-width:2.5}
        .vesicle{fill:var(--ground);stroke:var(--accent);stroke-width:2}
        .cup{fill:none;stroke:var(--accent);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
        .dot{fill:var(--accent)}
        .arrow{fill:none;stroke:var(--quiet);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
        .helps{stroke-dasharray:2 5}
        .axis{fill:none;stroke:var(--line);stroke-width:1.5}
        .arch{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linecap:round}
        .here{fill:var(--accent);stroke:var(--ground);stroke-width:3}
        .maybe{fill:var(--ground);stroke:var(--accent);stroke-width:2;stroke-dasharray:4 3}
        svg .step{font-size:13px;text-anchor:middle;fill:var(--quiet)}
        svg .on{font-weight:600;fill:var(--ink)}

        """
}
