// The English words that attribute: verbs of saying, roles, groups, texts.
#pragma once

#include <string_view>

namespace crib {

enum class Cue { kNone, kWeak, kStrong };

Cue speech_verb(std::string_view folded);     // said, told, wrote: strong; expects, called, estimate: weak
bool takes_hearer(std::string_view folded);   // told, tells, assured
bool is_text_noun(std::string_view folded);   // report, study, poll, statement …
bool is_group_noun(std::string_view folded);  // analysts, experts, observers …
bool is_role_noun(std::string_view folded);   // analyst, spokesman, president …
bool is_speech_adverb(std::string_view folded);  // what stands between subject and verb: also, has, previously

}  // namespace crib
