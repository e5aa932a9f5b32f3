#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Gives each target random inputs, grown from the shipped rules, the fixtures and the examples of all messages.
#
#   Tests/Fuzz/run.sh 60              all targets, 60 seconds each, as many at once as there are processors
#   Tests/Fuzz/run.sh 600 pack        one target
#
# What breaks a target is kept in Tests/Fuzz/regressions/<target>/, where the tests run it from then on; give it the name
# of what it broke. What was found to lead to new code is kept in .build/fuzz/corpus/ for the next run.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
targets=("${@:-parse analyze genotypes containers inflate index plink pgen bgen pack outsideCalls}")
read -ra targets <<< "${targets[*]}"
Tests/Fuzz/build.sh
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:symbolize=0

# Writes what a target begins from, and lets it run.
fuzz() { # TARGET
    local target=$1 status=0
    local corpus=.build/fuzz/corpus/$target seeds=.build/fuzz/seeds/$target kept=Tests/Fuzz/regressions/$target
    rm -rf "$seeds" && mkdir -p "$corpus" "$seeds" "$kept"
    local options=(-max_len=4096)
    case $target in
        parse) for file in Rules/*/*.phene; do cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"; done ;;
        analyze)
            for file in Rules/*/*.phene; do
                (printf + && cat "$file") > "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"
            done
            cat Tests/PluginConsumer/Rules/*/*.phene > "$seeds/whole"
            ;;
        genotypes)
            for file in Tests/Fixtures/*/*; do [ -f "$file" ] && cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"; done
            for file in Tests/Fixtures/23andme/*.txt; do
                gzip -c "$file" > "$seeds/$(basename "$file").gz"
                if command -v bgzip > /dev/null; then bgzip -c "$file" > "$seeds/$(basename "$file").bgz"; fi
                python3 -m zipfile -c "$seeds/$(basename "$file").zip" "$file"
            done
            if command -v bcftools > /dev/null; then
                bcftools view --no-version -Ou -o "$seeds/plain.bcf" Tests/Fuzz/seeds/example.vcf
                bcftools view --no-version -Ob -o "$seeds/blocks.bcf" Tests/Fuzz/seeds/example.vcf
                bcftools view --no-version -Oz -o "$seeds/blocks.vcf.gz" Tests/Fuzz/seeds/example.vcf
            fi
            cp Tests/Fuzz/seeds/* "$seeds"
            ;;
        containers)
            for file in Tests/Fixtures/*/*.txt Tests/Fixtures/*/*.csv Tests/Fuzz/seeds/*; do
                (printf '\100\007\050\001' && cat "$file") > "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"
            done
            if command -v bcftools > /dev/null; then
                (printf '\100\007\050\001' && bcftools view --no-version -Ou Tests/Fuzz/seeds/example.vcf) > "$seeds/bcf"
            fi
            ;;
        inflate | index | plink | pgen | bgen) python3 Tests/Fuzz/seeds.py "$target" "$seeds" ;;
        pack) options=(-max_len=48) ;;
    esac
    [[ $target = parse || $target = analyze ]] && options+=(-dict=Tests/Fuzz/rules.dict)
    FUZZ_TARGET=$target FUZZ_SEEDS=$seeds .build/fuzz/fuzz "${options[@]}" -timeout=10 -rss_limit_mb=2048 \
        -max_total_time="$seconds" -artifact_prefix="$kept/" -print_final_stats=1 \
        "$corpus" "$seeds" "$kept" > ".build/fuzz/$target.log" 2>&1 || status=1
    echo "$target: $(grep -E 'number_of_executed_units' ".build/fuzz/$target.log" | grep -oE '[0-9]+$' || echo broken) runs"
    grep -hE 'Fatal error|ERROR:|Test unit written|ALARM' ".build/fuzz/$target.log" || true
    return $status
}

status=0 running=0
for target in "${targets[@]}"; do
    if [ "$running" -ge "$(getconf _NPROCESSORS_ONLN)" ]; then
        wait -n || status=1
        running=$((running - 1))
    fi
    fuzz "$target" &
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    wait -n || status=1
    running=$((running - 1))
done
exit $status
