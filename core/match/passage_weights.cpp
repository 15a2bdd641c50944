// Written by bench/fit_passages.py; how, on what and how well stands in bench/README.md.
#include "core/match/evidence.hpp"

namespace crib {

const EvidenceModel& passage_model() {
  static const EvidenceModel kModel = {
      -4.785, {1.2617, 1.673, -14.161, 0.20662, 0.42356, 0.28394, -1.8261, 1.9838, -3.588}};
  return kModel;
}

}  // namespace crib
