#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds what reads files and cohorts on several threads with the thread sanitizer, and runs it: a race, or an answer that depends on
# the number of threads, fails. Only these modules are built, which takes a tenth of the time of all tests under the sanitizer.
# Usage: Tests/Threads/run.sh [PHENEC], where PHENEC is a built phenec; without it, it is built.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.build/threads
rm -rf "$out" && mkdir -p "$out/rules"
phenec=${1:-}
if [ -z "$phenec" ]; then
    swift build --quiet --product phenec
    phenec=$(swift build --show-bin-path)/phenec
fi
shipped=Rules/Norepinephrine
"$phenec" pack --module NorepinephrineRules --out "$out/rules" "$shipped"/*.phene --pack Rules/Pharmacogenes/*.phene

module() { # NAME FILE...
    local name=$1
    shift
    swiftc -swift-version 6 -package-name phene -parse-as-library -wmo -Onone -gline-tables-only -sanitize=thread -I "$out" -I Tests/CZlib \
        -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility -warnings-as-errors \
        -module-name "$name" -emit-module -emit-module-path "$out/$name.swiftmodule" -emit-object -o "$out/$name.o" "$@"
}
sources() { find "$1" -name '*.swift' | LC_ALL=C sort; }

for name in PheneBytes PheneContainers PheneGenome PheneJSON PheneModel PheneRuntime PheneDiagnostics PheneReaders PheneReport; do
    module "$name" $(sources "Sources/$name")
done
module NorepinephrineRules $(sources "$shipped") "$out"/rules/*.swift
module SeededRandom Tests/SeededRandom/*.swift
module PheneBytesTestSupport Tests/PheneBytesTestSupport/*.swift
module Main Tests/Threads/Main.swift Tests/Fuzz/Targets/ExampleLoci.swift Tests/CohortTests/Fileset.swift
swiftc -sanitize=thread -use-ld=lld "$out"/*.o -lz -o "$out/threads"
SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=halt_on_error=1 "$out/threads"
