// SPDX-License-Identifier: Apache-2.0

/// The style sheet of the private page, light and dark. It loads nothing.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --ink: #1b1d22; --quiet: #4d525c; --paper: #fdfdfb; --panel: #f1f1ec; --line: #b9bbb4;
          --link: #1a4f8a; --mark: #2f5d50; --error: #7a3b00; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e7e8ea; --quiet: #b3b7bf; --paper: #17191d; --panel: #22252b; --line: #565b66; --link: #9cc4f2;
            --mark: #8fc7b4; --error: #f0b27a; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem clamp(0.75rem, 3vw, 2.5rem) 3rem; max-width: 100rem; background: var(--paper);
          color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: clamp(1.4rem, 4vw, 2rem); line-height: 1.2; margin: 0.5rem 0; }
        h2 { font-size: 1.2rem; margin: 1.5rem 0 0.5rem; }
        p { max-width: 46rem; }
        a { color: var(--link); }
        code { overflow-wrap: anywhere; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        [hidden] { display: none !important; }
        #drop { border: 2px dashed var(--line); border-radius: 0.5rem; padding: 1.2rem; background: var(--panel); }
        #drop.over { border-color: var(--mark); border-style: solid; }
        #drop label { display: block; font-weight: 600; margin-bottom: 0.5rem; }
        input, select, button { font: inherit; max-width: 100%; }
        button, select, input[type="number"], input[type="text"] { min-height: 2.75rem; padding: 0.3rem 0.8rem; color: var(--ink);
          background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.3rem; }
        button { cursor: pointer; }
        button:disabled { color: var(--quiet); cursor: default; border-style: dashed; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        input[type="checkbox"] { width: 1.3rem; height: 1.3rem; vertical-align: middle; }
        input[type="file"] { min-height: 2.75rem; width: 100%; }
        fieldset { border: 1px solid var(--line); border-radius: 0.5rem; margin: 1rem 0; padding: 0.5rem 1rem; min-width: 0; }
        fieldset label, .question label, details label { display: block; padding: 0.3rem 0; }
        summary { padding: 0.6rem 0; cursor: pointer; }
        .row { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: end; }
        .row p { margin: 0.3rem 0; }
        #status { min-height: 1.5rem; }
        .error { color: var(--error); border-left: 4px solid var(--error); padding-left: 0.8rem; }
        progress { width: 100%; max-width: 30rem; accent-color: var(--mark); }
        .columns { display: grid; gap: 1rem 2rem; }
        .question { border-top: 1px solid var(--line); padding: 0.5rem 0; }
        .question select, .question input { width: 100%; }
        .hint { color: var(--quiet); margin: 0.2rem 0; font-size: 0.9rem; }
        .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 0.8rem; }
        iframe { width: 100%; height: 88vh; border: 1px solid var(--line); border-radius: 0.3rem; background: #fff; }
        @media (min-width: 62rem) {
          .columns { grid-template-columns: minmax(17rem, 22rem) minmax(0, 1fr); }
          .ask { max-height: 96vh; overflow: auto; position: sticky; top: 0; padding-right: 0.5rem; }
        }
        @media print { body > :not(main), main > :not(#results), .ask, .tools { display: none; } }
        """
}
