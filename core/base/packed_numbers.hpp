// Rows of 32-bit numbers that are mostly small, in few bytes: seven bits a byte, the lowest first (LEB128).
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace crib {

// Reads what was packed, number by number. A view.
class NumberReader {
 public:
  static constexpr std::size_t kBytesBehind = 3;

  explicit NumberReader(const std::uint8_t* bytes) : at_(bytes) {}

  // Pre: there is one more.
  std::uint32_t next() {
    std::uint32_t byte = *at_++, number = byte & 0x7FU;
    for (unsigned shift = 7; byte >= 0x80; shift += 7) {
      byte = *at_++;
      number |= (byte & 0x7FU) << shift;
    }
    return number;
  }
  // The same, faster where lengths differ from number to number: four bytes at a time, without asking each whether it is the last.
  // Pre: kBytesBehind may be read behind the last number, as in PackedNumbers.
  std::uint32_t next_of_any_length() {
    const std::uint32_t four = at_[0] | std::uint32_t{at_[1]} << 8 | std::uint32_t{at_[2]} << 16 | std::uint32_t{at_[3]} << 24;
    const std::uint32_t last = ~four & 0x80808080U;  // a bit in every byte that may be the last
    if (last == 0) return next();
    at_ += (static_cast<unsigned>(std::countr_zero(last)) + 1) / 8;
    const std::uint32_t own = four & (last ^ (last - 1));
    return (own & 0x7FU) | (own >> 1 & 0x3F80U) | (own >> 2 & 0x1FC000U) | (own >> 3 & 0xFE00000U);
  }
  std::uint8_t byte() { return *at_++; }

 private:
  const std::uint8_t* at_;
};

// How far something stands from the one before, and how often: one number where it stands there once.
struct Counted {
  std::uint32_t gap{};    // less than 2^31
  std::uint32_t count{};  // at least 1
};

inline Counted read_counted(NumberReader& reader) {
  const std::uint32_t number = reader.next();
  return {number >> 1, (number & 1) != 0 ? reader.next() : 1};
}

// put(number) for each of one or two numbers.
template <typename Put>
void put_counted(const Counted& counted, const Put& put) {
  put(counted.gap << 1 | static_cast<std::uint32_t>(counted.count > 1));
  if (counted.count > 1) put(counted.count);
}

// put(byte) for each byte of a number.
template <typename Put>
void put_number(std::uint32_t number, const Put& put) {
  for (; number >= 0x80; number >>= 7) put(static_cast<std::uint8_t>(number | 0x80U));
  put(static_cast<std::uint8_t>(number));
}

// One row. It takes its bytes and those that may be read behind them; how many numbers there are is for the reader to know.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  explicit PackedNumbers(const std::vector<std::uint8_t>& bytes) : bytes_(new std::uint8_t[bytes.size() + NumberReader::kBytesBehind]) {
    std::fill_n(std::copy(bytes.begin(), bytes.end(), bytes_.get()), NumberReader::kBytesBehind, std::uint8_t{0});
  }

  bool has_numbers() const { return bytes_ != nullptr; }
  NumberReader read() const { return NumberReader(bytes_.get()); }

 private:
  std::unique_ptr<std::uint8_t[]> bytes_;
};

// Packs one row after another.
class NumberPacker {
 public:
  void add(std::uint32_t number) {
    put_number(number, [&](std::uint8_t byte) { bytes_.push_back(byte); });
  }
  void add_byte(std::uint8_t byte) { bytes_.push_back(byte); }  // one that is no number
  void add(const Counted& counted) {
    put_counted(counted, [&](std::uint32_t number) { add(number); });
  }

  // What was added since the last call.
  PackedNumbers take() {
    PackedNumbers row(bytes_);
    bytes_.clear();
    return row;
  }

 private:
  std::vector<std::uint8_t> bytes_;
};

}  // namespace crib
