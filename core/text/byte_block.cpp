#include "core/text/byte_block.hpp"

namespace crib {

ByteBlock classify_plainly(const char* bytes) {
  ByteBlock block;
  for (std::size_t i = 0; i < ByteBlock::kBytes; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (c >= 0x80) block.not_ascii |= bit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) block.letters |= bit;
    if (c >= '0' && c <= '9') block.digits |= bit;
    if (c == '_') block.connectors |= bit;
    if (c == '.' || c == '\'') block.joins_letters |= bit;
    if (c == '.' || c == '\'' || c == ',' || c == ';') block.joins_digits |= bit;
  }
  return block;
}

}  // namespace crib
