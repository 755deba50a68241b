// SPDX-License-Identifier: MIT
#include <acctplan/document/yaml_reader.hpp>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <utility>

#include <acctplan/document/limits.hpp>

#include "text_checks.hpp"
#include "tree_builder.hpp"
#include "yaml_input.hpp"
#include "yaml_layout.hpp"
#include "yaml_messages.hpp"

namespace acctplan {
namespace {

/// Turns the library's marks into places and its events into a tree.
class YamlEvents final : public YAML::EventHandler {
 public:
  YamlEvents(const SourceFile& file, YamlDocument document, YamlInput& input, Diagnostics& sink)
      : file_(file),
        bytes_(file.bytes()),
        document_(document),
        input_(input),
        sink_(sink),
        builder_(file, kMaxYamlNodes, sink) {
    builder_.advance(document.begin);
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t at = refuse_properties(start(mark), "?", anchor);
    const auto written = written_null_end(bytes_, at, document_.end);
    Span span{&file_, at, written.value_or(at)};
    const Span key = builder_.pending_key();
    if (key.known() && !written) check_empty_value(key);
    if (!key.known() && !written && builder_.in_sequence()) span = empty_item();
    builder_.null(span);
    if (written && key.known() && *written > builder_.last_end()) builder_.advance(*written);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t begin = start(mark);
    const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n,]}", begin), document_.end);
    const Span span{&file_, begin, end};
    report("format.alias", span, "aliases (*name) are not supported", "write the value out");
    builder_.scalar(ScalarStyle::plain, std::string(bytes_.substr(begin, end - begin)), span);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::size_t begin = refuse_properties(start(mark), tag, anchor);
    const std::size_t end = scalar_end(bytes_, begin, document_.end, value);
    const Span span{&file_, begin, end};
    const char first = begin < end ? bytes_[begin] : ' ';
    const bool block = first == '|' || first == '>';
    const bool quoted = first == '"' || first == '\'';
    if (block) check_block_header(begin);
    if (first == '"') {
      for (Diagnostic& escape : refused_escapes(span)) builder_.error(std::move(escape));
    }
    if (quoted && bytes_.substr(begin, end - begin).find('\n') != std::string_view::npos) long_quote_ = span;
    const bool plain = !block && !quoted;
    if (builder_.expects_key()) {
      if (plain && value == "<<") {
        report("format.merge-key", span, "merge keys (<<) are not supported", "write the merged values out");
      }
    } else if (plain) {
      warn_of_cut_text(end, value);
    }
    std::string text = value;
    fold_line_ends(text);
    builder_.scalar(plain ? ScalarStyle::plain : ScalarStyle::quoted, std::move(text), span);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    builder_.open(NodeKind::sequence, refuse_properties(start(mark), tag, anchor));
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    builder_.open(NodeKind::map, refuse_properties(start(mark), tag, anchor));
  }
  void OnSequenceEnd() override { close('['); }
  void OnMapEnd() override { close('{'); }

  /// Every event passes here, which is how the input knows that the library gets on.
  std::size_t start(const YAML::Mark& mark) {
    input_.progress();
    return offset(mark);
  }
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
    const std::size_t at = document_.begin + static_cast<std::size_t>(std::max(mark.pos, 0));
    return std::min(at, document_.end);
  }
  [[nodiscard]] TreeBuilder& builder() { return builder_; }
  /// The last quoted scalar that ran over a line end; without a place when there was none.
  [[nodiscard]] const Span& long_quote() const { return long_quote_; }

 private:
  void report(std::string_view id, const Span& span, std::string message, std::string help) {
    if (input_.cut()) return;
    builder_.error({std::string(id), Severity::error, span, std::move(message), std::move(help), {}});
  }

  /// Refuses a tag and an anchor; returns where the value itself starts.
  std::size_t refuse_properties(std::size_t begin, const std::string& tag, YAML::anchor_t anchor) {
    const bool bare_tag = tag == "!" && begin < document_.end && bytes_[begin] == '!';
    const bool tagged = bare_tag || (tag != "?" && tag != "!" && !tag.empty());
    if (!tagged && anchor == 0) return begin;
    const std::size_t after = skip_properties(bytes_, begin, document_.end);
    for (std::size_t at = begin; at < after;) {
      const std::size_t end = std::min(bytes_.find_first_of(" \t\r\n", at), document_.end);
      const Span span{&file_, at, end};
      if (bytes_[at] == '!') report("format.tag", span, "tags (!name) are not supported", "delete it");
      if (bytes_[at] == '&') report("format.anchor", span, "anchors (&name) are not supported", "delete it");
      at = skip_blank(bytes_, end, document_.end);
    }
    return after;
  }

  /// A key whose value is empty: its colon may be missing, or a comment may have eaten the value.
  void check_empty_value(const Span& key) {
    std::size_t at = key.end;
    while (at < document_.end && (bytes_[at] == ' ' || bytes_[at] == '\t')) ++at;
    const char next = at < document_.end ? bytes_[at] : '\n';
    if (next == ':') {
      warn_of_cut_text(at + 1, {});
      return;
    }
    const std::size_t line = bytes_.rfind('\n', key.begin) + 1;
    const std::string_view before = bytes_.substr(line, key.begin - line);
    const bool explicit_key = before.find('?') != std::string_view::npos;
    const auto parent = builder_.open_since();
    const bool in_braces = parent && bytes_[*parent] == '{';
    if (explicit_key || in_braces) return;
    report("format.syntax", key, "a `:` is missing after this key", "write `key: value`, with a space after the `:`");
  }

  /// The `-` of a list's item that has nothing behind it.
  [[nodiscard]] Span empty_item() const {
    const std::size_t at = skip_blank(bytes_, builder_.last_end(), document_.end);
    const bool dash = at < document_.end && bytes_[at] == '-';
    return {&file_, at, dash ? at + 1 : at};
  }

  void check_block_header(std::size_t begin) {
    const std::size_t after = std::min(bytes_.find_first_not_of("+-0123456789", begin + 1), document_.end);
    if (after == document_.end || std::string_view(" \t\r\n").find(bytes_[after]) != std::string_view::npos) return;
    report("format.syntax", Span{&file_, begin, after}, "text after | or >", "start the text on the next line");
  }

  /// `name: Acme #1` reads as `Acme`, by the rules; a comment written as such has a space after its #.
  void warn_of_cut_text(std::size_t end, std::string_view value) {
    std::size_t at = end;
    while (at < document_.end && (bytes_[at] == ' ' || bytes_[at] == '\t')) ++at;
    const bool comment = at > end && at + 1 < document_.end && bytes_[at] == '#';
    if (!comment || std::string_view(" \t\r\n#!").find(bytes_[at + 1]) != std::string_view::npos) return;
    constexpr std::size_t kMaxWarnings = 100;
    if (++cut_texts_ > kMaxWarnings) return;
    const std::size_t newline = std::min(bytes_.find('\n', at), document_.end);
    const std::size_t last = bytes_.find_last_not_of(" \t\r\n", newline - 1) + 1;
    const std::string read_as = value.empty() ? "nothing" : in_message(value);
    sink_.warning("format.cut-by-comment", Span{&file_, at, last},
                  fmt::format("text after ` #` is a comment: the value is read as {}", read_as),
                  "quote the value, or put a space after the # of a comment");
  }

  void close(char bracket) {
    std::size_t end = builder_.last_end();
    const auto begin = builder_.open_since();
    if (!builder_.skipping() && begin && *begin < document_.end && bytes_[*begin] == bracket) {
      end = flow_end(bytes_, end > *begin ? end : *begin + 1, document_.end);
    }
    builder_.close(end);
  }

  const SourceFile& file_;
  std::string_view bytes_;
  YamlDocument document_;
  YamlInput& input_;
  Diagnostics& sink_;
  TreeBuilder builder_;
  Span long_quote_;
  std::size_t cut_texts_ = 0;
};

/// Stands where a second document would start: there is none in a text that was cut at its markers.
class NothingMore final : public YAML::EventHandler {
 public:
  struct Found {
    YAML::Mark mark;
  };
  void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void report_syntax(const SourceFile& file, YamlDocument document, const YAML::ParserException& fault,
                   YamlEvents& events, Diagnostics& sink) {
  const std::string_view bytes = file.bytes();
  std::size_t at = events.offset(fault.mark);
  const std::string_view line = file.line(file.locate(at).line);
  SyntaxFault why = explain_yaml_fault(fault.msg, line, bytes.substr(at, document.end - at));
  Diagnostic diagnostic{std::string(why.id), Severity::error, {}, std::move(why.message), std::move(why.help), {}};
  std::size_t end =
      at < document.end && bytes[at] != '\n' && bytes[at] != '\r' ? character_end(bytes, at, document.end) : at;
  if (why.id == "format.tab") {
    at = std::min(bytes.find('\t', bytes.rfind('\n', at) + 1), at);
    end = std::min(at + 1, document.end);
  } else if (diagnostic.id == "format.bad-escape") {
    const std::size_t slash = at > document.begin ? bytes.rfind('\\', at - 1) : std::string_view::npos;
    if (slash != std::string_view::npos && slash >= document.begin) {
      // The library stops in the midst of a character of several bytes.
      end = std::max(std::exchange(at, slash), character_end(bytes, slash + 1, document.end));
    }
  } else if (why.id == "format.unterminated-quote") {
    at = open_quote(bytes, events.builder().last_end(), document.end).value_or(at);
    end = std::min(at + 1, document.end);
  } else if (fault.msg.ends_with("flow not found")) {
    if (const auto since = events.builder().open_since()) {
      diagnostic.related.push_back({Span{&file, *since, std::min(*since + 1, document.end)}, "opened here"});
    }
  } else if (events.long_quote().known()) {
    const Span& quote = events.long_quote();
    if (file.locate(quote.end).line == file.locate(at).line) {
      diagnostic.related.push_back({quote, "the quote opened here runs over several lines; is it closed too late?"});
    }
  }
  diagnostic.span = Span{&file, at, end};
  sink.add(std::move(diagnostic));
}

void report_not_a_map(const Node& root, Diagnostics& sink) {
  std::string help = "start with `account:` and indent its fields below it";
  if (root.is_sequence()) help = "separate several accounts of one file with lines of `---`";
  const std::size_t colon = root.text.find(':');
  if (root.is_scalar() && root.style == ScalarStyle::plain && colon != std::string::npos) {
    help = "is a space missing after `:`?";
  }
  sink.error("format.not-a-map", root.span, "a map of keys and values is expected here", std::move(help));
}

/// Lets the library read a document; returns whether it could, and reports why not.
bool parse(const SourceFile& file, YamlDocument document, YamlInput& input, YamlEvents& events, Diagnostics& sink) {
  std::istream stream(&input);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(events);
    NothingMore nothing_more;
    parser.HandleNextDocument(nothing_more);
    return true;
  } catch (const ReadingStopped&) {
  } catch (const NothingMore::Found& found) {
    const std::size_t at = events.offset(found.mark);
    const std::size_t end = at < document.end ? character_end(file.bytes(), at, document.end) : at;
    sink.error("format.syntax", Span{&file, at, end}, "text after the end of the document",
               "indent it like the lines above, or start a new document with a line `---`");
  } catch (const YAML::DeepRecursion& fault) {
    if (!events.builder().refused_depth()) {
      const std::size_t at = events.offset(fault.mark);
      sink.error("format.too-deep", Span{&file, at, at}, fmt::format("nested deeper than {} levels", kMaxDepth));
    }
  } catch (const YAML::ParserException& fault) {
    report_syntax(file, document, fault, events, sink);
  } catch (const YAML::Exception& fault) {
    // Nothing of the library may pass, also what it does not throw today.
    sink.error("format.syntax", Span{&file, document.begin, document.begin},
               fmt::format("this is not valid YAML: {}", fault.msg));
  }
  return false;
}

std::optional<Node> read_document(const SourceFile& file, YamlDocument document, Diagnostics& sink) {
  YamlInput input(file.bytes().substr(document.begin, document.end - document.begin));
  YamlEvents events(file, document, input, sink);
  Diagnostics faults;
  const bool parsed = parse(file, document, input, events, faults);
  if (input.cut()) {
    // What the library says of an input that ended early would mislead.
    const std::size_t at = events.builder().last_end();
    sink.error("format.value-too-long", Span{&file, at, at},
               fmt::format("a value of more than {} bytes", YamlInput::kMaxLookahead),
               "shorten or split what follows here");
    return std::nullopt;
  }
  sink.append(faults);
  std::optional<Node> root = events.builder().take_root();
  if (!parsed || events.builder().errors() > 0 || !root) return std::nullopt;
  if (root->is_map()) return root;
  report_not_a_map(*root, sink);
  return std::nullopt;
}

}  // namespace

std::vector<Node> read_yaml(const SourceFile& source, Diagnostics& sink) {
  const std::size_t begin = content_start(source);
  if (!check_encoding(source, sink)) return {};
  if (!check_text(source, begin, source.bytes().size(), sink)) return {};
  const std::vector<YamlDocument> documents = split_documents(source.bytes(), begin);
  if (documents.empty()) {
    sink.error("format.empty-document", Span{&source, begin, begin}, "nothing but comments and blank lines",
               "`acctplan init` writes a file to start from");
  }
  std::vector<Node> roots;
  for (const YamlDocument& document : documents) {
    if (auto root = read_document(source, document, sink)) roots.push_back(std::move(*root));
  }
  return roots;
}

}  // namespace acctplan
