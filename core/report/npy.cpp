#include "core/report/npy.hpp"

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "core/report/square.hpp"

namespace crib {
namespace {

void put_header(std::ostream& out, std::size_t rows, std::size_t columns) {
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(rows) + ", " +
                       std::to_string(columns) + "), }";
  // Magic, version, length and header together end at a multiple of 64, as the format asks.
  constexpr std::size_t kBefore = 10, kAlignment = 64;
  while ((kBefore + header.size() + 1) % kAlignment != 0) header += ' ';
  header += '\n';
  out << "\x93NUMPY" << '\x01' << '\0' << static_cast<char>(header.size() & 0xFF)
      << static_cast<char>(header.size() >> 8) << header;
}

void put_floats(std::ostream& out, const std::vector<float>& values) {
  std::string bytes;
  bytes.reserve(values.size() * 4);
  for (const float value : values) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(bits >> shift & 0xFF);
  }
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

void write_npy(std::ostream& out, const Report& report, std::size_t matrix) {
  const Matrices& matrices = report.matrices;
  const Matrix& cells = matrices.by_name[matrix];
  if (matrices.is_sparse) {
    put_header(out, cells.cells.size(), 3);
    for (const auto& cell : cells.cells) {
      put_floats(out, {static_cast<float>(cell.row), static_cast<float>(cell.column), cell.value});
    }
    return;
  }
  put_header(out, matrices.size, matrices.size);
  for_each_row(cells, matrices.size, [&](std::uint32_t, const std::vector<float>& values) { put_floats(out, values); });
}

void write_keys(std::ostream& out, const Corpus& corpus) {
  for (const auto& document : corpus.documents) {
    for (const char c : document.key) {
      if (c == '\n') {
        out << "\\n";
      } else if (c == '\\') {
        out << "\\\\";
      } else {
        out << c;
      }
    }
    out << '\n';
  }
}

}  // namespace crib
