// SPDX-License-Identifier: MIT
#include <acctplan/document/json_reader.hpp>

#include <fmt/format.h>

#include <acctplan/document/limits.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "json_faults.hpp"
#include "text_checks.hpp"
#include "tree_builder.hpp"

namespace acctplan {
namespace {

constexpr std::string_view kBetweenTokens = " \t\r\n,:";
constexpr std::string_view kNumber = "+-.0123456789eE";

/// The part of a source that holds one JSON text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Turns the library's events into a tree. The library tells no places, so a cursor walks the source along with it:
/// between two tokens of JSON stand only blanks, commas and colons.
class JsonEvents final : public nlohmann::json_sax<nlohmann::json> {
 public:
  JsonEvents(const SourceFile& file, Range range, Diagnostics& sink)
      : file_(file), bytes_(file.bytes()), range_(range), cursor_(range.begin), builder_(file, kMaxJsonNodes, sink) {}

  bool null() override {
    builder_.null(take(4));
    return true;
  }
  bool boolean(bool value) override { return plain(take(value ? 4 : 5)); }
  bool number_integer(number_integer_t) override { return plain(take_number()); }
  bool number_unsigned(number_unsigned_t) override { return plain(take_number()); }
  bool number_float(number_float_t, const string_t&) override { return plain(take_number()); }
  bool string(string_t& value) override { return text(value); }
  bool key(string_t& value) override { return text(value); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(NodeKind::map); }
  bool start_array(std::size_t) override { return open(NodeKind::sequence); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& fault) override {
    const std::size_t stopped = std::min(range_.begin + (byte > 0 ? byte - 1 : 0), range_.end);
    const std::size_t token = stopped < cursor_ || runs_on() ? last_begin_ : std::min(next_token(), stopped);
    const JsonFaultPlace place{range_.begin, token, stopped, range_.end, builder_.open_since()};
    builder_.error(explain_json_fault(file_, place, fault.what()));
    return false;
  }

  [[nodiscard]] TreeBuilder& builder() { return builder_; }

 private:
  [[nodiscard]] std::size_t next_token() const {
    return std::min(bytes_.find_first_not_of(kBetweenTokens, cursor_), range_.end);
  }

  /// Whether the token taken last goes on behind its end, as in 010 or 1_000: the library has told of a 0 or 1 by then.
  [[nodiscard]] bool runs_on() const {
    return cursor_ > range_.begin && cursor_ < range_.end && is_word_character(bytes_[cursor_ - 1]) &&
           is_word_character(bytes_[cursor_]);
  }

  Span take(std::size_t length) {
    const std::size_t begin = next_token();
    last_begin_ = begin;
    cursor_ = std::min(begin + length, range_.end);
    return {&file_, begin, cursor_};
  }

  Span take_number() {
    const std::size_t begin = next_token();
    return take(std::min(bytes_.find_first_not_of(kNumber, begin), range_.end) - begin);
  }

  bool plain(const Span& span) {
    builder_.scalar(ScalarStyle::plain, std::string(bytes_.substr(span.begin, span.end - span.begin)), span);
    return true;
  }

  bool text(const string_t& value) {
    const std::size_t begin = next_token();
    std::size_t end = begin + 1;
    while (end < range_.end && bytes_[end] != '"') end += bytes_[end] == '\\' ? 2U : 1U;
    const Span span = take(std::min(end + 1, range_.end) - begin);
    for (Diagnostic& escape : refused_escapes(span)) builder_.error(std::move(escape));
    std::string decoded = value;
    fold_line_ends(decoded);
    builder_.scalar(ScalarStyle::quoted, std::move(decoded), span);
    return true;
  }

  bool open(NodeKind kind) {
    builder_.open(kind, take(1).begin);
    return true;
  }

  bool close() {
    builder_.close(take(1).end);
    return true;
  }

  const SourceFile& file_;
  std::string_view bytes_;
  Range range_;
  std::size_t cursor_;
  std::size_t last_begin_ = 0;
  TreeBuilder builder_;
};

/// Reads one text; nothing when its grammar is at fault. What else is wrong with it stands in the sink.
std::optional<Node> read_text(const SourceFile& file, Range range, Diagnostics& sink) {
  JsonEvents events(file, range, sink);
  const std::string_view text = file.bytes().substr(range.begin, range.end - range.begin);
  try {
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &events)) return std::nullopt;
  } catch (const ReadingStopped&) {
    return std::nullopt;
  }
  return events.builder().take_root();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Whether an error found since `first` lies in a node.
bool is_refused(const Node& node, const Diagnostics& sink, std::size_t first) {
  return std::any_of(sink.all().begin() + static_cast<std::ptrdiff_t>(first), sink.all().end(),
                     [&](const Diagnostic& item) {
                       return item.severity == Severity::error && item.span.begin >= node.span.begin &&
                              item.span.begin < node.span.end;
                     });
}

void accept(Node node, Diagnostics& sink, std::size_t first, std::vector<Node>& roots) {
  if (is_refused(node, sink, first)) return;
  if (node.is_map()) {
    roots.push_back(std::move(node));
    return;
  }
  sink.error("format.not-a-map", node.span, "a map of keys and values is expected here",
             "write {\"account\": {\"id\": ..., \"name\": ...}}");
}

void read_range(const SourceFile& source, Range range, Diagnostics& sink, std::vector<Node>& roots) {
  const std::size_t first = sink.all().size();
  if (!check_text(source, range.begin, range.end, sink)) return;
  auto root = read_text(source, range, sink);
  if (!root) return;
  if (!root->is_sequence()) {
    accept(std::move(*root), sink, first, roots);
    return;
  }
  if (root->items.empty()) {
    sink.error("format.empty-document", root->span, "an empty list", "`acctplan init` writes a file to start from");
  }
  for (Node& item : root->items) accept(std::move(item), sink, first, roots);
}

}  // namespace

std::vector<Node> read_json(const SourceFile& source, Diagnostics& sink) {
  const Range range{content_start(source), source.bytes().size()};
  if (!check_encoding(source, sink)) return {};
  if (is_blank(source.bytes().substr(range.begin))) {
    sink.error("format.empty-document", Span{&source, range.begin, range.begin}, "the file is empty",
               "`acctplan init` writes a file to start from");
    return {};
  }
  std::vector<Node> roots;
  read_range(source, range, sink, roots);
  return roots;
}

std::vector<Node> read_ndjson(const SourceFile& source, Diagnostics& sink) {
  if (!check_encoding(source, sink)) return {};
  const std::string_view bytes = source.bytes();
  std::vector<Node> roots;
  bool blank = true;
  for (std::size_t at = content_start(source); at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (!is_blank(bytes.substr(at, end - at))) {
      blank = false;
      read_range(source, Range{at, end}, sink, roots);
    }
    at = end + 1;
  }
  if (blank) {
    sink.error("format.empty-document", Span{&source, content_start(source), content_start(source)},
               "the file is empty", "write one JSON object a line");
  }
  return roots;
}

std::vector<Node> read_ndjson_line(const SourceFile& line, Diagnostics& sink) {
  const std::string_view bytes = line.bytes();
  std::vector<Node> roots;
  const std::size_t end = bytes.size() - (bytes.ends_with('\n') ? 1 : 0);
  if (!is_blank(bytes.substr(0, end))) read_range(line, Range{0, end}, sink, roots);
  return roots;
}

}  // namespace acctplan
