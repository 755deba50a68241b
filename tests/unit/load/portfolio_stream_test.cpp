// SPDX-License-Identifier: MIT
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include <acctplan/load/portfolio_stream.hpp>

#include "account_fixture.hpp"

// Which tables are read in stretches to their end, and in how many readings; what comes out is the business of the
// tests of the command.

using namespace acctplan;

namespace {

using StreamEnd = PortfolioStream::Outcome;

class NameCollector : public AccountWorker {
 public:
  NameCollector(std::string& names, const PortfolioStream& stream) : names_(names), stream_(stream) {}
  void take(const PlainAccount& account, const RowPlace& row) override {
    const auto whole = stream_.account_at(row);
    found_.append(account.id) += whole && *whole->account.id == account.id ? ' ' : '!';
  }
  void take(const Account& account) override { found_.append(*account.account.id) += '*'; }
  Closing finish_stretch() override {
    return [this, found = std::exchange(found_, {})] { names_ += found; };
  }

 private:
  std::string& names_;
  const PortfolioStream& stream_;
  std::string found_;
};

struct StreamRun {
  std::string names;
  StreamEnd first = StreamEnd::whole, survey = StreamEnd::whole, second = StreamEnd::whole;
  std::size_t rejected = 0;
};

StreamRun streamed(const std::string& text) {
  static const Policy policy = test::small_policy();
  SourceSet sources;
  const LoadContext context{policy, test::kAsOf};
  PortfolioStream stream({"t.csv", text.size(),
                          [&](std::size_t at, char* into, std::size_t length) {
                            const std::size_t size = std::min(length, text.size() - at);
                            std::memcpy(into, text.data() + at, size);
                            return size;
                          },
                          2, 16},
                         context, sources);
  StreamRun out;
  if (!stream.open()) return out;
  const auto make = [&] { return std::make_unique<NameCollector>(out.names, stream); };
  out.first = stream.read(make, Threads::all);
  if (out.first == StreamEnd::again) {
    out.names.clear();
    out.survey = stream.survey();
    if (out.survey == StreamEnd::done) out.second = stream.read(make, Threads::all);
  }
  out.rejected = stream.rejected();
  return out;
}

}  // namespace

TEST_CASE("a table whose ids ascend is read once") {
  const StreamRun run = streamed("id,name,expansion_potential\na1,A,10\na2,B,(50)\na3,C,x\n\nTotal\n");
  CHECK(run.first == StreamEnd::done);
  CHECK(run.names == "a1 a2*");
  CHECK(run.rejected == 1);
}

TEST_CASE("a table whose ids do not ascend, or whose dates have to be told, is surveyed") {
  const StreamRun shuffled = streamed("id,name,current_acv\nb,A,10\na,B,12\nc,C,13\nA,D,14\n");
  CHECK(shuffled.first == StreamEnd::again);
  CHECK(shuffled.survey == StreamEnd::done);
  CHECK(shuffled.second == StreamEnd::done);
  CHECK(shuffled.names == "b c ");
  CHECK(shuffled.rejected == 2);
  const StreamRun dated = streamed("id,name,last_meeting\na,A,1/2/2026\nb,B,1/13/2026\n");
  CHECK(dated.first == StreamEnd::again);
  CHECK(dated.second == StreamEnd::done);
  CHECK(streamed("id,name,last_meeting\na,A,1/2/2026\n").survey == StreamEnd::refused);
}

TEST_CASE("a table with quotes out of place is read in stretches all the same") {
  const StreamRun run = streamed("id,name,current_acv\na,5\" disk,\"1\"\nb,\"B\nC\",12\nc,\"open\n");
  CHECK(run.first == StreamEnd::done);
  CHECK(run.names == "b ");
  CHECK(run.rejected == 2);
}

TEST_CASE("a table without rows is left") {
  CHECK(streamed("id,name\n").first == StreamEnd::whole);
  CHECK(streamed("id,name\n\n\n").first == StreamEnd::whole);
}
