// SPDX-License-Identifier: Apache-2.0

/// The one style sheet of the page, and the digest by which the page's policy allows it and nothing else.
///
/// Colours keep a contrast of at least 4.5 to 1 on their ground, light and dark; a test computes it. No state is told by colour
/// alone, and none is red: nothing here is an alarm.
enum Style {
    /// SHA-256 of ``sheet`` in base 64.
    static let digest = sheet.withUTF8Buffer { SHA256.base64(of: Array($0)) }

    static let sheet: StaticString = """
        :root{color-scheme:light dark;--ground:#faf8f4;--card:#ffffff;--ink:#20262b;--quiet:#5b6369;--line:#ddd7cb;\
        --accent:#0b5a63;--accent-tint:#e4f0f0;--lower:#1f5894;--lower-tint:#e8f0f9;--higher:#7a3d84;--higher-tint:#f6ebf8;\
        --typical:#37623f;--typical-tint:#eaf3ea;--conflicting:#7f5200;--conflicting-tint:#fbf1dc;--solid:#0b5a63;\
        --soft:#a9c9cb}\
        @media(prefers-color-scheme:dark){:root{--ground:#14181b;--card:#1c2226;--ink:#e8e6e1;--quiet:#a6adb2;--line:#39424a;\
        --accent:#83cdd3;--accent-tint:#17323a;--lower:#9cc4f2;--lower-tint:#1a2c40;--higher:#dfb0ea;--higher-tint:#36213b;\
        --typical:#a5d2ab;--typical-tint:#1e3323;--conflicting:#eac278;--conflicting-tint:#382b12;--solid:#5fb3ba;\
        --soft:#2f5a60}}\
        *{box-sizing:border-box}\
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}\
        body{margin:0;background:var(--ground);color:var(--ink);\
        font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}\
        h1,h2,h3,.symbol{font-family:"Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;\
        font-weight:600;line-height:1.2;text-wrap:balance}\
        main,.top{max-width:54rem;margin:0 auto;padding:0 1.25rem}\
        main{padding-bottom:5rem}\
        .top{padding-top:3.5rem}\
        h1{font-size:clamp(1.9rem,5vw,2.7rem);margin:0 0 .75rem;letter-spacing:-.01em}\
        h2{font-size:1.6rem;margin:4rem 0 1rem}\
        h3{font-size:1.2rem;margin:2rem 0 .6rem}\
        h4{font-size:1.02rem;line-height:1.35;font-weight:650;margin:0 0 .35rem}\
        p{margin:.6rem 0}\
        p,li,dd,figcaption{max-width:68ch}\
        .lead{font-size:1.15rem;color:var(--quiet);margin:0 0 1.25rem}\
        small{display:block;font-size:.84rem;line-height:1.45;color:var(--quiet)}\
        .quiet,.meta,figcaption{color:var(--quiet);font-size:.92rem}\
        .meta{margin:.1rem 0 .8rem}\
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}\
        a:hover{text-decoration-thickness:2px}\
        a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:3px}\
        .skip{position:absolute;left:-99rem}\
        .skip:focus{left:1rem;top:1rem;z-index:1;background:var(--card);padding:.6rem 1rem}\
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}\
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.9rem 2rem;margin:1.75rem 0;\
        padding:1.1rem 0;border-block:1px solid var(--line)}\
        dt{font-size:.82rem;color:var(--quiet)}\
        dd{margin:0;overflow-wrap:anywhere}\
        nav ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;list-style:none;margin:0;padding:0}\
        nav li{margin:0}\
        nav a{display:inline-block;padding:.25rem 0}\
        .note{background:var(--conflicting-tint);color:var(--ink);border-radius:.6rem;padding:.7rem 1rem}\
        ul,ol{padding-left:1.35rem;margin:.6rem 0}\
        li{margin:.3rem 0;overflow-wrap:anywhere}\
        .bar{display:block;width:100%;height:auto;min-height:14px;margin:1rem 0}\
        .f-called{fill:var(--solid);stroke:var(--solid)}\
        .f-nocall,.f-assumed{fill:var(--soft);stroke:var(--solid)}\
        .f-absent,.f-invalid{fill:none;stroke:var(--quiet)}\
        .f-absent{stroke-dasharray:4 3}\
        .f-nocall-lines,.f-assumed-lines{stroke:var(--ink);stroke-width:1.5;fill:none}\
        .f-invalid-lines{stroke:var(--quiet);stroke-width:1.5;fill:none}\
        ul.legend{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));\
        gap:.5rem 1.75rem}\
        ul.legend li{display:flex;gap:.6rem;align-items:flex-start;margin:0}\
        .swatch{flex:none;margin-top:.3rem}\
        .glance{list-style:none;padding:0;margin:0;background:var(--card);border:1px solid var(--line);border-radius:.9rem;\
        overflow:hidden}\
        .glance li{display:flex;gap:.8rem;align-items:baseline;margin:0;padding:.8rem 1.2rem;max-width:none}\
        .glance li+li{border-top:1px solid var(--line)}\
        .glance a{color:inherit;text-decoration-color:var(--line)}\
        .sign{flex:none;display:inline-block;width:.72em;height:.72em;margin-right:.5em;overflow:visible}\
        .glance .sign{margin-right:0}\
        .s-known{fill:var(--accent)}\
        .s-unknown{fill:none;stroke:var(--quiet);stroke-width:1.4;stroke-dasharray:2.2 1.4}\
        .s-lower{fill:var(--lower)}\
        .s-higher{fill:var(--higher)}\
        .s-typical{fill:var(--typical)}\
        .s-neutral{fill:none;stroke:var(--typical);stroke-width:1.6}.s-partlyRead{fill:var(--quiet)}\
        .s-conflicting{fill:var(--conflicting)}\
        .s-uncounted{fill:var(--quiet)}.s-unread{fill:none;stroke:var(--quiet);stroke-width:1.4;stroke-dasharray:2 2}\
        .c-uncounted,.c-unread{color:var(--quiet)}svg .t-uncounted,svg .t-unread{fill:var(--quiet);font-weight:400}\
        .n-uncounted{fill:none;stroke:var(--line)}.n-unread{fill:none;stroke:var(--line);stroke-dasharray:2 4}\
        .chip{display:inline-flex;align-items:center;border-radius:9rem;padding:0 .65em;font-size:.86rem;font-weight:600;\
        line-height:1.75;white-space:nowrap}\
        .c-lower{color:var(--lower);background:var(--lower-tint)}\
        .c-higher{color:var(--higher);background:var(--higher-tint)}\
        .c-typical{color:var(--typical);background:var(--typical-tint)}\
        .c-neutral{color:var(--typical);box-shadow:inset 0 0 0 1px var(--typical)}\
        .c-partlyRead{color:var(--quiet);box-shadow:inset 0 0 0 1px var(--quiet)}\
        .c-conflicting{color:var(--conflicting);background:var(--conflicting-tint)}\
        .c-unknown{color:var(--quiet);box-shadow:inset 0 0 0 1px var(--quiet)}\
        .pathway-grid{display:grid;grid-template-columns:minmax(0,22.5rem) minmax(0,1fr);gap:1rem 3rem;align-items:start}\
        .pathway-grid h3:first-child{margin-top:0}\
        figure{margin:0}\
        figcaption.legend{display:grid;gap:.4rem;margin-top:1.1rem}\
        figcaption.legend>span{display:flex;gap:.5rem;align-items:center}\
        .pathway,.curve{display:block;width:100%;max-width:22.5rem;height:auto;overflow:visible}\
        .curve{max-width:24rem}\
        svg text{font-family:inherit;fill:var(--ink)}\
        .node{fill:var(--card);stroke:var(--line);stroke-width:1.5}\
        .n-lower{fill:var(--lower-tint);stroke:var(--lower)}\
        .n-higher{fill:var(--higher-tint);stroke:var(--higher)}\
        .n-typical{fill:var(--typical-tint);stroke:var(--typical)}\
        .n-neutral{stroke:var(--typical)}.n-partlyRead{fill:none;stroke:var(--quiet);stroke-dasharray:8 3}\
        .n-conflicting{fill:var(--conflicting-tint);stroke:var(--conflicting)}\
        .n-unknown{fill:none;stroke:var(--quiet);stroke-dasharray:5 4}\
        svg .stage{font-size:14px;fill:var(--quiet)}\
        svg .label{font-size:15px;font-weight:600}\
        svg .tag{font-size:14px;font-weight:600;text-anchor:end}\
        svg .t-lower{fill:var(--lower)}\
        svg .t-higher{fill:var(--higher)}\
        svg .t-typical,svg .t-neutral{fill:var(--typical)}svg .t-partlyRead{fill:var(--quiet)}\
        svg .t-conflicting{fill:var(--conflicting)}\
        svg .t-unknown{fill:var(--quiet)}\
        .pathway a:focus-visible .node{stroke-width:4}\
        .arrow{fill:none;stroke:var(--quiet);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}\
        .band{fill:var(--typical-tint)}\
        .axis{fill:none;stroke:var(--line);stroke-width:1.5}\
        .arch{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linecap:round}\
        .here{fill:var(--accent);stroke:var(--ground);stroke-width:3}\
        .maybe{fill:var(--ground);stroke:var(--accent);stroke-width:2;stroke-dasharray:4 3}\
        svg .step{font-size:13px;text-anchor:middle;fill:var(--quiet)}\
        svg .on{font-weight:600;fill:var(--ink)}\
        .card{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.5rem 1.6rem;margin:1.25rem 0}\
        .card h3{margin:0;font-size:1.05rem}\
        .symbol{font-size:1.5rem;margin-right:.35rem}\
        .name{font-family:system-ui,sans-serif;font-weight:400;color:var(--quiet)}\
        .aside{background:none}\
        .finding{border-top:1px solid var(--line);padding-top:1.1rem;margin-top:1.2rem}\
        .result{font-size:1.08rem;font-weight:600;margin:.1rem 0 .5rem}\
        .open{color:var(--quiet);font-weight:500}\
        .result.open{font-size:1rem}\
        .verb{font-size:1.08rem}\
        .evidence{font-size:.92rem;color:var(--quiet)}\
        .evidence b{color:var(--ink);font-weight:600}\
        .evidence a,small a{white-space:nowrap}\
        .cautions{list-style:none;padding:.15rem 0 .15rem 1rem;margin:.7rem 0;border-left:3px solid var(--conflicting)}\
        .cautions li{font-size:.96rem}\
        .cautions strong{color:var(--conflicting);font-weight:600}\
        details{margin:.6rem 0 0}\
        summary{cursor:pointer;color:var(--accent);font-size:.95rem;width:fit-content}\
        details[open]{padding-bottom:.3rem}\
        details ol,details ul{font-size:.95rem}\
        table{border-collapse:collapse;width:100%;font-size:.97rem;margin:1rem 0}\
        caption{text-align:left;color:var(--quiet);font-size:.88rem;padding:0 0 .4rem}\
        th,td{text-align:left;vertical-align:top;padding:.6rem 1rem .6rem 0;border-bottom:1px solid var(--line);\
        overflow-wrap:break-word}\
        table{table-layout:fixed}tbody tr:last-child>*{border-bottom:0}\
        .card thead th:nth-child(1),.card thead th:nth-child(2){width:23%}.card thead th:nth-child(3){width:16%}\
        thead th{font-size:.84rem;font-weight:500;color:var(--quiet);padding-top:0}\
        th[scope=row]{font-weight:600}\
        th small{font-weight:400}\
        .plain{list-style:none;padding:0;margin:0}\
        .plain li:first-child{margin-top:0}\
        .letters{font:600 1.1rem ui-monospace,"SF Mono",Menlo,Consolas,monospace}\
        mark{background:var(--accent-tint);color:var(--accent);border-radius:.25rem;padding:0 .2em;\
        box-shadow:inset 0 -2px 0 var(--accent)}\
        .cards{list-style:none;padding:0}\
        .question{border-left:3px solid var(--accent);padding-left:1rem}\
        .cards .question{margin:1.2rem 0}\
        .question p{margin:.2rem 0}.question code{display:inline-block}\
        .references{font-size:.92rem;columns:2 22rem;column-gap:2.5rem}\
        .references li{break-inside:avoid;margin:0 0 .55rem}\
        .terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem 2.5rem;margin:0}\
        .terms dt{font-size:1rem;font-weight:600;color:var(--ink)}\
        .terms dd{font-size:.95rem}\
        code{font:.9em ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}\
        s{color:var(--quiet)}\
        :target{scroll-margin-top:1rem}\
        @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}\
        @media(max-width:46rem){.pathway-grid{grid-template-columns:minmax(0,1fr)}\
        .top{padding-top:2rem}h2{margin-top:3rem}.facts{display:block}\
        .facts div{display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:1rem;margin:.35rem 0}.facts dt{padding-top:.2rem}\
        .card{padding:1.2rem 1.1rem}\
        thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}\
        tbody,tr,th[scope=row],td{display:block}\
        tr{padding:.8rem 0;border-bottom:1px solid var(--line)}\
        th[scope=row],td{border:0;padding:.15rem 0}\
        td{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:0 .75rem}\
        td::before{content:attr(data-label);color:var(--quiet);font-size:.84rem;padding-top:.12rem}\
        td>*{grid-column:2}}\
        @media print{@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages)}}\
        :root{--ground:#ffffff}\
        html{font-size:9.5pt}body{font-size:1rem;line-height:1.45}main,.top{max-width:none;padding:0}\
        .skip,nav{display:none}h1{font-size:2.2rem}h2{margin-top:2.2rem;break-after:avoid}\
        h3,h4,caption,thead{break-after:avoid}.card{padding:.8rem 1rem;margin:.7rem 0}\
        tr,figure,.question,.cautions,.glance,dl div{break-inside:avoid}\
        details::details-content{content-visibility:visible;display:block;height:auto}\
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
        a{color:inherit;text-decoration:none}}
        """
}
