# Writes a file as a C++ array; run by crib_embed().
file(READ "${SOURCE}" hex HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(WRITE "${OUTPUT}.tmp" "#include <string_view>
namespace {
constexpr unsigned char kBytes[] = {
${bytes}0};
}
namespace crib::embedded {
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL}{reinterpret_cast<const char*>(kBytes), sizeof kBytes - 1};
}
")
file(RENAME "${OUTPUT}.tmp" "${OUTPUT}")
