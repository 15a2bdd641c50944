// Updates and corrections of one story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

enum class VersionKind : std::uint8_t { kStory, kUpdate, kRepeat, kCorrection, kWithdrawal };

struct VersionLabel {
  VersionKind kind{};
  std::string text;        // "UPDATE 2", "CORRECTED"; "" = none
  std::uint32_t number{};  // of an update
  std::string_view rest;   // the title without it
};

// The label in front of a title ("UPDATE 2-Port shuts", "CORRECTED: Port shuts", "(Corrects spelling …)").
VersionLabel read_label(std::string_view title);

// Documents of one role belong to one chain where their titles, labels apart, share most words or a pair says
// that one is mostly in the other, and at least one carries a label. A chain runs by date, then by label, then by
// order.
Versions find_versions(const Corpus& corpus, const std::vector<JudgedPair>& pairs);

// Articles that still carry what a correction among the sources changed, or that use what was withdrawn.
std::vector<StaleFact> find_stale_facts(const Corpus& corpus, const std::vector<JudgedPair>& pairs,
                                        const Versions& versions);

}  // namespace crib
