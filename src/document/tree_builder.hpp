// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <acctplan/diag/diagnostic.hpp>
#include <acctplan/document/node.hpp>

namespace acctplan {

/// Thrown to leave a library's reader early; what led to it has been reported.
struct ReadingStopped {};

/// A text from the input as it stands in a message: at most 60 code points, in backquotes.
[[nodiscard]] std::string in_message(std::string_view text);

/// Builds a tree from the events of a YAML or JSON reader, and refuses what both refuse: keys given twice, keys that
/// are no text, nesting deeper than kMaxDepth, more nodes than `max_nodes`.
class TreeBuilder {
 public:
  TreeBuilder(const SourceFile& file, std::size_t max_nodes, Diagnostics& sink)
      : file_(&file), max_nodes_(max_nodes), sink_(&sink) {}

  /// A null; under a key it takes the key's span instead.
  void null(const Span& span);
  void scalar(ScalarStyle style, std::string text, const Span& span);
  /// Opens a map or sequence that starts at a byte.
  void open(NodeKind kind, std::size_t begin);
  /// Closes the innermost open one, which ends before a byte.
  void close(std::size_t end);

  /// Reports an error, or passes on a warning; throws ReadingStopped when there are too many of them.
  void error(Diagnostic diagnostic);

  [[nodiscard]] bool expects_key() const {
    return !frames_.empty() && skipped_ == 0 && frames_.back().slot == Slot::key;
  }
  [[nodiscard]] bool in_sequence() const { return !frames_.empty() && frames_.back().node.is_sequence(); }
  /// The key whose value comes next; without a place when none is due.
  [[nodiscard]] Span pending_key() const;
  /// Where the innermost open map or sequence starts; nothing at the root.
  [[nodiscard]] std::optional<std::size_t> open_since() const;
  [[nodiscard]] bool skipping() const { return skipped_ > 0; }
  /// The end of what was read last.
  [[nodiscard]] std::size_t last_end() const { return last_end_; }
  void advance(std::size_t end) { last_end_ = end; }
  /// Errors reported through this builder.
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] bool refused_depth() const { return refused_depth_; }

  /// The finished tree; nothing when no value was read.
  [[nodiscard]] std::optional<Node> take_root();

 private:
  enum class Slot { item, key, value };
  enum class Fate { keep, drop };

  struct Frame {
    Node node;
    Slot slot = Slot::item;
    std::string key;
    Span key_span;
    Fate value_fate = Fate::keep;
    std::unordered_map<std::string, Span> seen;
  };

  void count_node(std::size_t at);
  void add(Node node);
  void add_key(Frame& frame, Node node);

  const SourceFile* file_;
  std::size_t max_nodes_;
  Diagnostics* sink_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  std::size_t skipped_ = 0;
  std::size_t nodes_ = 0;
  std::size_t errors_ = 0;
  std::size_t last_end_ = 0;
  bool refused_depth_ = false;
};

}  // namespace acctplan
