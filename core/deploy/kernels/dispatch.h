// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One binary for every processor: hot loops are written once as `inline` bodies and compiled three times, for plain x86-64, AVX2 and
/// AVX-512; `widest()` chooses at run time. Bodies sum in the order that is written and products are never fused with sums
/// (`-ffp-contract=off`), so every choice gives the same bits.

#if defined(__x86_64__) && defined(__GNUC__)
#define VULPES_AVX2 __attribute__((target("avx2")))
#define VULPES_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#define VULPES_WIDE_KERNELS 1
#else
#define VULPES_AVX2
#define VULPES_AVX512
#define VULPES_WIDE_KERNELS 0
#endif
#define VULPES_INLINE inline __attribute__((always_inline))

namespace vulpes::deploy {

enum class Width { Plain, Avx2, Avx512 };

/// What this processor can do. Cheap after the first call; safe from any thread.
[[nodiscard]] Width widest();

} // namespace vulpes::deploy

/// Defines `result name(parameters)` as a choice between three compilations of the inline function `name##Body<lanes>(arguments)`.
#define VULPES_DISPATCH(name, parameters, arguments)                  \
    namespace {                                                       \
    VULPES_AVX512 void name##Avx512 parameters { name##Body<16> arguments; } \
    VULPES_AVX2 void name##Avx2 parameters { name##Body<8> arguments; }      \
    void name##Plain parameters { name##Body<4> arguments; }          \
    }                                                                 \
    void name parameters                                              \
    {                                                                 \
        switch (widest()) {                                           \
        case Width::Avx512:                                           \
            return name##Avx512 arguments;                            \
        case Width::Avx2:                                             \
            return name##Avx2 arguments;                              \
        case Width::Plain:                                            \
            break;                                                    \
        }                                                             \
        name##Plain arguments;                                        \
    }
