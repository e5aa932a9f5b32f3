#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what a target begins from: seeds.py inflate|index|plink|pgen|bgen FOLDER."""
import gzip
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / "Fixtures"
EXAMPLE = HERE / "seeds" / "example.vcf"


def inflate():
    text = (FIXTURES / "23andme" / "example.txt").read_bytes()
    for level in (0, 1, 6, 9):
        for strategy in (zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED):
            for size in (0, 5, 300, len(text)):
                packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
                yield packer.compress(text[:size]) + packer.flush()


def joined(*parts):
    """Files one after another, before each but the last its length in two bytes."""
    return b"".join(len(part).to_bytes(2, "little") + part for part in parts[:-1]) + parts[-1]


def index():
    if not all(map(shutil.which, ("bcftools", "bgzip", "tabix"))):
        return
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        commands = f"""
            bgzip -c {EXAMPLE} > t.vcf.gz && tabix -p vcf t.vcf.gz
            bgzip -c {EXAMPLE} > c.vcf.gz && bcftools index -c c.vcf.gz
            bcftools view --no-version -Ob -o b.bcf {EXAMPLE} && bcftools index b.bcf
            """
        subprocess.run(["sh", "-c", commands], cwd=folder, check=True, stderr=subprocess.DEVNULL)
        for file, ending in (("t.vcf.gz", ".tbi"), ("c.vcf.gz", ".csi"), ("b.bcf", ".csi")):
            yield joined((folder / file).read_bytes(), gzip.decompress((folder / (file + ending)).read_bytes()))


def plink():
    rows = [
        line.split("\t")
        for line in (FIXTURES / "23andme" / "example.txt").read_text().splitlines()
        if not line.startswith("#")
    ]
    bim = "".join(f"{row[1]}\t{row[0]}\t0\t{row[2]}\t{row[3][0]}\t{row[3][-1]}\n" for row in rows).encode()
    for people in (1, 2, 5):
        fam = "".join(f"f p{number} 0 0 {number % 3} -9\n" for number in range(people)).encode()
        for code in (0x00, 0x55, 0xAA, 0xFF):
            bed = bytes([0x6C, 0x1B, 0x01]) + bytes([code]) * ((people + 3) // 4 * len(rows))
            yield joined(fam, bim, bed)


SITES = ((9, 133635393, "rs1611115", "T", "C"), (22, 19963748, "rs4680", "G", "A"), (10, 114044277, "rs1801252", "A", "G"))


def pgen():
    """A file of one size of records, and one of differences, several alleles, phase and dosages."""
    pvar = "##reference=GRCh38\n#CHROM\tPOS\tID\tREF\tALT\n"
    pvar += "".join("\t".join(map(str, site)) + "\n" for site in SITES)
    psam = b"#IID\tSEX\na\t1\nb\t2\nc\t0\n"
    counts = struct.pack("<II", len(SITES), 3)
    for code in (0x00, 0x15, 0x2A, 0x24):
        yield joined(psam, pvar.encode(), b"\x6c\x1b\x02" + counts + b"\x40" + bytes([code]) * len(SITES))
    # Codes 1, 0, 2; the same but for the second person; everybody as the reference but for the third, with dosages.
    records = (
        (0x10, b"\x21\x02"),
        (0x02, b"\x01\x01\x02"),
        (0x64, b"\x01\x02\x01\x05" + struct.pack("<HH", 600, 15900)),
    )
    head = b"\x6c\x1b\x10" + counts + b"\x44"
    tables = bytes(kind for kind, _ in records) + bytes(len(record) for _, record in records)
    place = struct.pack("<Q", len(head) + 8 + len(tables))
    yield joined(psam, pvar.encode(), head + place + tables + b"".join(record for _, record in records))


def bgen():
    def text(value, form):
        return struct.pack(form, len(value)) + value.encode()

    for compression in (0, 1):
        for phased in (0, 1):
            for bits in (8, 16):
                ids = b"".join(text(name, "<H") for name in "abc")
                body = b""
                for chromosome, position, rsid, first, second in SITES:
                    values = (0, 250, 255, 0, 3, 4)
                    packed = b"".join((value * (1 if bits == 8 else 257)).to_bytes(bits // 8, "little") for value in values)
                    block = struct.pack("<IHBB", 3, 2, 2, 2) + b"\x02\x02\x82" + bytes([phased, bits]) + packed
                    data = struct.pack("<I", len(block)) + zlib.compress(block) if compression else block
                    body += text("", "<H") + text(rsid, "<H") + text(str(chromosome), "<H")
                    body += struct.pack("<IH", position, 2) + text(first, "<I") + text(second, "<I")
                    body += struct.pack("<I", len(data)) + data
                head = struct.pack("<III4sI", 20, len(SITES), 3, b"bgen", compression | 2 << 2 | 1 << 31)
                head += struct.pack("<II", 8 + len(ids), 3) + ids
                yield struct.pack("<I", len(head)) + head + body


MAKERS = {"inflate": inflate, "index": index, "plink": plink, "pgen": pgen, "bgen": bgen}
folder = pathlib.Path(sys.argv[2])
for number, seed in enumerate(MAKERS[sys.argv[1]]()):
    (folder / str(number)).write_bytes(seed)
