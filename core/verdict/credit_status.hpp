// Is a passage credited to the document it is in?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/match/passage.hpp"
#include "core/text/document.hpp"
#include "core/text/tokenize.hpp"
#include "core/verdict/judged.hpp"

namespace crib {

// The left document's side of the question, and whom the right one belongs to.
struct CreditQuestion {
  const std::vector<Credit>& credits;           // of the left document
  const std::vector<Speech>& speeches;          // of the left document
  const std::vector<std::string>& left_names;   // own_names()
  const std::vector<std::string>& right_names;  // own_names(); empty = nobody knows whose it is
  Role right_role{};
  const TokenizedDocument* left_tokens = nullptr;  // to tell whether all that was taken are quoted words; may be absent
};

struct CreditAnswer {
  CreditStatus status{};
  std::optional<std::uint32_t> by;  // position in credits: the credit that says so
};

// `credited`: a credit that covers the passage names the right document's agency or outlet; where a declared source
// does not say whose it is, any credit to an agency or outlet. `quoted`: what the passage takes is a quotation, with
// its speaker. `credited_elsewhere`: the credits over it name others only. The credit that covers least decides.
CreditAnswer answer(const Passage& passage, const CreditQuestion& question);

}  // namespace crib
