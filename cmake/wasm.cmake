# The toolchain of the `wasm` presets: whichever Emscripten is on the PATH. Its own toolchain file
# lies beside its programs; `em-config` says where.
find_program(WZ_EM_CONFIG em-config REQUIRED)
execute_process(
  COMMAND ${WZ_EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE WZ_EMSCRIPTEN_ROOT
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${WZ_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
