// The one table of options. Parsing, help, the man page and the shell completions all read it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "cli/arguments.hpp"

namespace crib {

struct CommandEntry {
  Command command{};
  std::string_view name, operands, summary;
};

enum class FlagGroup : std::uint8_t { kInput, kDetection, kOutput, kMessages, kHelp };
inline constexpr std::array<std::string_view, 5> kFlagGroupNames = {"Input", "Detection", "Output", "Messages", "Help"};

// A set of commands, one bit each.
using CommandSet = unsigned;
constexpr CommandSet bit(Command command) { return 1U << static_cast<unsigned>(command); }

struct Flag {
  std::string_view name;     // without dashes
  char letter;               // 0 = none
  std::string_view value;    // what it takes; empty = a switch, which has a --no- form unless it asks for help
  FlagGroup group;
  CommandSet commands;
  std::string_view summary;  // one line of -h
  std::string_view details;  // what --help and the man page add
  std::string_view choices;  // separated by spaces; empty = any value
  std::string_view initial;  // the default, as shown; empty = none
  void (*apply)(Arguments&, std::string_view value);  // a switch gets "true" or "false"; throws Error
};

std::span<const Flag> flags();
std::span<const CommandEntry> commands();

constexpr bool is_switch(const Flag& flag) { return flag.value.empty(); }
constexpr bool has_negation(const Flag& flag) { return is_switch(flag) && flag.group != FlagGroup::kHelp; }

}  // namespace crib
