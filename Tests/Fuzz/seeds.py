#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what a target begins from: seeds.py inflate|index|plink FOLDER."""
import gzip
import pathlib
import shutil
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


folder = pathlib.Path(sys.argv[2])
for number, seed in enumerate({"inflate": inflate, "index": index, "plink": plink}[sys.argv[1]]()):
    (folder / str(number)).write_bytes(seed)
