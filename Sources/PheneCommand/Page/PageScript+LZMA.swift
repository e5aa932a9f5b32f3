// SPDX-License-Identifier: Apache-2.0

extension PageScript {
    /// How a worker decompresses what the page has of the module and the packs: an `.lzma` file as `PheneCompression` writes it, in
    /// which no probability depends on the position, as the text that ``Base85`` makes.
    static let decompression = #"""
        // Five signs for four bytes.
        function bytesOf(text) {
          const digits = new Uint8Array(127), groups = Math.ceil(text.length / 5);
          for (let code = 33, digit = 0; code < 127; code++)
            if (!'"&\'(<=>@\\'.includes(String.fromCharCode(code))) digits[code] = digit++;
          const bytes = new DataView(new ArrayBuffer(4 * groups));
          for (let group = 0; group < groups; group++) {
            let number = 0;
            for (let at = 5 * group; at < 5 * group + 5; at++)
              number = 85 * number + (at < text.length ? digits[text.charCodeAt(at)] : 84);
            bytes.setUint32(4 * group, number);
          }
          return new Uint8Array(bytes.buffer, 0, 4 * groups - (5 * groups - text.length));
        }
        function decompressed({ text, checksum }) {
          const bytes = unpacked(bytesOf(text)), table = new Int32Array(256);
          for (let byte = 0; byte < 256; byte++) {
            let rest = byte;
            for (let place = 0; place < 8; place++) rest = rest & 1 ? rest >>> 1 ^ 0xEDB88320 : rest >>> 1;
            table[byte] = rest;
          }
          let register = -1;
          for (const byte of bytes) register = table[(register ^ byte) & 255] ^ register >>> 8;
          if ((~register >>> 0) !== checksum) throw new Refusal('this page is damaged; get it anew');
          return bytes;
        }
        function unpacked(input) {
          const head = new DataView(input.buffer, input.byteOffset), output = new Uint8Array(head.getUint32(5, true));
          const even = count => new Uint16Array(count).fill(1024), context = input[0];
          const isMatch = even(12), isAgain = even(12), isNotLast = even(12), isNotSecond = even(12), isNotThird = even(12);
          const isLong = even(12), literals = even(0x300 << context), slots = even(4 << 6), near = even(128), align = even(16);
          const lengths = even(274), lengthsAgain = even(274);
          let at = 18, code = head.getInt32(14), range = -1;
          function shift() {
            if (range >>> 24 === 0) {
              range <<= 8;
              code = code << 8 | input[at++];
            }
          }
          function bit(chances, index) {
            const chance = chances[index], bound = Math.imul(range >>> 11, chance), is = code >>> 0 < bound >>> 0 ? 0 : 1;
            if (is) {
              range = range - bound | 0;
              code = code - bound | 0;
              chances[index] = chance - (chance >>> 5);
            } else {
              range = bound;
              chances[index] = chance + (2048 - chance >>> 5);
            }
            shift();
            return is;
          }
          function even1() {
            range >>>= 1;
            const is = code >>> 0 < range ? 0 : 1;
            if (is) code = code - range | 0;
            shift();
            return is;
          }
          function tree(chances, start, bits) {
            let node = 1;
            for (let place = 0; place < bits; place++) node = node << 1 | bit(chances, start + node);
            return node - (1 << bits);
          }
          function reversed(chances, start, bits) {
            let node = 1, number = 0;
            for (let place = 0; place < bits; place++) {
              const is = bit(chances, start + node);
              node = node << 1 | is;
              number |= is << place;
            }
            return number;
          }
          const length = chances => !bit(chances, 0) ? tree(chances, 2, 3)
            : !bit(chances, 1) ? 8 + tree(chances, 10, 3) : 16 + tree(chances, 18, 8);
          function literal(before, matched) {
            const start = 0x300 * (before >> 8 - context);
            let node = 1;
            for (let place = 7; place >= 0 && matched >= 0; place--) {
              const expected = matched >> place & 1, is = bit(literals, start + (1 + expected << 8) + node);
              node = node << 1 | is;
              if (is !== expected) break;
            }
            while (node < 256) node = node << 1 | bit(literals, start + node);
            return node;
          }
          function distance(kind) {
            const slot = tree(slots, kind << 6, 6), bits = (slot >> 1) - 1;
            if (slot < 4) return slot;
            const high = (2 | slot & 1) << bits;
            if (slot < 14) return high + reversed(near, high - slot, bits);
            let middle = 0;
            for (let place = 4; place < bits; place++) middle = middle << 1 | even1();
            return high + (middle << 4) + reversed(align, 0, 4);
          }
          let state = 0, count = 0, last = 0, second = 0, third = 0, fourth = 0;
          while (count < output.length) {
            if (!bit(isMatch, state)) {
              output[count] = literal(count ? output[count - 1] : 0, state > 6 ? output[count - last - 1] : -1);
              count++;
              state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
              continue;
            }
            let rest;
            if (!bit(isAgain, state)) {
              rest = length(lengths);
              [fourth, third, second] = [third, second, last];
              last = distance(Math.min(rest, 3));
              rest += 2;
              state = state < 7 ? 7 : 10;
            } else if (!bit(isNotLast, state)) {
              const isMore = bit(isLong, state);
              rest = isMore ? 2 + length(lengthsAgain) : 1;
              state = isMore ? (state < 7 ? 8 : 11) : state < 7 ? 9 : 11;
            } else {
              if (!bit(isNotSecond, state)) [last, second] = [second, last];
              else if (!bit(isNotThird, state)) [last, second, third] = [third, last, second];
              else [last, second, third, fourth] = [fourth, last, second, third];
              rest = 2 + length(lengthsAgain);
              state = state < 7 ? 8 : 11;
            }
            for (let from = count - last - 1; rest > 0; rest--) output[count++] = output[from++];
          }
          return output;
        }
        """#
}
