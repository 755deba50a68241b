// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = ACCTPLAN_SOURCE_DIR;

/// A Markdown page without its fenced blocks, whose text is no Markdown.
struct Page {
  fs::path path;  ///< from the repository's root
  std::vector<std::string> lines;
};

Page read_page(const fs::path& path) {
  Page page{path.lexically_relative(kRoot), {}};
  std::ifstream stream(path);
  bool fenced = false;
  for (std::string line; std::getline(stream, line);) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    if (line.compare(start, 3, "```") == 0) {
      fenced = !fenced;
    } else if (!fenced) {
      page.lines.push_back(line);
    }
  }
  return page;
}

/// Every page that people read, by path.
std::vector<Page> all_pages() {
  std::vector<fs::path> paths{kRoot / "README.md", kRoot / "CONTRIBUTING.md", kRoot / "CHANGELOG.md"};
  for (const char* folder : {"docs", "examples", "tests/cases"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      if (entry.path().extension() == ".md") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Page> pages;
  for (const fs::path& path : paths) pages.push_back(read_page(path));
  return pages;
}

/// The targets of a page's inline links, but those of code spans.
std::vector<std::string> links_of(const Page& page) {
  static const std::regex kCode("`[^`]*`");
  static const std::regex kLink(R"(\]\(([^)\s]+)\))");
  std::string text;
  for (const std::string& line : page.lines) text += std::regex_replace(line, kCode, "`") + "\n";
  std::vector<std::string> links;
  for (std::sregex_iterator at(text.begin(), text.end(), kLink), end; at != end; ++at) links.push_back((*at)[1]);
  return links;
}

/// The names by which the page's headings are linked to.
std::vector<std::string> anchors_of(const Page& page) {
  std::vector<std::string> anchors;
  for (const std::string& line : page.lines) {
    const std::size_t text = line.find_first_not_of('#');
    if (text == 0 || text == std::string::npos || line[text] != ' ') continue;
    std::string anchor;
    for (const char c : line.substr(text + 1)) {
      if (c == ' ') anchor += '-';
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_') {
        anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
    }
    anchors.push_back(anchor);
  }
  return anchors;
}

bool resolves(const Page& page, const std::string& link) {
  if (link.find("://") != std::string::npos) return true;
  const std::string path = link.substr(0, link.find('#'));
  const fs::path target =
      path.empty() ? kRoot / page.path : (kRoot / page.path.parent_path() / path).lexically_normal();
  if (!fs::exists(target)) return false;
  if (path.size() == link.size()) return true;
  const std::vector<std::string> anchors = anchors_of(read_page(target));
  return std::find(anchors.begin(), anchors.end(), link.substr(path.size() + 1)) != anchors.end();
}

/// Whether the path, whose last name may hold one `*`, leads to a file or folder.
bool is_there(const std::string& path) {
  const std::size_t star = path.find('*');
  if (star == std::string::npos) return fs::exists(kRoot / path);
  const fs::path folder = kRoot / path.substr(0, path.rfind('/', star));
  const std::string head = path.substr(path.rfind('/', star) + 1, star - path.rfind('/', star) - 1);
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(head) && name.ends_with(path.substr(star + 1))) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("links are told from code, anchors from text", "[documents]") {
  const Page page{"README.md", {"# A title, with *marks*", "[x](docs/) `[y](z)` [w](#a-title-with-marks)"}};
  CHECK(links_of(page) == std::vector<std::string>{"docs/", "#a-title-with-marks"});
  CHECK(anchors_of(page) == std::vector<std::string>{"a-title-with-marks"});
  CHECK(resolves(page, "docs/README.md#reference"));
  CHECK_FALSE(resolves(page, "docs/README.md#nothing"));
  CHECK_FALSE(resolves(page, "docs/nothing.md"));
}

TEST_CASE("every link of every page leads somewhere", "[documents]") {
  std::size_t links = 0;
  for (const Page& page : all_pages()) {
    for (const std::string& link : links_of(page)) {
      INFO(page.path.string() + ": " + link);
      CHECK(resolves(page, link));
      ++links;
    }
  }
  CHECK(links > 30);
}

TEST_CASE("the index of the documentation names every page, that of the examples every example", "[documents]") {
  for (const char* folder : {"docs", "examples"}) {
    const Page index = read_page(kRoot / folder / "README.md");
    const std::vector<std::string> links = links_of(index);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string path = entry.path().lexically_relative(kRoot / folder).generic_string();
      if (entry.path().extension() != ".md" || path == "README.md") continue;
      INFO(folder << ": " << path);
      CHECK(std::find(links.begin(), links.end(), path) != links.end());
    }
  }
}

TEST_CASE("the paths that the recipes name are there", "[documents]") {
  static const std::regex kPath("`((?:src|include|tests|docs|policies|examples|scripts)/[^` ]*)`");
  std::string text;
  for (const std::string& line : read_page(kRoot / "CONTRIBUTING.md").lines) text += line + "\n";
  std::size_t paths = 0;
  for (std::sregex_iterator at(text.begin(), text.end(), kPath), end; at != end; ++at) {
    const std::string path = (*at)[1];
    // Capitals stand for a name to be chosen.
    if (std::regex_search(path, std::regex("NAME|KIND|ACCOUNT"))) continue;
    INFO(path);
    CHECK(is_there(path));
    ++paths;
  }
  CHECK(paths > 30);
}

TEST_CASE("the scripts that the documents name are there and can be run", "[documents]") {
  for (const char* name : {"scripts/run", "scripts/test", "scripts/lint", "scripts/bench"}) {
    INFO(name);
    REQUIRE(fs::is_regular_file(kRoot / name));
    CHECK((fs::status(kRoot / name).permissions() & fs::perms::owner_exec) != fs::perms::none);
  }
}
