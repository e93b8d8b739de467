// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The space of docs/spaces.md: its networks take a fraction of a millisecond.
inline const char* const kTinySpace = R"json({
  "schema": "vulpes.space/1", "name": "tiny32",
  "globals": [{"kind": "resolution", "values": [24, 32]}],
  "stages": [
    {"name": "16", "depth": {"key": "d", "values": [1, 2, 3]}, "blocks": 3,
     "decisions": [{"kind": "expansion", "key": "e", "values": [2, 4, 6]}, {"kind": "kernel", "key": "k", "values": [3, 5]}]},
    {"name": "32", "depth": {"key": "d", "values": [1, 2]}, "blocks": 2,
     "decisions": [{"kind": "expansion", "key": "e", "values": [2, 4]}, {"kind": "kernel", "key": "k", "values": [3, 5]}]}
  ],
  "skeleton": {
    "stem": {"channels": 16, "kernel": 3, "stride": 1, "activation": "relu6"}, "fixed": [],
    "stages": [
      {"channels": 16, "stride": 2, "squeeze_excite": false, "activation": "relu6"},
      {"channels": 32, "stride": 2, "squeeze_excite": true, "activation": "hard_swish"}
    ],
    "head_channels": 128, "feature_channels": 0, "head_activation": "hard_swish", "squeeze_ratio": 0.25, "channel_divisor": 8
  }
})json";
