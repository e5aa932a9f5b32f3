// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Times whole commands in turn (A B C A B C ...), so that their ratios hold while a shared machine's speed drifts:
// `race RUNS 'command a' 'command b' ...`. One line a command: median wall milliseconds with the fastest and the
// slowest run, peak memory, and the median ratio to the first command, pair by pair. Output goes to a file, because grep
// stops at the first match when it writes to /dev/null.

struct Run {
    let seconds: Double
    let peakKiB: Int
}

var name = Array("/tmp/phene-race-XXXXXX".utf8CString)
let output = mkstemp(&name)
unlink(name)

func run(_ command: [String]) -> Run {
    ftruncate(output, 0)
    lseek(output, 0, SEEK_SET)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    var process = pid_t()
    let start = ContinuousClock().now
    guard posix_spawnp(&process, command[0], &actions, nil, arguments, environ) == 0 else {
        print("cannot start \(command[0])")
        exit(1)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let duration = ContinuousClock().now - start
    for argument in arguments { free(argument) }
    posix_spawn_file_actions_destroy(&actions)
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return Run(seconds: seconds, peakKiB: Int(usage.ru_maxrss))
}

func text(_ value: Double) -> String { String(Double(Int(value * 100 + 0.5)) / 100) }

let runs = Int(CommandLine.arguments[1]) ?? 15
let commands = CommandLine.arguments.dropFirst(2).map { $0.split(separator: " ").map(String.init) }
var results = [[Run]](repeating: [], count: commands.count)
for round in 0...runs {
    for (index, command) in commands.enumerated() {
        let result = run(command)
        if round > 0 { results[index].append(result) }
    }
}
for (index, command) in commands.enumerated() {
    let times = results[index].map { $0.seconds * 1000 }.sorted()
    let ratios = zip(results[index], results[0]).map { $0.seconds / $1.seconds }.sorted()
    let peak = results[index].map { $0.peakKiB }.max() ?? 0
    print(
        "\(text(times[runs / 2])) ms (\(text(times[0])) to \(text(times[runs - 1]))), peak \(text(Double(peak) / 1024)) MiB,",
        "\(text(ratios[runs / 2])) x the first:", command.joined(separator: " "))
}
