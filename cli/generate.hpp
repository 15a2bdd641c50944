// The man page and the completions of shells, made from the table of options.
#pragma once

#include <string>
#include <string_view>

namespace crib {

// kind: man, complete-bash, complete-zsh or complete-fish.
std::string generate(std::string_view kind);

std::string man_page();
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace crib
