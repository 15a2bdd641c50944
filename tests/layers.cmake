# Fails when a file in core/ includes a higher layer, or its peer.
cmake_policy(SET CMP0057 NEW)  # IN_LIST
set(layers base text sketch vector match verdict report)  # low to high
set(peers "sketch vector" "vector sketch")                # same height: neither may include the other

set(bad "")
file(GLOB_RECURSE files RELATIVE "${ROOT}/core" "${ROOT}/core/*.hpp" "${ROOT}/core/*.cpp")
foreach(file IN LISTS files)
  if(NOT file MATCHES "/")
    continue()  # pipeline stands above all layers
  endif()
  string(REGEX MATCH "^[^/]+" from "${file}")
  list(FIND layers "${from}" height)
  file(STRINGS "${ROOT}/core/${file}" includes REGEX "^#include \"")
  foreach(line IN LISTS includes)
    if(NOT line MATCHES "^#include \"core/([a-z]+)/")
      list(APPEND bad "core/${file}: ${line} does not name a layer")
      continue()
    endif()
    set(to "${CMAKE_MATCH_1}")
    list(FIND layers "${to}" to_height)
    if(to_height EQUAL -1 OR to_height GREATER height OR "${from} ${to}" IN_LIST peers)
      list(APPEND bad "core/${file} may not include core/${to}/")
    endif()
  endforeach()
endforeach()
if(bad)
  list(JOIN bad "\n  " bad)
  message(FATAL_ERROR "layering:\n  ${bad}")
endif()
list(LENGTH files count)
message(STATUS "${count} files keep to their layers")
