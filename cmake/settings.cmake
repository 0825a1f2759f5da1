# How everything is compiled. Three interface libraries carry it:
#   wz_headers  the header-only libraries nlohmann, doctest and tl
#   wz_core     the domain: no exceptions, warnings are errors
#   wz_test     tests: exceptions, because doctest's REQUIRE stops a test with one

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# A static library need not wait for the ones it will be linked with.
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)

find_program(WZ_CCACHE ccache)
if(WZ_CCACHE)
  # Paths below the checkout count from it, so that every clone and work tree shares what was compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
                                  CCACHE_NOHASHDIR=true ${WZ_CCACHE})
endif()

# The wasm build must not see /usr/include itself (it would take glibc's headers), and find_package
# finds nothing under Emscripten's toolchain file. So the three header-only libraries are linked
# into the build folder, for every build alike.
set(WZ_INCLUDE "${CMAKE_BINARY_DIR}/include")
file(MAKE_DIRECTORY ${WZ_INCLUDE})
foreach(library nlohmann doctest tl)
  set(found "")
  foreach(place /usr/include /usr/local/include)
    if(EXISTS ${place}/${library})
      set(found ${place}/${library})
      break()
    endif()
  endforeach()
  if(NOT found)
    message(FATAL_ERROR "The headers of ${library} are missing. On Debian and Ubuntu: "
                        "apt-get install nlohmann-json3-dev doctest-dev libexpected-dev")
  endif()
  file(CREATE_LINK ${found} ${WZ_INCLUDE}/${library} SYMBOLIC)
endforeach()

add_library(wz_headers INTERFACE)
target_include_directories(wz_headers SYSTEM INTERFACE ${WZ_INCLUDE})
target_include_directories(wz_headers INTERFACE ${CMAKE_SOURCE_DIR}/src)
# With JSON_NOEXCEPTION a wrong-typed access aborts instead of throwing. It is set for tests too: the
# same inline functions must be the same everywhere.
target_compile_definitions(wz_headers INTERFACE JSON_NOEXCEPTION)
target_compile_options(wz_headers INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns about overlapping copies inside its own std::string where there are none
  # (GCC bug 105651).
  target_compile_options(wz_headers INTERFACE -Wno-restrict)
endif()

add_library(wz_core INTERFACE)
target_link_libraries(wz_core INTERFACE wz_headers)
target_compile_options(wz_core INTERFACE -fno-exceptions)

add_library(wz_test INTERFACE)
target_link_libraries(wz_test INTERFACE wz_headers)
# Optimising doctest's macros takes far longer than running them as they are.
target_compile_options(wz_test INTERFACE -O1)

if(WZ_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # What the fuzzers count by. The tests do not need it, but so both are the same objects, which ccache has.
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(WZ_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()

if(NOT EMSCRIPTEN)
  # Native builds are for tests: what counts is the time to build them and run them together.
  set(CMAKE_CXX_FLAGS_RELEASE "-O1 -DNDEBUG")
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -gline-tables-only -DNDEBUG")
else()
  # Measured: at -O3 the inlined library code made the module 333 kB (brotli). What runs over every line of a
  # log (base, agreement) is built for speed, see src/CMakeLists.txt; the rest for size.
  set(CMAKE_CXX_FLAGS_RELEASE "-Os -DNDEBUG")
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g2 -sASSERTIONS=1")
  target_compile_options(wz_test INTERFACE -fwasm-exceptions)
  # Emscripten's own optimiser needs acorn, which Debian keeps where only Debian's node looks.
  if(IS_DIRECTORY /usr/share/nodejs/acorn)
    set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK
                                 "${CMAKE_COMMAND} -E env NODE_PATH=$ENV{NODE_PATH}:/usr/share/nodejs")
  endif()
endif()

# Emscripten's programs for node are CommonJS, whatever the package.json above the build folder says.
if(EMSCRIPTEN)
  file(WRITE ${CMAKE_BINARY_DIR}/package.json "{\"type\":\"commonjs\"}\n")
endif()

# Link settings of a program that runs under node, with the real file system.
function(wz_runs_in_node target)
  if(EMSCRIPTEN)
    target_link_options(
      ${target} PRIVATE -fwasm-exceptions -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1 -sNODERAWFS=1
      -sALLOW_MEMORY_GROWTH=1)
  endif()
endfunction()
