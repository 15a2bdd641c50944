# crib_embed(target symbol file): compiles the bytes of a text file into the target as
# `namespace crib::embedded { extern const std::string_view <symbol>; }`. Declare the symbol where it is used. Call it in
# core/CMakeLists.txt, beside the target: a custom command counts only in the folder of its target.
function(crib_embed target symbol file)
  get_filename_component(source "${file}" ABSOLUTE)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${symbol} -DSOURCE=${source} -DOUTPUT=${output} -P ${PROJECT_SOURCE_DIR}/core/embed_file.cmake
    DEPENDS "${source}" ${PROJECT_SOURCE_DIR}/core/embed_file.cmake VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
