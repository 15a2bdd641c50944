#include "core/verdict/beginnings.hpp"

#include <string_view>

#include "core/text/bare_form.hpp"
#include "core/verdict/attributions.hpp"
#include "core/verdict/credits.hpp"
#include "core/verdict/outlets.hpp"

namespace crib {

Beginnings::Beginnings(const Vocabulary& vocabulary, const Outlets& outlets) : kinds_(vocabulary.size()) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const std::string_view word = vocabulary.spelling(static_cast<TermId>(i));
    unsigned kinds = 0;
    const WordPlaces places = outlets.places_of(bare_form(word));
    if (places.alone) kinds |= kOutlet;
    if (places.first) kinds |= kLongerOutlet;
    if (places.second) kinds |= kSecondOfOutlet;
    if (is_cue_beginning(word)) kinds |= kAttribution;
    if (is_text_credit_beginning(word)) kinds |= kTextCredit;
    if (is_vague_credit_beginning(word)) kinds |= kVagueCredit;
    kinds_[i] = static_cast<std::uint8_t>(kinds);
  }
}

}  // namespace crib
