// What stands around each link, by the log-odds known so far; a line is the links of one left unit.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/match/link_model.hpp"

namespace crib {

// Chances of the lines near the one at hand, each by right unit, so that a look around a link is a look at a few neighbours.
class ChanceRows {
 public:
  // `lines`: held at a time. A chance is spread over the right units within `spread` of its link; beyond the first and last unit
  // stand `margin` zeros.
  ChanceRows(const Links& links, const std::vector<float>& chance, std::size_t right_units, std::uint32_t lines, std::uint32_t spread,
             std::uint32_t margin);

  void enter(std::uint32_t line);
  void leave(std::uint32_t line);
  // The line's best chance by right unit; 0 throughout for one that has left or never entered.
  const float* row(std::int64_t line) const { return rows_.data() + place(line); }

 private:
  std::size_t place(std::int64_t line) const { return std::size_t{static_cast<std::uint32_t>(line + lines_) % lines_} * width_ + margin_; }

  const Links& links_;
  const std::vector<float>& chance_;
  std::uint32_t lines_, right_units_, spread_, margin_;
  std::size_t width_;  // of a row
  std::vector<float> rows_;
};

class Surroundings {
 public:
  Surroundings(const PairView& pair, const std::vector<float>& log_odds);

  // Goes to the next line, first to that of unit 0.
  void advance();
  // Of a link of that line.
  ContextEvidence of(std::size_t link) const;

 private:
  // Best chances of one left unit's links with the right units near another.
  struct Beside {
    float within_one{}, within_two{};  // units to either side
    float before{}, after{};           // it or up to three units before it, after it
  };
  static Beside beside(const float* at);
  std::pair<float, float> own_line(std::size_t link) const;

  const PairView& pair_;
  std::vector<float> log_odds_, chance_;                      // by link; the caller's log-odds are about to change
  std::vector<float> best_left_, best_right_, second_right_;  // chances by unit
  float told_{}, background_left_{}, background_right_{};
  ChanceRows beside_, nearby_;
  std::uint32_t line_ = 0xFFFFFFFF;
  std::array<const float*, 4> rows_beside_{};  // of the two lines before it and the two after
  std::vector<const float*> rows_around_;          // of all other lines of its window
  std::vector<float> up_to_, from_;                // by link of the line; the best chance of the line up to it, and from it on
};

}  // namespace crib
