// SPDX-License-Identifier: Apache-2.0

/// The one style sheet of the page, and the digest by which the page's policy allows it and nothing else.
///
/// Colours keep a contrast of at least 4.5 to 1 on their ground, light and dark; states differ by word and sign too.
enum Style {
    /// SHA-256 of ``sheet`` in base 64; a test computes it anew.
    static let digest = "f29sYGDjvY+BgRGkOxVtQe1Yzish7QycbXToN48NkXI="

    static let sheet: StaticString = """
        :root{color-scheme:light dark;--ink:#1b1f24;--ground:#ffffff;--quiet:#57606a;--line:#d0d7de;--card:#f6f8fa;\
        --known:#0b5cad;--open:#6e4b00}\
        @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--ground:#0d1117;--quiet:#9da7b3;--line:#3d444d;\
        --card:#161b22;--known:#79b8ff;--open:#e3b341}}\
        *{box-sizing:border-box}\
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}\
        main,header,footer{max-width:46rem;margin:0 auto;padding:0 1rem}\
        h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .5rem}\
        h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}\
        h3{font-size:1.05rem;margin:0 0 .4rem}\
        p{margin:.4rem 0}\
        a{color:var(--known)}\
        a:focus-visible,summary:focus-visible{outline:3px solid var(--known);outline-offset:2px}\
        .skip{position:absolute;left:-99rem}\
        .skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem}\
        .card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1rem;margin:.8rem 0;\
        break-inside:avoid}\
        .state{font-weight:600}\
        .known{color:var(--known)}\
        .open{color:var(--open)}\
        .quiet{color:var(--quiet);font-size:.9rem}\
        s{color:var(--quiet)}\
        ul,ol{padding-left:1.3rem;margin:.4rem 0}\
        li{margin:.25rem 0;overflow-wrap:anywhere}\
        table{border-collapse:collapse;width:100%;font-size:.95rem}\
        caption{text-align:left;color:var(--quiet);padding:.2rem 0}\
        th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line)}\
        td:last-child{overflow-wrap:anywhere}\
        th[scope=row]{font-weight:600;white-space:nowrap}\
        summary{cursor:pointer;color:var(--known)}\
        details{margin:.5rem 0 0}\
        code{font:.9em ui-monospace,monospace}\
        svg{max-width:100%;height:auto}\
        @media print{body{font-size:10pt}.skip{display:none}h2{break-after:avoid}@page{margin:16mm}}
        """
}
