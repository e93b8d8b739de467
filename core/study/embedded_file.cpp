// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/embedded_file.h"

// The assembler copies the files as they are: megabytes as C++ literals would take minutes to compile.
#define VULPES_EMBED(name, file)                                                                                                          \
    __asm__(".section .rodata\n.balign 16\n" #name "_begin:\n.incbin \"" file "\"\n" #name "_end:\n.byte 0\n.previous\n");                 \
    extern "C" const char name##_begin[];                                                                                                \
    extern "C" const char name##_end[];

VULPES_EMBED(vulpes_demo_study, VULPES_DEMO_STUDY)
VULPES_EMBED(vulpes_demo_weights, VULPES_DEMO_WEIGHTS)

namespace vulpes::study {

std::string_view demoStudyBytes()
{
    return {vulpes_demo_study_begin, static_cast<std::size_t>(vulpes_demo_study_end - vulpes_demo_study_begin)};
}

std::string_view demoWeightsBytes()
{
    return {vulpes_demo_weights_begin, static_cast<std::size_t>(vulpes_demo_weights_end - vulpes_demo_weights_begin)};
}

} // namespace vulpes::study
