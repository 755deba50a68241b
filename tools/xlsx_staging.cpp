// SPDX-License-Identifier: MIT
// Stands in for the system's open() and unlink() in acctplan-xlsx. libxlsxwriter stages each sheet in a new file of the
// folder for temporaries and does not notice when that takes no more: the workbook would lack rows. Here what is
// created anew is a file in memory, which leaves nothing behind and so has no name to be removed.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdarg>

extern "C" int open(const char* path, int flags, ...) {
  if ((flags & O_EXCL) != 0) return memfd_create("acctplan-xlsx", MFD_CLOEXEC);
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list more;
    va_start(more, flags);
    mode = va_arg(more, mode_t);
    va_end(more);
  }
  return openat(AT_FDCWD, path, flags, mode);
}

extern "C" int unlink(const char* /*path*/) noexcept { return 0; }
