// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/json_reader.hpp>
#include <acctplan/document/yaml_reader.hpp>

namespace acctplan {

/// What a reader made of a text, with the text kept alive for the spans.
struct Reading {
  using Reader = std::vector<Node> (*)(const SourceFile&, Diagnostics&);

  Reading(Reader reader, std::string text) : file("f", std::move(text)), roots(reader(file, sink)) {}

  /// "line:column-line:column name" of each diagnostic, related places behind it as "+line:column"; joined by "; ".
  [[nodiscard]] std::string found() const {
    std::string all;
    for (const Diagnostic& item : sink.all()) {
      if (!all.empty()) all += "; ";
      all += fmt::format("{} {}", place(item.span), item.id.substr(item.id.find('.') + 1));
      for (const Related& related : item.related) {
        const Place at = file.locate(related.span.begin);
        all += fmt::format(" +{}:{}", at.line, at.column);
      }
    }
    return all;
  }
  [[nodiscard]] std::string messages() const {
    std::string all;
    for (const Diagnostic& item : sink.all()) all += item.message + " | " + item.help + "\n";
    return all;
  }
  [[nodiscard]] std::string text(const Span& span) const {
    return std::string(file.bytes().substr(span.begin, span.end - span.begin));
  }
  [[nodiscard]] std::string place(const Span& span) const {
    const Place begin = file.locate(span.begin);
    const Place end = file.locate(span.end);
    return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
  }

  SourceFile file;
  Diagnostics sink;
  std::vector<Node> roots;
};

/// A tree on one line: p"..." plain and q"..." quoted scalars, null, [...] and {key: value}.
inline std::string shape(const Node& node) {
  switch (node.kind) {
    case NodeKind::null:
      return "null";
    case NodeKind::scalar:
      return fmt::format("{}\"{}\"", node.style == ScalarStyle::plain ? 'p' : 'q', node.text);
    case NodeKind::sequence: {
      std::string items;
      for (const Node& item : node.items) items += (items.empty() ? "" : ", ") + shape(item);
      return "[" + items + "]";
    }
    case NodeKind::map:
      break;
  }
  std::string entries;
  for (const Entry& entry : node.entries) {
    entries += (entries.empty() ? "" : ", ") + entry.key + ": " + shape(entry.value);
  }
  return "{" + entries + "}";
}

inline std::string shape(const std::vector<Node>& roots) {
  std::string all;
  for (const Node& root : roots) all += (all.empty() ? "" : " ") + shape(root);
  return all;
}

}  // namespace acctplan
