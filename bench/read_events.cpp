// SPDX-License-Identifier: MIT
// usage: read_events FOLDER THREADS
// The least that a program can do that reads a folder of YAML files with the library of acctplan: reads each file whole
// and has the parser tell its events, which are counted. The peer that `check` is measured against.
#include <atomic>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace {

struct Counter : YAML::EventHandler {
  std::size_t events = 0;
  std::size_t documents = 0;

  void OnDocumentStart(const YAML::Mark&) override { ++documents; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++events; }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override {}
};

struct Work {
  std::vector<std::string> files;
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> events = 0, documents = 0, faults = 0;
};

void read_some(Work& work) {
  Counter counter;
  for (std::size_t at = work.next++; at < work.files.size(); at = work.next++) {
    std::ifstream file(work.files[at], std::ios::binary);
    std::istringstream text(std::string(std::istreambuf_iterator<char>(file), {}));
    try {
      YAML::Parser parser(text);
      while (parser.HandleNextDocument(counter)) {
      }
    } catch (const std::exception&) {
      ++work.faults;
    }
  }
  work.events += counter.events;
  work.documents += counter.documents;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t threads = 0;
  if (count == 3) {
    const std::string_view number = arguments[2];
    std::from_chars(number.data(), number.data() + number.size(), threads);
  }
  if (threads == 0) {
    fmt::print(stderr, "usage: read_events FOLDER THREADS\n");
    return 2;
  }
  Work work;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1], failed)) {
    if (entry.path().extension() == ".yaml") work.files.push_back(entry.path());
  }
  std::vector<std::thread> others;
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&work] { read_some(work); });
  read_some(work);
  for (std::thread& one : others) one.join();
  fmt::print("{} documents, {} events\n", work.documents.load(), work.events.load());
  return failed || work.faults > 0 ? 1 : 0;
}
