#include "core/verdict/direction.hpp"

#include "core/verdict/percent.hpp"

namespace crib {
namespace {

constexpr double kSiblings = .8;
constexpr double kMoreComplete = .4;  // difference of coverage from which the longer text is taken for the fuller one

}  // namespace

Direction find_direction(const DirectionEvidence& evidence, const Overlap& overlap) {
  const bool left_source = evidence.left.role == Role::kSource, right_source = evidence.right.role == Role::kSource;
  if (right_source && !left_source) return {From::kRight, .95, "the right document is a declared source"};
  if (left_source && !right_source) return {From::kLeft, .95, "the left document is a declared source"};
  if (!evidence.common_source.empty() && evidence.explained >= kSiblings) {
    std::string why = rounded_percent(evidence.explained) + " of what they share is in " + evidence.common_source +
                      " too: siblings, not copies of each other";
    if (evidence.unexplained_words >= 1)
      why += "; " + std::to_string(static_cast<int>(evidence.unexplained_words)) + " shared words are not";
    return {From::kUndetermined, 0, std::move(why)};
  }
  if (evidence.left_credits_right != evidence.right_credits_left) {
    if (evidence.left_credits_right) return {From::kRight, .9, "the left document credits the right one"};
    return {From::kLeft, .9, "the right document credits the left one"};
  }
  const std::string &a = evidence.left.date, &b = evidence.right.date;
  if (!a.empty() && !b.empty() && a != b && !a.starts_with(b) && !b.starts_with(a)) {
    const bool right_first = b < a;
    return {right_first ? From::kRight : From::kLeft, .8,
            "dated " + (right_first ? b : a) + ", the other " + (right_first ? a : b)};
  }
  const double difference = overlap.coverage[0] - overlap.coverage[1];
  if (std::abs(difference) >= kMoreComplete) {
    const bool right_fuller = difference > 0;
    return {right_fuller ? From::kRight : From::kLeft, .3,
            std::string(right_fuller ? "the right" : "the left") +
                " document is the fuller one; no role, date or credit tells more"};
  }
  return {From::kUndetermined, 0, "no role, credit, date or difference in completeness speaks for either"};
}

}  // namespace crib
