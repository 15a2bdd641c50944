#include "core/match/lexicon.hpp"

#include <cmath>

namespace crib {
namespace {

std::vector<float> row_norms(const Profile& p, const std::vector<float>& weight) {
  std::vector<float> norms(p.units.size());
  for (std::size_t u = 0; u < p.units.size(); ++u) {
    float sum = 0;
    for (auto c = p.row_begin[u]; c < p.row_begin[u + 1]; ++c) {
      const float value = p.rows[c].count * weight[p.rows[c].at];
      sum += value * value;
    }
    norms[u] = std::sqrt(sum);
  }
  return norms;
}

}  // namespace

Lexicon weigh_pair(const Profile& left, const Profile& right) {
  Lexicon lexicon;
  lexicon.left_weight.resize(left.features.size());
  lexicon.right_weight.resize(right.features.size());
  lexicon.right_of.assign(left.features.size(), kNoPartner);
  const float sentences = static_cast<float>(left.units.size() + right.units.size());
  const auto weight = [&](std::uint32_t units) { return std::log(sentences / static_cast<float>(units)); };

  std::size_t l = 0, r = 0;
  while (l < left.features.size() || r < right.features.size()) {
    if (r == right.features.size() || (l < left.features.size() && left.features[l].id < right.features[r].id)) {
      lexicon.left_weight[l] = weight(left.features[l].units);
      ++l;
    } else if (l == left.features.size() || right.features[r].id < left.features[l].id) {
      lexicon.right_weight[r] = weight(right.features[r].units);
      ++r;
    } else {
      lexicon.right_of[l] = static_cast<std::uint32_t>(r);
      lexicon.left_weight[l] = lexicon.right_weight[r] = weight(left.features[l].units + right.features[r].units);
      ++l, ++r;
    }
  }
  lexicon.left_norm = row_norms(left, lexicon.left_weight);
  lexicon.right_norm = row_norms(right, lexicon.right_weight);
  return lexicon;
}

}  // namespace crib
