// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "../../support/document_draw.hpp"
#include "../../support/rounds.hpp"
#include "console_fixture.hpp"

// NDJSON that is read line by line gives the bytes that it gives when it is read whole, which is how folders are read,
// on any number of threads.

using namespace acctplan;

namespace {

std::vector<std::size_t> stretches() {
  // The smallest cross the most borders.
  if (kSanitized) return {97};
  return {StandardStreams().stretch, 97};
}

void check_documents(const std::string& bytes, const std::vector<std::string>& more = {}) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("acctplan-documents-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  const std::string path = (folder / "all.ndjson").string();
  std::ofstream(path, std::ios::binary) << bytes;
  for (const std::string format : {"csv", "table", "json"}) {
    Console whole;
    std::vector<std::string> arguments = {"tier", folder.string(), "--format", format};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const int status = whole.run(arguments);
    for (const std::size_t stretch : stretches()) {
      Console streamed;
      streamed.stretch = stretch;
      arguments[1] = path;
      std::vector<std::string> with_threads = arguments;
      with_threads.insert(with_threads.end(), {"--threads", stretch == 97 ? "3" : "2"});
      INFO(format << " in stretches of " << stretch);
      CHECK(streamed.run(with_threads) == status);
      CHECK((streamed.err == whole.err));
      CHECK((streamed.out == whole.out));
      if (format != "csv") continue;
      CHECK(streamed.run_to_file(with_threads, folder.string() + ".result") == status);
      CHECK((streamed.err == whole.err));
      CHECK((streamed.out == whole.out));
    }
  }
  std::filesystem::remove_all(folder);
}

/// So many documents, none of which there is anything to say of.
std::string clean_documents(std::size_t count, std::string_view line_end, bool ascending) {
  DocumentDraw draw(17, 0);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += draw.document(10'000 + (ascending ? i : i * 7919 % 10'007));
    out += line_end;
  }
  return out;
}

}  // namespace

TEST_CASE("documents read line by line give the same bytes as when they are read whole", "[stream]") {
  check_documents(clean_documents(rounds_of(400), "\n", true));
  check_documents("\xEF\xBB\xBF" + clean_documents(rounds_of(120), "\r\n", false), {"--reassign"});
  check_documents(clean_documents(60, "\n\n", true) + clean_documents(1, "", false).replace(18, 1, "9"));
}

TEST_CASE("documents of which there is something to say give the same bytes, too", "[stream]") {
  DocumentDraw draw(23, 20);
  std::string mixed;
  for (std::size_t i = 0; i < 120; ++i) mixed += draw.document(10'000 + i) + "\n";
  check_documents(mixed);
  const std::string clean = clean_documents(90, "\n", true);
  check_documents(clean + clean.substr(0, clean.find('\n') + 1));
  check_documents(clean + "{\"account\":{\"id\":\"A10003\",\"name\":\"Twin by case\"}}\n");
  check_documents(clean + "\r\nnot JSON\n");
  check_documents("\n \n");
}

TEST_CASE("documents are chosen, ranked and ordered line by line as where they are read whole", "[stream]") {
  const std::string documents = clean_documents(200, "\n", true);
  check_documents(documents, {"--owner", "dana ruiz", "--sort", "acv"});
  check_documents(documents, {"--where", "industry=Technology"});
  check_documents(documents, {"--arr", "$1M", "--top", "9"});
}
