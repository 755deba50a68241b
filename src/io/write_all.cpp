// SPDX-License-Identifier: MIT
#include "write_all.hpp"

#include <poll.h>
#include <unistd.h>

#include <acctplan/io/io_error.hpp>
#include <cerrno>

namespace acctplan {

void write_all(int fd, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno == EAGAIN) {
      // Somebody else made the stream non-blocking; wait until it takes more.
      pollfd ready{fd, POLLOUT, 0};
      if (::poll(&ready, 1, -1) < 0 && errno != EINTR) throw system_error(name, errno);
    } else if (errno != EINTR) {
      throw system_error(name, errno);
    }
  }
}

}  // namespace acctplan
