// SPDX-License-Identifier: Apache-2.0

// What Embedded Swift asks of a platform, for a module that runs once: memory is handed out and never taken back.

#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;
static uintptr_t next = 0;

static void *take(size_t alignment, size_t size) {
    if (next == 0) next = (uintptr_t)&__heap_base;
    uintptr_t start = (next + alignment - 1) & ~(uintptr_t)(alignment - 1);
    next = start + size;
    uintptr_t have = __builtin_wasm_memory_size(0) << 16;
    if (next > have && __builtin_wasm_memory_grow(0, (next - have + 0xFFFF) >> 16) == (size_t)-1) __builtin_trap();
    return (void *)start;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    *result = take(alignment, size);
    return 0;
}

void free(void *block) { (void)block; }

void *memcpy(void *to, const void *from, size_t count) {
    for (size_t i = 0; i < count; i++) ((unsigned char *)to)[i] = ((const unsigned char *)from)[i];
    return to;
}

void *memmove(void *to, const void *from, size_t count) {
    if (to <= from) return memcpy(to, from, count);
    for (size_t i = count; i-- > 0;) ((unsigned char *)to)[i] = ((const unsigned char *)from)[i];
    return to;
}

void *memset(void *to, int value, size_t count) {
    for (size_t i = 0; i < count; i++) ((unsigned char *)to)[i] = (unsigned char)value;
    return to;
}

int memcmp(const void *a, const void *b, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int difference = ((const unsigned char *)a)[i] - ((const unsigned char *)b)[i];
        if (difference != 0) return difference;
    }
    return 0;
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
