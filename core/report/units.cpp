#include "core/report/units.hpp"

#include <algorithm>
#include <string_view>

namespace crib {
namespace {

constexpr std::uint32_t kStride = 64;

std::uint32_t utf16_units(std::string_view utf8) {
  std::uint32_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

UnitMap::UnitMap(const Document& document, Units units)
    : document_(&document),
      maps_to_file_(units == Units::kUtf8 && document.format == Format::kText && !document.offsets.breaks.empty()) {
  const std::string_view text = document.text;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (units == Units::kUtf8 || std::all_of(text.begin(), text.end(), is_ascii)) return;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    marks_.push_back(before);
    before += utf16_units(text.substr(at, kStride));
  }
}

std::uint32_t UnitMap::place(std::uint32_t text_byte) const {
  if (maps_to_file_) return document_->offsets.to_file(text_byte);
  if (marks_.empty()) return text_byte;
  const std::uint32_t stride = text_byte / kStride;
  return marks_[stride] +
         utf16_units(std::string_view(document_->text).substr(stride * kStride, text_byte - stride * kStride));
}

std::vector<UnitMap> unit_maps(const Corpus& corpus, Units units) {
  std::vector<UnitMap> maps;
  maps.reserve(corpus.documents.size());
  for (const auto& document : corpus.documents) maps.push_back(UnitMap(document, units));
  return maps;
}

}  // namespace crib
