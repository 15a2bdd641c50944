#include "core/report/deflate.hpp"

#include <zlib.h>

#include <cassert>
#include <vector>

namespace crib {
namespace {

std::string base64(const std::vector<unsigned char>& bytes) {
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t taken = bytes.size() - i < 3 ? bytes.size() - i : 3;
    const unsigned group = bytes[i] * 65536U + (taken > 1 ? bytes[i + 1] * 256U : 0) + (taken > 2 ? bytes[i + 2] : 0U);
    out += kAlphabet[group >> 18];
    out += kAlphabet[group >> 12 & 63];
    out += taken > 1 ? kAlphabet[group >> 6 & 63] : '=';
    out += taken > 2 ? kAlphabet[group & 63] : '=';
  }
  return out;
}

}  // namespace

std::string deflate_base64(std::string_view bytes, Packing packing) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::vector<unsigned char> packed(size);
  const int status = compress2(packed.data(), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                               static_cast<uLong>(bytes.size()), packing == Packing::kSmall ? 9 : 6);
  assert(status == Z_OK);
  static_cast<void>(status);
  packed.resize(size);
  return base64(packed);
}

}  // namespace crib
