// SPDX-License-Identifier: Apache-2.0

extension Style {
    /// Text, headings, links and lists.
    static let layout = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);
        font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
        h1,h2,h3,.symbol{font-family:"Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,"Noto Serif",serif;
        font-weight:600;line-height:1.2;text-wrap:balance}
        main,.top{max-width:58rem;margin:0 auto;padding:0 1.25rem}
        main{padding-bottom:5rem}
        .top{padding-top:3rem}
        h1{font-size:clamp(1.9rem,5vw,2.7rem);margin:0 0 .5rem;letter-spacing:-.01em}
        h2{font-size:1.6rem;margin:3.5rem 0 1rem}
        h3{font-size:1.2rem;margin:2rem 0 .6rem}
        h4{font-size:1.02rem;line-height:1.35;font-weight:650;margin:0 0 .35rem}
        p{margin:.6rem 0}
        p,li,dd,figcaption{max-width:68ch}
        .lead{font-size:1.15rem;color:var(--quiet);margin:0 0 .75rem}
        small{display:block;font-size:.84rem;line-height:1.45;color:var(--quiet)}
        .quiet,.meta,figcaption{color:var(--quiet);font-size:.92rem}
        .meta{margin:.1rem 0 .8rem;overflow-wrap:anywhere}
        a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        a:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:3px;
        border-radius:3px}
        a[rel]::after{content:"\\2197";font-size:.8em;padding-left:.1em}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;z-index:1;background:var(--card);padding:.6rem 1rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        dt{font-size:.82rem;color:var(--quiet)}
        dd{margin:0;overflow-wrap:anywhere}
        ul,ol{padding-left:1.35rem;margin:.6rem 0}
        li{margin:.3rem 0;overflow-wrap:anywhere}
        .compact li{margin:.12rem 0}
        nav{margin-top:2.5rem;padding:.6rem 0;border-block:1px solid var(--line)}
        nav ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;list-style:none;margin:0;padding:0}
        nav li{margin:0}
        nav a{display:inline-block;padding:.25rem 0}
        .note{background:var(--conflicting-tint);color:var(--ink);border-radius:.6rem;padding:.7rem 1rem}
        details{margin:.6rem 0 0}
        summary{cursor:pointer;color:var(--accent);font-size:.95rem;width:fit-content}
        details[open]{padding-bottom:.3rem}
        details ol,details ul{font-size:.95rem}
        code{font:.9em ui-monospace,"SF Mono",Menlo,Consolas,monospace;overflow-wrap:anywhere}
        s{color:var(--quiet)}
        .paper{display:none}
        :target{scroll-margin-top:1rem}
        @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}

        """
}
