// What must hold. A broken promise ends the program, with the place; libFuzzer keeps the input.

#pragma once

#include <cstdio>
#include <cstdlib>

#define WZ_MUST(condition)                                                                \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)
