// SPDX-License-Identifier: MIT
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <string_view>

#include "reading.hpp"

using namespace acctplan;

namespace {

/// Writes one made-up document as JSON and as block YAML.
class Twins {
 public:
  explicit Twins(unsigned seed) : random_(seed) { map(0, 0); }

  [[nodiscard]] const std::string& json() const { return json_; }
  [[nodiscard]] const std::string& yaml() const { return yaml_; }

 private:
  unsigned below(std::size_t limit) { return static_cast<unsigned>(random_() % limit); }

  void both(std::string_view text) {
    json_ += text;
    yaml_ += text;
  }

  void quoted() {
    static constexpr std::array<std::string_view, 24> kParts = {
        "a",   "Zürich", "日本",    "\\\"", "\\\\",    "\\n", "\\t",
        " ",   "#",      ": ",      "- ",   "{",       "]",   "'",
        "%",   "@x",     "\\u00e9", "null", "\\u2028", "\\/", "\xF0\x9F\x98\x80",
        "---", "&a",     "*b"};
    both("\"");
    for (unsigned left = below(5); left > 0; --left) both(kParts[below(kParts.size())]);
    both("\"");
  }

  void plain() {
    static constexpr std::array<std::string_view, 7> kWords = {
        "0", "-1", "1.50", "1e5", "true", "false", "12345678901234567890123.45"};
    both(kWords[below(kWords.size())]);
  }

  void value(unsigned depth, unsigned indent) {
    const unsigned kind = below(depth < 5 ? 6 : 4);
    if (kind == 4) return map(depth + 1, indent);
    if (kind == 5) return list(depth + 1, indent);
    if (kind == 3) {
      static constexpr std::array<std::string_view, 4> kNulls = {" null", " ~", "", " NULL"};
      json_ += "null";
      yaml_ += kNulls[below(kNulls.size())];
    } else {
      yaml_ += " ";
      kind == 2 ? plain() : quoted();
    }
    yaml_ += below(4) == 0 ? " # note\n" : "\n";
  }

  void map(unsigned depth, unsigned indent) {
    const unsigned count = depth == 0 ? 1 + below(6) : below(5);
    json_ += "{";
    if (count == 0) yaml_ += " {}\n";
    if (count > 0 && depth > 0) yaml_ += "\n";
    for (unsigned at = 0; at < count; ++at) {
      const std::string key = "k" + std::to_string(at);
      json_ += (at > 0 ? ", \"" : "\"") + key + "\" : ";
      yaml_ += std::string(indent, ' ') + (below(2) == 0 ? key : "\"" + key + "\"") + ":";
      value(depth, indent + 2);
    }
    json_ += "}";
  }

  void list(unsigned depth, unsigned indent) {
    const unsigned count = below(4);
    json_ += "[";
    yaml_ += count == 0 ? " []\n" : "\n";
    for (unsigned at = 0; at < count; ++at) {
      if (at > 0) json_ += ",\n";
      yaml_ += std::string(indent, ' ') + "-";
      value(depth, indent + 2);
    }
    json_ += "]";
  }

  std::mt19937 random_;
  std::string json_;
  std::string yaml_;
};

void check_spans(const Reading& reading, const Node& node, const Span& within) {
  if (node.span.begin < within.begin || node.span.end > within.end) {
    FAIL("a node outside of its parent: " << shape(node));
  }
  const std::string text = reading.text(node.span);
  if (node.is_scalar() && node.style == ScalarStyle::plain && text != node.text) FAIL(node.text << " spans " << text);
  if (node.is_scalar() && node.style == ScalarStyle::quoted) {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') FAIL(node.text << " spans " << text);
  }
  for (const Node& item : node.items) check_spans(reading, item, node.span);
  for (const Entry& entry : node.entries) check_spans(reading, entry.value, node.span);
}

}  // namespace

TEST_CASE("the same data as YAML and as JSON gives the same tree", "[document]") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const Twins twins(seed);
    const Reading json(read_json, twins.json());
    const Reading yaml(read_yaml, twins.yaml());
    const bool clean = json.sink.all().empty() && yaml.sink.all().empty() && json.roots.size() == 1;
    if (!clean || shape(json.roots) != shape(yaml.roots)) {
      FAIL("seed " << seed << "\n"
                   << twins.json() << "\n"
                   << twins.yaml() << "\n"
                   << json.messages() << yaml.messages());
    }
    check_spans(json, json.roots[0], {&json.file, 0, json.file.bytes().size()});
    check_spans(yaml, yaml.roots[0], {&yaml.file, 0, yaml.file.bytes().size()});
  }
}
