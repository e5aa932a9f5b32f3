// SPDX-License-Identifier: Apache-2.0

extension PageScript {
    /// What the scripts of both pages begin with.
    static let shared = #"""
        'use strict';
        // What the page has of the module or a pack: a worker decompresses it.
        const packed = node => ({ text: node.textContent, checksum: Number(node.dataset.crc32) });

        // The frame has the whole report and may run no script. Its style is set by the page: the policy knows no digest of it.
        function framed(id, report) {
          return new Promise(done => {
            const old = document.getElementById(id), frame = old.cloneNode(false), height = old.contentWindow?.scrollY ?? 0;
            const [, style] = /<style>([^]*?)<\/style>/.exec(report);
            frame.onload = () => {
              const inner = frame.contentDocument, sheet = new frame.contentWindow.CSSStyleSheet();
              sheet.replaceSync(style);
              inner.adoptedStyleSheets = [sheet];
              for (const link of inner.querySelectorAll('a[href^="http"]')) {
                link.target = '_blank';
                link.rel = 'noopener noreferrer';
              }
              frame.contentWindow.scrollTo(0, height);
              done();
            };
            frame.srcdoc = report.replace(/<style>[^]*?<\/style>/, '');
            old.replaceWith(frame);
          });
        }

        """#

    /// How a worker passes bytes to the module in `wasm`, and gets what a call gave.
    static let memory = #"""
        // What a person can do something about.
          class Refusal extends Error {}
          function compiled(bytes) {
            try {
              return new WebAssembly.Module(bytes);
            } catch (error) {
              throw new Refusal('this browser does not run the program of this page, which needs WebAssembly 2.0; a newer one does (' + error + ')');
            }
          }
          const encoded = text => new TextEncoder().encode(text);
          function given(bytes, call) {
            const pointer = wasm.allocate(bytes.length);
            new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
            const status = call(pointer, bytes.length);
            wasm.release(pointer);
            return status;
          }
          const result = () => new Uint8Array(wasm.memory.buffer, wasm.resultStart(), wasm.resultCount()).slice();
          const text = () => new TextDecoder().decode(result());
        """#

    /// How a worker answers a message by the task of that name.
    static let answers = #"""
        onmessage = ({ data }) => {
            let answer;
            try {
              answer = tasks[data.task](data);
            } catch (error) {
              const mistake = 'the program of this page failed, which is a mistake in it: ' + error;
              answer = { error: error instanceof Refusal ? error.message : mistake, isBroken: true };
            }
            postMessage({ answer });
          };
        """#
}
