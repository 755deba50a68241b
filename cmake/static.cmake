# A program that holds its libraries starts faster: nothing is looked up at start, and the first exception costs no more
# than the next. Only the program is linked so. fmt takes part as headers, since distributions carry no archive of it.
option(ACCTPLAN_STATIC "Link the program statically where the libraries allow" OFF)

set(acctplan_fmt fmt::fmt)
set(acctplan_libraries yaml-cpp utf8proc nettle pugixml)
set(acctplan_link_options)

# Sets `out` to whether a program links with the archives and nothing shared.
function(acctplan_check_static out)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS -fPIE)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  set(CMAKE_REQUIRED_LIBRARIES ${ARGN})
  check_cxx_source_compiles("
    #include <nettle/sha2.h>
    #include <pugixml.hpp>
    #include <sstream>
    #include <utf8proc.h>
    #include <yaml-cpp/parser.h>
    int main() {
      std::istringstream text;
      sha256_ctx hash;
      sha256_init(&hash);
      return YAML::Parser(text) && utf8proc_version() != nullptr && pugi::xml_document().empty() ? 0 : 1;
    }" ${out})
  set(${out} ${${out}} PARENT_SCOPE)
endfunction()

if(ACCTPLAN_STATIC AND ACCTPLAN_SANITIZE)
  message(STATUS "acctplan is linked with shared libraries: sanitizers need them")
elseif(ACCTPLAN_STATIC)
  find_library(ACCTPLAN_YAML_ARCHIVE libyaml-cpp.a)
  find_library(ACCTPLAN_UTF8PROC_ARCHIVE libutf8proc.a)
  find_library(ACCTPLAN_NETTLE_ARCHIVE libnettle.a)
  find_library(ACCTPLAN_PUGIXML_ARCHIVE libpugixml.a)
  set(archives ${ACCTPLAN_YAML_ARCHIVE} ${ACCTPLAN_UTF8PROC_ARCHIVE} ${ACCTPLAN_NETTLE_ARCHIVE}
               ${ACCTPLAN_PUGIXML_ARCHIVE})
  if(NOT archives MATCHES NOTFOUND)
    acctplan_check_static(ACCTPLAN_STATIC_LINKS ${archives})
  endif()
  if(ACCTPLAN_STATIC_LINKS)
    set(acctplan_fmt fmt::fmt-header-only)
    # Whoever links the installed library chooses for themselves.
    set(acctplan_libraries "$<BUILD_INTERFACE:${archives}>")
    foreach(library yaml-cpp utf8proc nettle pugixml)
      list(APPEND acctplan_libraries "$<INSTALL_INTERFACE:${library}>")
    endforeach()
    # What the program does not use is left away: the less of it there is, the less is brought into memory.
    set(acctplan_link_options -static-pie -Wl,--gc-sections)
    add_compile_options(-fPIE -ffunction-sections -fdata-sections)
  else()
    message(STATUS "acctplan is linked with shared libraries: not all of its libraries are here as archives")
  endif()
endif()
