// A newsroom's rules for using other people's text: pass, warn or fail for every article, with the reason.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "core/text/document.hpp"
#include "core/verdict/judged.hpp"
#include "core/verdict/outlets.hpp"

namespace crib {

// The file:
//
//   # anything after '#' is a comment
//   [Reuters]                          a source's name as in credits, or [*] for every other one
//   words_without_credit = 25          words of it that an article may use without credit; default 0
//   share_without_credit = 5%          of the article's words; default 100%, so words decide
//   words_with_credit = 300            default: no limit
//   share_with_credit = 60%            default: no limit
//   credit = "(Reuters)" | "according to Reuters"    wording of which an article that uses it must have one
//   on_excess = fail                   pass, warn or fail when a limit is passed or the wording lacks; default fail
//   on_change = warn                   the same for figures, dates, names and statements that differ; default warn
//   on_altered_quote = fail            the same for words inside quotations; default warn
struct PolicyRule {
  std::string source;  // any of its names, "*" for any source
  std::uint32_t words_without_credit = 0;
  double share_without_credit = 1;
  std::uint32_t words_with_credit = UINT32_MAX;
  double share_with_credit = 1;
  std::vector<std::string> credit;  // any of these wordings; empty = any credit
  Outcome on_excess = Outcome::kFail;
  Outcome on_change = Outcome::kWarn;
  Outcome on_altered_quote = Outcome::kWarn;
};

struct Policy {
  std::vector<PolicyRule> rules;  // order of the file; the first that names the source counts, "*" last
};

// Throws Error with `file` and the line for what is no rule.
Policy read_policy(std::istream& in, const std::string& file);

// By DocId; sources pass. A source's name is its publisher, or what its dateline or foot line says, or else its key;
// stories of one name count together, each word of the article once.
std::vector<PolicyAnswer> check_policy(const Policy& policy, const Corpus& corpus,
                                       const std::vector<JudgedDocument>& documents,
                                       const std::vector<JudgedPair>& pairs, const Outlets& outlets);

}  // namespace crib
