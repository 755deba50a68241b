// SPDX-License-Identifier: MIT
#include <acctplan/io/standard_streams.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "write_all.hpp"

namespace acctplan {
namespace {

constexpr const char* kStdoutName = "standard output";
constexpr const char* kStderrName = "standard error";

}  // namespace

void prepare_standard_streams() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    // Opened the wrong way round: the lowest free number is this one, and its use fails as on a closed stream.
    const int wrong_way = fd == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (::open("/dev/null", wrong_way) < 0) throw system_error("/dev/null", errno);
  }
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

void write_stdout(std::string_view bytes) { write_all(STDOUT_FILENO, bytes, kStdoutName); }

void write_stderr(std::string_view bytes) { write_all(STDERR_FILENO, bytes, kStderrName); }

void finish_stdout() {
  const int copy = ::dup(STDOUT_FILENO);
  if (copy < 0) throw system_error(kStdoutName, errno);
  if (::close(copy) != 0 && errno != EINTR) throw system_error(kStdoutName, errno);
}

}  // namespace acctplan
