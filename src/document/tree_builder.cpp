// SPDX-License-Identifier: MIT
#include "tree_builder.hpp"

#include <fmt/format.h>

#include <utility>

#include <acctplan/document/limits.hpp>

namespace acctplan {
namespace {

constexpr std::size_t kMaxErrors = 100;
constexpr std::size_t kShownCodePoints = 60;

}  // namespace

std::string in_message(std::string_view text) {
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts && ++points > kShownCodePoints) return fmt::format("`{}...`", text.substr(0, at));
  }
  return fmt::format("`{}`", text);
}

void TreeBuilder::error(Diagnostic diagnostic) {
  const Span at = diagnostic.span;
  const bool refused = diagnostic.severity == Severity::error;
  sink_->add(std::move(diagnostic));
  if (!refused) return;
  if (++errors_ < kMaxErrors) return;
  sink_->error("format.too-many-errors", at,
               fmt::format("{} errors; the rest of this document is not read", kMaxErrors));
  throw ReadingStopped{};
}

void TreeBuilder::count_node(std::size_t at) {
  if (++nodes_ <= max_nodes_) return;
  ++errors_;
  sink_->error("format.too-many-nodes", Span{file_, at, at},
               fmt::format("more than {} values in one document", max_nodes_),
               "split it into one file for each account");
  throw ReadingStopped{};
}

void TreeBuilder::null(const Span& span) {
  count_node(span.begin);
  if (skipped_ > 0) return;
  Node node;
  const Span key = pending_key();
  node.span = key.known() ? key : span;
  add(std::move(node));
}

void TreeBuilder::scalar(ScalarStyle style, std::string text, const Span& span) {
  count_node(span.begin);
  if (skipped_ > 0) return;
  Node node;
  node.kind = NodeKind::scalar;
  node.style = style;
  node.text = std::move(text);
  node.span = span;
  add(std::move(node));
}

void TreeBuilder::open(NodeKind kind, std::size_t begin) {
  count_node(begin);
  if (skipped_ == 0 && frames_.size() == kMaxDepth) {
    refused_depth_ = true;
    error({"format.too-deep",
           Severity::error,
           Span{file_, begin, begin + 1},
           fmt::format("nested deeper than {} levels", kMaxDepth),
           "an account file needs no more than 6",
           {}});
  }
  if (skipped_ > 0 || frames_.size() == kMaxDepth) {
    ++skipped_;
    return;
  }
  Frame frame;
  frame.node.kind = kind;
  frame.node.span = Span{file_, begin, begin};
  frame.slot = kind == NodeKind::map ? Slot::key : Slot::item;
  frames_.push_back(std::move(frame));
  last_end_ = begin;
}

void TreeBuilder::close(std::size_t end) {
  if (skipped_ > 0) {
    if (--skipped_ == 0) {
      Node gap;
      gap.span = Span{file_, end, end};
      add(std::move(gap));
    }
    return;
  }
  Node node = std::move(frames_.back().node);
  frames_.pop_back();
  node.span.end = end;
  add(std::move(node));
}

Span TreeBuilder::pending_key() const {
  if (frames_.empty() || frames_.back().slot != Slot::value) return {};
  return frames_.back().key_span;
}

std::optional<std::size_t> TreeBuilder::open_since() const {
  if (frames_.empty()) return std::nullopt;
  return frames_.back().node.span.begin;
}

std::optional<Node> TreeBuilder::take_root() { return std::exchange(root_, std::nullopt); }

void TreeBuilder::add(Node node) {
  last_end_ = node.span.end;
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = frames_.back();
  switch (frame.slot) {
    case Slot::item:
      frame.node.items.push_back(std::move(node));
      break;
    case Slot::key:
      frame.slot = Slot::value;
      add_key(frame, std::move(node));
      break;
    case Slot::value:
      frame.slot = Slot::key;
      if (frame.value_fate == Fate::keep) {
        frame.node.entries.push_back(Entry{std::move(frame.key), frame.key_span, std::move(node)});
      }
      break;
  }
}

void TreeBuilder::add_key(Frame& frame, Node node) {
  frame.key_span = node.span;
  frame.value_fate = Fate::drop;
  if (!node.is_scalar()) {
    error({"format.key-not-text",
           Severity::error,
           node.span,
           node.is_null() ? "a key is missing here" : "a key must be text, not a list or a map",
           "write `key: value`; quote the key when it contains one of [ ] { } : # or is `null` or `~`",
           {}});
    return;
  }
  const auto [first, fresh] = frame.seen.try_emplace(node.text, node.span);
  if (!fresh) {
    error({"format.duplicate-key",
           Severity::error,
           node.span,
           fmt::format("the key {} is given twice in one map", in_message(node.text)),
           "delete one of the two",
           {Related{first->second, "first given here"}}});
    return;
  }
  frame.value_fate = Fate::keep;
  frame.key = std::move(node.text);
}

}  // namespace acctplan
