// SPDX-License-Identifier: MIT
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include <catch2/catch.hpp>

#include <acctplan/io/progress.hpp>

using namespace acctplan;

namespace {

constexpr Progress::Pace kAtOnce{std::chrono::milliseconds(0), std::chrono::milliseconds(1)};
const std::string kErase = "\r\x1b[K";

/// What a terminal was given, and a wait for some of it.
class TerminalText {
 public:
  Progress::Write write() {
    return [this](std::string_view text) {
      const std::lock_guard lock(mutex_);
      text_ += text;
      grown_.notify_all();
    };
  }
  bool comes(const std::string& text) {
    std::unique_lock lock(mutex_);
    constexpr std::chrono::seconds kLongest(30);
    return grown_.wait_for(lock, kLongest, [&] { return text_.find(text) != std::string::npos; });
  }
  std::string text() {
    const std::lock_guard lock(mutex_);
    return text_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable grown_;
  std::string text_;
};

}  // namespace

TEST_CASE("progress is said in per cent of what is known", "[progress]") {
  CHECK(progress_words("reading", 0, 0) == "reading");
  CHECK(progress_words("reading", 7, 0) == "reading");
  CHECK(progress_words("reading", 0, 7) == "reading, 0 %");
  CHECK(progress_words("reading", 3, 7) == "reading, 42 %");
  CHECK(progress_words("reading", 6, 7) == "reading, 85 %");
  CHECK(progress_words("reading", 7, 7) == "reading, 100 %");
  CHECK(progress_words("reading", 9, 7) == "reading, 100 %");
  CHECK(progress_words("reading", 10'000'000'000'000'000, 20'000'000'000'000'000) == "reading, 50 %");
}

TEST_CASE("progress is drawn over itself and erased at the end", "[progress]") {
  TerminalText terminal;
  {
    Progress progress;
    progress.begin(terminal.write(), kAtOnce);
    progress.stage("reading", 4);
    progress.advance();
    progress.advance(2);
    CHECK(terminal.comes("\rreading, 75 %\x1b[K"));
    progress.stage("writing");
    CHECK(terminal.comes("\rwriting\x1b[K"));
  }
  CHECK(terminal.text().ends_with(kErase));
}

TEST_CASE("other text finds the line erased", "[progress]") {
  TerminalText terminal;
  Progress progress;
  progress.begin(terminal.write(), kAtOnce);
  progress.stage("reading");
  CHECK(terminal.comes("reading"));
  progress.aside([&] { terminal.write()("a file is missing\n"); });
  CHECK(terminal.comes(kErase + "a file is missing\n"));
  progress.finish();
  const std::string whole = terminal.text();
  progress.stage("more");
  CHECK(terminal.text() == whole);
}

TEST_CASE("work that is soon done, and work that has no terminal, show nothing", "[progress]") {
  TerminalText terminal;
  Progress progress;
  progress.stage("reading", 1);
  progress.advance();
  progress.finish();
  progress.begin(terminal.write(), {std::chrono::hours(1), std::chrono::hours(1)});
  progress.stage("reading", 1);
  progress.finish();
  CHECK(terminal.text().empty());
}
