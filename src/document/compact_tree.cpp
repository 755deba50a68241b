// SPDX-License-Identifier: MIT
#include <acctplan/document/compact_tree.hpp>

#include <cassert>
#include <cstddef>
#include <limits>
#include <utility>

namespace acctplan {
namespace {

std::uint32_t narrow(std::size_t value) {
  assert(value <= std::numeric_limits<std::uint32_t>::max());
  return static_cast<std::uint32_t>(value);
}

class TreeCompactor {
 public:
  explicit TreeCompactor(std::string& bytes) : bytes_(bytes) {}

  void add(const Node& node) {
    CompactNode compact = place(node.span, node.text);
    compact.kind = node.kind;
    compact.style = node.style;
    compact.children = narrow(node.items.size() + 2 * node.entries.size());
    nodes_.push_back(compact);
    for (const Node& item : node.items) add(item);
    for (const Entry& entry : node.entries) {
      nodes_.push_back(place(entry.key_span, entry.key));
      nodes_.back().kind = NodeKind::scalar;
      add(entry.value);
    }
  }

  std::vector<CompactNode> take() { return std::move(nodes_); }

 private:
  CompactNode place(const Span& span, std::string_view text) {
    CompactNode out;
    out.begin = narrow(span.begin);
    out.end = narrow(span.end);
    if (text.empty()) return out;
    // Escapes, folded lines and references make a text differ from what stands in its span.
    std::size_t at = std::string_view(bytes_).substr(0, span.end).find(text, span.begin);
    if (at == std::string_view::npos) {
      at = bytes_.size();
      bytes_ += text;
    }
    out.text = {narrow(at), narrow(text.size())};
    return out;
  }

  std::string& bytes_;
  std::vector<CompactNode> nodes_;
};

class TreeExpander {
 public:
  TreeExpander(std::span<const CompactNode> nodes, std::string_view bytes, const SourceFile& source)
      : nodes_(nodes), bytes_(bytes), source_(source) {}

  /// Reads the next node and its children into `out`.
  void read(Node& out) {
    const CompactNode& compact = nodes_[at_++];
    out.kind = compact.kind;
    out.style = compact.style;
    out.text = compact.text.in(bytes_);
    out.span = span_of(compact);
    if (compact.kind == NodeKind::map) {
      out.entries.resize(compact.children / 2);
      for (Entry& entry : out.entries) {
        const CompactNode& key = nodes_[at_++];
        entry.key = key.text.in(bytes_);
        entry.key_span = span_of(key);
        read(entry.value);
      }
    } else {
      out.items.resize(compact.children);
      for (Node& item : out.items) read(item);
    }
  }

 private:
  [[nodiscard]] Span span_of(const CompactNode& node) const { return {&source_, node.begin, node.end}; }

  std::span<const CompactNode> nodes_;
  std::string_view bytes_;
  const SourceFile& source_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<CompactNode> compact_tree(const Node& root, std::string& bytes) {
  TreeCompactor compactor(bytes);
  compactor.add(root);
  return compactor.take();
}

Node expand_tree(std::span<const CompactNode> nodes, std::string_view bytes, const SourceFile& source) {
  Node root;
  TreeExpander(nodes, bytes, source).read(root);
  return root;
}

}  // namespace acctplan
