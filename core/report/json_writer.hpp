// Streams JSON: nothing is kept but a buffer, so a result of any size is written in little memory.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace crib {

class JsonWriter {
 public:
  // is_for_html: `<` is written \u003c, so that no text can end the script block it stands in.
  explicit JsonWriter(std::ostream& out, bool is_for_html = false) : out_(out), is_for_html_(is_for_html) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { flush(); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);  // plain ASCII, not escaped

  void string(std::string_view text);      // a file's name need not be UTF-8: bad bytes become U+FFFD
  void count(std::uint64_t value);
  void share(double value);                // finite; rounded to four decimals, without trailing zeros
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void literal(std::string_view token);    // JSON as it stands

  void break_line();                       // before the next element; for people and for diff
  void end_line();                         // closes one object of JSON Lines
  void flush();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void append_escaped(std::string_view text);

  std::ostream& out_;
  std::string buffer_;
  bool is_for_html_;
  bool needs_comma_ = false;
  bool breaks_line_ = false;
};

// Text in a member, for the many that are left out when empty.
inline void string_unless_empty(JsonWriter& json, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  json.key(key);
  json.string(text);
}

}  // namespace crib
