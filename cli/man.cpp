#include <string>

#include "cli/examples.hpp"
#include "cli/flags.hpp"
#include "cli/generate.hpp"
#include "core/report/version.hpp"

namespace crib {
namespace {

// Text for roff: dashes and backslashes as they are typed, no line that looks like a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return out;
}

std::string flag_entry(const Flag& flag) {
  std::string entry = ".TP\n\\fB";
  if (flag.letter != 0) entry += "\\-" + std::string(1, flag.letter) + "\\fR, \\fB";
  entry += roff("--" + std::string(flag.name)) + "\\fR";
  if (!is_switch(flag)) entry += "=\\fI" + roff(flag.value) + "\\fR";
  entry += "\n" + roff(flag.summary) + ".\n";
  if (!flag.details.empty()) entry += roff(flag.details) + "\n";
  if (!flag.initial.empty()) entry += "Default: " + roff(flag.initial) + ".\n";
  return entry;
}

}  // namespace

std::string man_page() {
  std::string page = ".TH CRIB 1 \"\" \"crib " + std::string(version()) + "\" \"User Commands\"\n";
  page += ".SH NAME\ncrib \\- finds the wording that news articles share with each other and with the wire\n.SH SYNOPSIS\n";
  for (const auto& entry : commands()) {
    page += ".B crib " + std::string(entry.name) + "\n[\\fIOPTIONS\\fR] \\fI" + roff(entry.operands) + "\\fR\n.br\n";
  }
  page += ".SH COMMANDS\n";
  for (const auto& entry : commands()) {
    page += ".TP\n.B " + std::string(entry.name) + "\n" + roff(entry.summary) + "\n";
  }
  page += ".SH OPTIONS\n";
  for (std::size_t group = 0; group < kFlagGroupNames.size(); ++group) {
    page += ".SS " + std::string(kFlagGroupNames[group]) + "\n";
    for (const Flag& flag : flags()) {
      if (static_cast<std::size_t>(flag.group) == group) page += flag_entry(flag);
    }
  }
  page += ".SH EXIT STATUS\n";
  for (const auto& [code, meaning] : kExitCodes) {
    page += ".TP\n.B " + std::string(code) + "\n" + roff(meaning) + "\n";
  }
  page += ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nwhen set, no color unless \\-\\-color asks for it\n";
  page += ".SH EXAMPLES\n";
  for (const Example& example : kExamples) {
    page += ".TP\n" + roff(example.meaning) + ":\n.B " + roff(example.words) + "\n";
  }
  return page;
}

}  // namespace crib
