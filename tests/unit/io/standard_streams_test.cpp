// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <cerrno>
#include <functional>
#include <string>

#include <acctplan/io/read_input.hpp>
#include <acctplan/io/standard_streams.hpp>

using namespace acctplan;

namespace {

/// Runs an action in a process of its own; its status is the errno of the IoError that came out, 0 for none.
int fault_of(const std::function<void()>& action) {
  const pid_t child = ::fork();
  if (child == 0) {
    int status = 0;
    try {
      action();
    } catch (const IoError& error) {
      status = error.code == 0 ? 255 : error.code;
    }
    ::_exit(status);
  }
  int status = -1;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

void redirect(int fd, int to) {
  if (::dup2(to, fd) < 0) ::_exit(254);
}

}  // namespace

TEST_CASE("a full, closed or broken standard output is an error", "[io]") {
  CHECK(fault_of([] {
          redirect(STDOUT_FILENO, ::open("/dev/full", O_WRONLY));
          write_stdout("x");
        }) == ENOSPC);
  CHECK(fault_of([] {
          ::close(STDOUT_FILENO);
          prepare_standard_streams();
          write_stdout("x");
        }) == EBADF);
  CHECK(fault_of([] {
          ::close(STDERR_FILENO);
          prepare_standard_streams();
          write_stderr("x");
        }) == EBADF);
  CHECK(fault_of([] {
          ::close(STDIN_FILENO);
          prepare_standard_streams();
          static_cast<void>(read_stdin());
        }) == EBADF);
  CHECK(fault_of([] {
          prepare_standard_streams();
          std::array<int, 2> ends{};
          if (::pipe(ends.data()) != 0) ::_exit(254);
          ::close(ends[0]);
          redirect(STDOUT_FILENO, ends[1]);
          write_stdout("x");
        }) == EPIPE);
  CHECK(fault_of([] {
          ::close(STDOUT_FILENO);
          finish_stdout();
        }) == EBADF);
}

TEST_CASE("a file opened after a stream was found closed does not take its place", "[io]") {
  CHECK(fault_of([] {
          ::close(STDOUT_FILENO);
          prepare_standard_streams();
          const int fd = ::open("/dev/null", O_WRONLY);
          ::_exit(fd > STDERR_FILENO ? 0 : 253);
        }) == 0);
}

TEST_CASE("all bytes go through a pipe that takes only some at a time", "[io]") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  REQUIRE(::fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
  const std::string sent(1000000, 'x');
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    redirect(STDOUT_FILENO, ends[1]);
    write_stdout(sent);
    finish_stdout();
    ::_exit(0);
  }
  ::close(ends[1]);
  const int saved = ::dup(STDIN_FILENO);
  redirect(STDIN_FILENO, ends[0]);
  const std::string got = read_stdin();
  redirect(STDIN_FILENO, saved);
  ::close(saved);
  ::close(ends[0]);
  int status = -1;
  CHECK(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(got == sent);
}

TEST_CASE("standard input is refused above the limit", "[io]") {
  CHECK(fault_of([] {
          redirect(STDIN_FILENO, ::open("/dev/zero", O_RDONLY));
          static_cast<void>(read_stdin(1000));
        }) == 255);
}
