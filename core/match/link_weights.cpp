// Written by bench/fit_links.py; how, on what and how well stands in bench/README.md.
#include "core/match/link_model.hpp"

namespace crib {

LinkModel news_model() {
  return {-2.5875F,
          {7.1673F, 9.0017F, -0.19109F, 0.98249F, 0.80401F, 0.5399F, -3.2124F, -3.1133F, -3.1987F, 0.52031F, 0.75973F, -4.0019F, 0.70609F, -0.26905F, 0.067717F, 0.17832F, -1.5465F, -0.79944F, 0.013527F, 1.027F, -3.3827F, -2.837F, 6.0182F, 3.6624F, 2.329F, 2.4998F},
          -4.0943F,
          {1.0853F, 1.6037F, 0.91983F, -2.7961F, -4.3967F, -4.1124F, 2.9051F, -3.7072F, -1.2719F, -1.0499F, 0.90765F, -0.075811F, -0.033511F, 2.6881F, -0.331F, -2.0609F}};
}

}  // namespace crib
