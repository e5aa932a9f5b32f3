// SPDX-License-Identifier: Apache-2.0

// What Embedded Swift asks of a platform, for a module of WebAssembly without a system under it.

#include <stddef.h>
#include <stdint.h>

// Memory comes in classes of sizes, four for each power of two. A block that is freed goes to the list of its class, so that
// reading file after file does not grow the memory. Before each block stand its class and where it begins.
typedef struct Block {
    struct Block *next;
} Block;
typedef struct {
    uintptr_t start;
    uint32_t class;
} Header;

enum { LEAST = 32, CLASSES = 120 };
extern unsigned char __heap_base;
static uintptr_t end = 0;
static Block *lists[CLASSES];

// The size of a class: 32, 40, 48, 56, 64, 80, 96 ...
static size_t size_of(uint32_t class) { return (size_t)(4 + (class & 3)) << (3 + (class >> 2)); }

static uint32_t class_of(size_t size) {
    uint32_t class = 0;
    if (size > LEAST) class = (uint32_t)(31 - __builtin_clz((uint32_t)size) - 5) << 2;
    while (size_of(class) < size) class++;
    return class;
}

static void *grow(size_t size) {
    if (end == 0) end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t start = end;
    if (size > UINTPTR_MAX - start - 0xFFFF) __builtin_trap();
    end = start + size;
    uintptr_t have = __builtin_wasm_memory_size(0) << 16;
    if (end > have && __builtin_wasm_memory_grow(0, (end - have + 0xFFFF) >> 16) == (size_t)-1) __builtin_trap();
    return (void *)start;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment < 16) alignment = 16;
    if (size > ((size_t)1 << 31) - alignment - 64) __builtin_trap();
    uint32_t class = class_of(size + alignment + sizeof(Header));
    Block *block = lists[class];
    if (block)
        lists[class] = block->next;
    else
        block = grow((size_of(class) + 15) & ~(size_t)15);
    uintptr_t start = ((uintptr_t)block + sizeof(Header) + alignment - 1) & ~(uintptr_t)(alignment - 1);
    Header *header = (Header *)start - 1;
    header->start = (uintptr_t)block;
    header->class = class;
    *result = (void *)start;
    return 0;
}

void free(void *memory) {
    if (!memory) return;
    Header *header = (Header *)memory - 1;
    Block *block = (Block *)header->start;
    uint32_t class = header->class;
    block->next = lists[class];
    lists[class] = block;
}

// With bulk memory each of these is one instruction, and copies that overlap are right too.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }

int memcmp(const void *a, const void *b, size_t count) {
    typedef uint64_t __attribute__((aligned(1), may_alias)) Word;
    const unsigned char *one = a, *other = b;
    for (; count >= 8 && *(const Word *)one == *(const Word *)other; count -= 8) one += 8, other += 8;
    for (; count > 0; count--, one++, other++) {
        if (*one != *other) return *one - *other;
    }
    return 0;
}

// Half away from zero, which WebAssembly has no instruction for. The difference is exact.
double round(double number) {
    double whole = __builtin_trunc(number), rest = number - whole;
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole;
}

// The seed of hashing; nothing here is a secret, and the same order at each run is welcome.
void arc4random_buf(void *buffer, size_t count) { memset(buffer, 42, count); }

// The compiler's own helper for a product of 128 bits, by halves of 32 (Knuth, TAOCP vol. 2, section 4.3.1).
__int128 __multi3(__int128 a, __int128 b) {
    uint64_t al = (uint64_t)a, bl = (uint64_t)b, low32 = 0xFFFFFFFF;
    uint64_t ll = (al & low32) * (bl & low32), lh = (al & low32) * (bl >> 32);
    uint64_t hl = (al >> 32) * (bl & low32), hh = (al >> 32) * (bl >> 32);
    uint64_t middle = (ll >> 32) + (lh & low32) + (hl & low32);
    uint64_t low = (ll & low32) | middle << 32;
    uint64_t high = hh + (lh >> 32) + (hl >> 32) + (middle >> 32);
    high += (uint64_t)(a >> 64) * bl + al * (uint64_t)(b >> 64);
    return (__int128)((unsigned __int128)high << 64 | low);
}
