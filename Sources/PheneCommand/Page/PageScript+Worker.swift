// SPDX-License-Identifier: Apache-2.0

extension PageScript {
    /// What runs beside the page, so that the page stays responsive: it holds the module and the file. It gives the module bytes of
    /// the file, and can make no request either, because a worker inherits the policy of its page.
    static let worker = #"""
        function inWorker() {
          const ahead = 4 << 20, apart = 64 << 10;
          const reader = new FileReaderSync();
          let program, tables, names, showsProgress = true, wasm, file, start = 0, bytes = new Uint8Array(0);
          // The module reads from front to back, or, in an archive, here and there.
          function readAt(offset, pointer, count) {
            try {
              if (offset < start || offset >= start + bytes.length) {
                const length = offset === start + bytes.length ? ahead : Math.max(count, apart);
                bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(offset, offset + length)));
                start = offset;
                if (showsProgress) postMessage({ progress: Math.min(1, (offset + bytes.length) / file.size) });
              }
              const part = bytes.subarray(offset - start, offset - start + count);
              new Uint8Array(wasm.memory.buffer, pointer, part.length).set(part);
              return part.length;
            } catch {
              return -1;
            }
          }
          const joined = (text, bytes) => { const head = encoded(text), all = new Uint8Array(head.length + bytes.length);
            all.set(head); all.set(bytes, head.length); return all; };
          \#(PageScript.decompression)
          \#(PageScript.memory)
          const form = number => { wasm.form(number); return result(); };
          const problem = () => {
            const words = text(), line = words.indexOf('\n');
            return { control: words.slice(0, line), error: words.slice(line + 1) };
          };
          function begin() {
            wasm = new WebAssembly.Instance(program, { host: { read_at: readAt } }).exports;
            return tables.every(table => given(table, wasm.addPack) === 0);
          }
          const tasks = {
            open({ module, packs }) {
              program = compiled(decompressed(module));
              tables = packs.map(decompressed);
              if (!begin()) return { error: text() };
              const catalog = JSON.parse(new TextDecoder().decode(form(3)));
              names = catalog.packs.map(pack => pack.name);
              return { catalog };
            },
            // A browser compiles a function when it first runs, and again when it runs often. So an invented file is read before a person's
            // one, in an instance of its own, of which nothing is kept.
            warmUp() {
              const own = wasm;
              const rows = ['# We are using reference human assembly build 37.\n# rsid\tchromosome\tposition\tgenotype\n'];
              for (let row = 0; row < 22000; row++) rows.push(`i${row}\t${1 + Math.floor(row / 1000)}\t${10000 + row}\tAG\n`);
              try {
                showsProgress = false;
                file = new Blob(rows);
                const request = ['path invented', ...names.map(name => 'pack ' + name)].join('\n');
                if (begin() && !given(encoded(request), (pointer, count) => wasm.report(pointer, count, file.size, 1))) wasm.form(0);
              } finally {
                [showsProgress, wasm, file, start, bytes] = [true, own, undefined, 0, new Uint8Array(0)];
              }
              return {};
            },
            report({ file: next, beside, calls, request }) {
              const isOther = next !== undefined;
              if (isOther) [file, start, bytes] = [next, 0, new Uint8Array(0)];
              for (const one of beside) given(joined(one.name + '\n', one.bytes), wasm.addBeside);
              for (const one of calls) given(joined(one.name + '\n', one.bytes), wasm.addCalls);
              const size = file ? file.size : -1;
              const status = given(encoded(request), (pointer, count) => wasm.report(pointer, count, size, isOther ? 1 : 0));
              bytes = new Uint8Array(0);
              start = 0;
              if (status) return problem();
              const state = JSON.parse(text());
              return { state, html: new TextDecoder().decode(form(0)), memory: wasm.memory.buffer.byteLength };
            },
            answers({ file: { name, bytes }, request }) {
              if (given(joined(request + '\n\n' + name + '\n', bytes), wasm.readAnswers)) return problem();
              return JSON.parse(text());
            },
            form({ form: number }) { return { bytes: form(number) }; },
          };
          \#(PageScript.answers)
        }

        """#
}
