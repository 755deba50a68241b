// SPDX-License-Identifier: MIT
#include "case_file.hpp"

#include <charconv>
#include <optional>

namespace acctplan {
namespace {

constexpr std::string_view kMark = "=== ";
constexpr std::string_view kNoNewline = "\\no newline\n";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::string encode_body(std::string_view body) {
  std::string text;
  for (const std::string_view line : lines_of(body)) {
    if (line.starts_with("===") || line.starts_with("\\")) text += '\\';
    text += line;
  }
  if (!body.empty() && body.back() != '\n') text.append("\n").append(kNoNewline);
  return text;
}

/// Follows the sections of one file; `body_` is where the lines of the present section go.
class CaseParser {
 public:
  CaseFile parse(std::string_view text) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
      ++number;
      if (line.starts_with(kMark)) {
        std::string_view heading = line.substr(kMark.size());
        if (heading.ends_with('\n')) heading.remove_suffix(1);
        open_section(heading, number);
      } else if (file_.runs.empty() && pending_.empty()) {
        file_.prose += line;
      } else {
        add_line(line, number);
      }
    }
    if (!pending_.empty()) throw CaseFormatError("input sections after the last run");
    if (file_.runs.empty()) throw CaseFormatError("no `=== run` section");
    return std::move(file_);
  }

 private:
  void open_section(std::string_view heading, std::size_t number) {
    const std::size_t space = heading.find(' ');
    const std::string_view kind = heading.substr(0, space);
    const std::string rest(space == std::string_view::npos ? "" : heading.substr(space + 1));
    const bool names =
        kind == "file" || kind == "bytes" || kind == "copy" || kind == "run" || kind == "wrote" || kind == "exit";
    if (names == rest.empty()) fail(number, "section `" + std::string(heading) + "` is not as it should be");
    body_ = nullptr;
    if (kind == "file") return open_input(CaseInput::Kind::kFile, rest);
    if (kind == "bytes") return open_input(CaseInput::Kind::kBytes, rest);
    if (kind == "copy") return open_input(CaseInput::Kind::kCopy, rest);
    if (kind == "run") {
      file_.runs.push_back({std::move(pending_), rest, {}, {}});
      pending_.clear();
      return;
    }
    if (file_.runs.empty() || !pending_.empty()) fail(number, "a run has to come before `" + std::string(kind) + "`");
    open_outcome(kind, rest, number);
  }

  void open_input(CaseInput::Kind kind, const std::string& name) {
    pending_.push_back({kind, name, {}});
    if (kind != CaseInput::Kind::kCopy) body_ = &pending_.back().body;
  }

  void open_outcome(std::string_view kind, const std::string& rest, std::size_t number) {
    CaseRun& run = file_.runs.back();
    if (kind == "stdin") {
      body_ = &run.input;
    } else if (kind == "stdout") {
      body_ = &run.expected.out;
    } else if (kind == "stderr") {
      body_ = &run.expected.err;
    } else if (kind == "wrote") {
      body_ = &run.expected.wrote[rest];
    } else if (kind == "exit") {
      run.expected.exit = rest;
    } else {
      fail(number, "unknown section `" + std::string(kind) + "`");
    }
    if (body_ != nullptr && !body_->empty()) fail(number, "section `" + std::string(kind) + "` is given twice");
  }

  void add_line(std::string_view line, std::size_t number) {
    if (body_ == nullptr) fail(number, "this section has no body");
    const bool bytes = !pending_.empty() && pending_.back().kind == CaseInput::Kind::kBytes;
    if (!bytes && line == kNoNewline) {
      if (body_->ends_with('\n')) body_->pop_back();
      return;
    }
    if (!bytes && line.starts_with('\\')) line.remove_prefix(1);
    *body_ += line;
  }

  [[noreturn]] static void fail(std::size_t number, const std::string& what) {
    throw CaseFormatError("line " + std::to_string(number) + ": " + what);
  }

  CaseFile file_;
  std::vector<CaseInput> pending_;
  std::string* body_ = nullptr;
};

void write_section(std::string& text, std::string_view heading, std::string_view body) {
  text.append(kMark).append(heading).append("\n").append(encode_body(body));
}

}  // namespace

CaseFile parse_case(std::string_view text) { return CaseParser().parse(text); }

std::string write_case(const CaseFile& file) {
  std::string text = file.prose;
  for (const CaseRun& run : file.runs) {
    for (const CaseInput& input : run.inputs) {
      if (input.kind == CaseInput::Kind::kCopy) text.append(kMark).append("copy " + input.name + "\n");
      if (input.kind == CaseInput::Kind::kBytes) text.append(kMark).append("bytes " + input.name + "\n" + input.body);
      if (input.kind == CaseInput::Kind::kFile) write_section(text, "file " + input.name, input.body);
    }
    text.append(kMark).append("run " + run.command + "\n");
    if (!run.input.empty()) write_section(text, "stdin", run.input);
    if (!run.expected.out.empty()) write_section(text, "stdout", run.expected.out);
    if (!run.expected.err.empty()) write_section(text, "stderr", run.expected.err);
    for (const auto& [name, content] : run.expected.wrote) write_section(text, "wrote " + name, content);
    text.append(kMark).append("exit " + run.expected.exit + "\n");
  }
  return text;
}

std::string unescape_bytes(std::string_view body) {
  std::string bytes;
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (body[at] == '\n') continue;
    if (body[at] != '\\') {
      bytes += body[at];
      continue;
    }
    const char escape = ++at < body.size() ? body[at] : '\0';
    if (escape == 'n') {
      bytes += '\n';
    } else if (escape == 'r') {
      bytes += '\r';
    } else if (escape == 't') {
      bytes += '\t';
    } else if (escape == '\\') {
      bytes += '\\';
    } else {
      unsigned value = 0;
      const char* const digits = body.data() + at + 1;
      if (escape != 'x' || at + 2 >= body.size() || std::from_chars(digits, digits + 2, value, 16).ptr != digits + 2) {
        throw CaseFormatError("bytes: unknown escape");
      }
      bytes += static_cast<char>(value);
      at += 2;
    }
  }
  return bytes;
}

}  // namespace acctplan
