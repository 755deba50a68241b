// SPDX-License-Identifier: MIT
#include <acctplan/diag/source_file.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace acctplan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

SourceFile::SourceFile(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
  index_lines();
}

SourceFile SourceFile::of_lasting(std::string name, std::string_view bytes) {
  SourceFile out(std::move(name), std::string());
  out.lasting_ = bytes;
  out.index_lines();
  return out;
}

void SourceFile::index_lines() {
  const std::string_view all = bytes();
  line_starts_.assign(1, all.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
  for (std::size_t at = all.find('\n'); at != std::string_view::npos; at = all.find('\n', at + 1)) {
    line_starts_.push_back(at + 1);
  }
}

Place SourceFile::locate(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  if (after == line_starts_.begin()) return {first_line_, 1};
  const auto index = static_cast<std::size_t>(after - line_starts_.begin()) - 1;
  const std::string_view text = line(first_line_ + index);
  const std::size_t width = std::min(offset - line_starts_[index], text.size());
  const auto points = std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(width), starts_code_point);
  return {first_line_ + index, static_cast<std::size_t>(points) + 1};
}

std::string_view SourceFile::line(std::size_t number) const {
  if (number < first_line_ || number - first_line_ >= line_starts_.size()) return {};
  number -= first_line_ - 1;
  const std::size_t begin = line_starts_[number - 1];
  std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : bytes().size();
  if (number < line_starts_.size() && end > begin && bytes()[end - 1] == '\r') --end;
  return bytes().substr(begin, end - begin);
}

std::string place_of(const Span& span) {
  if (!span.known()) return {};
  return fmt::format("{}:{}", span.file->name(), span.file->locate(span.begin).line);
}

const SourceFile& SourceSet::add(std::string name, std::string bytes) {
  return files_.emplace_back(std::move(name), std::move(bytes));
}

void SourceSet::keep(std::unique_ptr<SourceFile> file) { kept_.push_back(std::move(file)); }

const SourceFile& SourceSet::add_lasting(std::string name, std::string_view bytes) {
  return files_.emplace_back(SourceFile::of_lasting(std::move(name), bytes));
}

}  // namespace acctplan
