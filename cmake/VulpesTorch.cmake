# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch 1.13 or 2.x, for core/oneshot and vulpes-trainer alone. VULPES_GLOO says whether several processes can train together: LibTorch
# must hold c10d, and Gloo's own headers must be there.
find_package(Torch REQUIRED)
find_path(VULPES_GLOO_INCLUDE gloo/algorithm.h)
find_file(VULPES_C10D_GLOO torch/csrc/distributed/c10d/ProcessGroupGloo.hpp PATHS ${TORCH_INCLUDE_DIRS})
if(VULPES_GLOO_INCLUDE AND VULPES_C10D_GLOO)
    set(VULPES_GLOO ON)
else()
    set(VULPES_GLOO OFF)
    message(STATUS "Gloo's headers are missing: vulpes-trainer will train with one process only")
endif()
