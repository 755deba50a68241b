// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <acctplan/io/io_error.hpp>

#include "console_fixture.hpp"

using namespace acctplan;

namespace {

constexpr const char* kAccount = "account: {id: acme, name: Acme}\nrevenue: {current_acv: 100000.01}\n";

std::vector<std::string> on_stdin(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"-", "--input-format", "yaml"});
  return arguments;
}

}  // namespace

TEST_CASE("the day is --as-of, else SOURCE_DATE_EPOCH in UTC, else today", "[cli]") {
  Console console;
  console.in = kAccount;
  const std::vector<std::string> tier = on_stdin({"tier", "--format", "json"});
  REQUIRE(console.run(tier) == 0);
  CHECK(console.out.find("\"as_of\": \"2026-02-02\"") != std::string::npos);
  console.variables["SOURCE_DATE_EPOCH"] = "1767225599";
  REQUIRE(console.run(tier) == 0);
  CHECK(console.out.find("\"as_of\": \"2025-12-31\"") != std::string::npos);
  std::vector<std::string> dated = tier;
  dated.insert(dated.end(), {"--as-of", "2024-02-29"});
  REQUIRE(console.run(dated) == 0);
  CHECK(console.out.find("\"as_of\": \"2024-02-29\"") != std::string::npos);
  console.variables["SOURCE_DATE_EPOCH"] = "yesterday";
  CHECK(console.run(tier) == 2);
  CHECK(console.err.find("SOURCE_DATE_EPOCH") != std::string::npos);
}

TEST_CASE("amounts reach the JSON to the last digit", "[cli]") {
  Console console;
  console.in = kAccount;
  REQUIRE(console.run(on_stdin({"tier", "--format=json"})) == 0);
  CHECK(console.out.find("\"acv\": 100000.01") != std::string::npos);
}

TEST_CASE("colour follows --color, then NO_COLOR, CLICOLOR_FORCE and TERM", "[cli]") {
  Console console;
  console.in = "account: {id: acme, name: Acme, nmae: x}\n";
  const std::vector<std::string> run = on_stdin({"score"});
  const auto coloured = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = run;
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE(console.run(arguments) == 0);
    return console.err.find('\x1b') != std::string::npos;
  };
  CHECK_FALSE(coloured({}));
  CHECK(coloured({"--color", "always"}));
  console.variables["CLICOLOR_FORCE"] = "1";
  CHECK(coloured({}));
  CHECK_FALSE(coloured({"--color=never"}));
  console.variables["NO_COLOR"] = "1";
  CHECK_FALSE(coloured({}));
}

TEST_CASE("an option given twice means its last value", "[cli]") {
  Console console;
  console.in = kAccount;
  REQUIRE(console.run(on_stdin({"tier", "--format", "csv", "--format", "json"})) == 0);
  CHECK(console.out.front() == '{');
}

TEST_CASE("a standard output that takes nothing ends with 4, also for help", "[cli]") {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"--version"}, {"tier", "--help"}, {"schema", "result"}}) {
    StandardStreams streams;
    streams.out = [](std::string_view) { throw IoError("standard output", "no space left"); };
    streams.err = [](std::string_view) {};
    streams.variable = [](const char*) { return std::nullopt; };
    streams.today = [] { return Date(2026, 2, 2); };
    CHECK(run_app(arguments, streams) == 4);
  }
}

TEST_CASE("an exception that nobody expects ends with 70", "[cli]") {
  StandardStreams streams;
  std::string said;
  streams.out = [](std::string_view) { throw std::logic_error("broken"); };
  streams.err = [&](std::string_view text) { said += text; };
  CHECK(run_app({"--version"}, streams) == 70);
  CHECK(said.find("internal error: broken") != std::string::npos);
}

TEST_CASE("arguments that are no text are named in escapes", "[cli]") {
  Console console;
  CHECK(console.run({"plan", "/\xff\x1b[31m.yaml"}) == 4);
  CHECK(console.err.find("/\\xff\\x1b[31m.yaml: No such file or directory [run.unreadable]") != std::string::npos);
  CHECK(console.run({"\xff"}) == 2);
  CHECK(console.err.find("unknown subcommand `\\xff`") != std::string::npos);
}

TEST_CASE("ten thousand paths are all told of", "[cli]") {
  std::vector<std::string> arguments = {"tier"};
  for (int at = 1; at <= 10000; ++at) arguments.push_back("/none/" + std::to_string(at) + ".yaml");
  Console console;
  CHECK(console.run(arguments) == 4);
  CHECK(console.err.find("/none/1.yaml: No such file") != std::string::npos);
  CHECK(console.err.find("/none/10000.yaml: No such file") != std::string::npos);
}

TEST_CASE("an option that may be repeated takes one value and leaves the paths alone", "[cli]") {
  Console console;
  console.in = "id,name,Ccc\na,A,1\n";
  REQUIRE(console.run({"tier", "--input-format", "csv", "--map", "current_acv=Ccc", "-", "--format", "csv"}) == 0);
  CHECK(console.out.find("\na,A,") != std::string::npos);
}
