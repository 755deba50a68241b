# Debian packages, for sourcing: what building needs, and what testing and measuring need beyond it.
# shellcheck shell=bash disable=SC2034
build_packages=(g++ cmake ninja-build libcli11-dev nlohmann-json3-dev libyaml-cpp-dev libfmt-dev libutf8proc-dev
  nettle-dev libpugixml-dev libxlsxwriter-dev libical-dev)
test_packages=(catch2 ccache clang-format clang-tidy libvalijson-dev librapidcheck-dev libcmark-gfm-dev
  libcmark-gfm-extensions-dev cmark-gfm)
bench_packages=(miller)
