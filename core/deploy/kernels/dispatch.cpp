// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/dispatch.h"

namespace vulpes::deploy {

Width widest()
{
#if VULPES_WIDE_KERNELS
    static const Width width = [] {
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
            && __builtin_cpu_supports("avx512dq"))
            return Width::Avx512;
        return __builtin_cpu_supports("avx2") ? Width::Avx2 : Width::Plain;
    }();
    return width;
#else
    return Width::Plain;
#endif
}

} // namespace vulpes::deploy
