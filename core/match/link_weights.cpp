// Written by bench/fit_links.py; how, on what and how well stands in bench/README.md.
#include "core/match/link_model.hpp"

namespace crib {

LinkModel news_model() {
  return {-5.8486F,
          {4.1431F, 5.1258F, 0.2927F, 0.47858F, 0.51397F, 0.35629F, -1.4438F, -1.1924F, 1.2938F, 0.29596F, -0.053776F, -0.88032F, 0.67322F, -0.41543F, 0.019134F, 0.23563F, -0.94212F, -0.16031F, -0.058838F, 0.37186F, -6.5264F, -2.5754F, 8.6168F, -2.929F, 1.1395F, 2.372F},
          -2.8234F,
          {0.85844F, 1.4726F, 0.56118F, -1.7575F, -3.7249F, -3.9314F, 2.9198F, 1.7761F, -5.4437F, 0.013961F, 0.14378F, 0.86073F, 0.51557F, -0.10492F, -0.02089F, -1.506F}};
}

}  // namespace crib
