// SPDX-License-Identifier: MIT
#include <algorithm>

#include <acctplan/io/standard_streams.hpp>

#include "cli/app.hpp"

int main(int count, char** words) {
  acctplan::prepare_standard_streams();
  acctplan::StandardStreams streams = acctplan::process_streams();
  const int status = acctplan::run_app({words + std::min(count, 1), words + count}, streams);
  try {
    acctplan::finish_stdout();
  } catch (const acctplan::IoError&) {
    constexpr int kSystem = 4;
    return std::max(status, kSystem);
  }
  return status;
}
