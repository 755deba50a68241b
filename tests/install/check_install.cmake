# cmake -DBUILD=... -DSOURCE=... -DWORK=... -P check_install.cmake
# Installs the build, compares what is there with installed.txt, and builds and runs a program on the installed library.
cmake_minimum_required(VERSION 3.25)
set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Library folders differ between systems (lib, lib64, lib/x86_64-linux-gnu); the list has one name for them.
file(GLOB_RECURSE installed RELATIVE ${prefix} ${prefix}/*)
list(TRANSFORM installed REPLACE "^${LIBDIR}/" "lib/")
list(TRANSFORM installed REPLACE "targets-[a-z]+[.]cmake$" "targets-BUILDTYPE.cmake")
list(SORT installed)

# Headers and docs are as many as the source has: a rule, where the rest is a list.
file(STRINGS ${SOURCE}/tests/install/installed.txt expected)
file(GLOB_RECURSE headers RELATIVE ${SOURCE} ${SOURCE}/include/*.hpp)
file(GLOB_RECURSE docs RELATIVE ${SOURCE}/docs ${SOURCE}/docs/*.md)
list(TRANSFORM docs PREPEND share/doc/acctplan/)
list(APPEND expected ${headers} ${docs})
list(SORT expected)
set(missing ${expected})
list(REMOVE_ITEM missing ${installed})
set(extra ${installed})
list(REMOVE_ITEM extra ${expected})
if(missing OR extra)
  message(FATAL_ERROR "installed files differ from tests/install/installed.txt\nmissing: ${missing}\nnot listed: ${extra}")
endif()

execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE}/tests/install/consumer -B ${WORK}/consumer -G Ninja
          -DCMAKE_PREFIX_PATH=${prefix} "-DCMAKE_CXX_FLAGS=${FLAGS}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/consumer COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/consumer/consumer COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${prefix}/bin/acctplan --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
if(NOT version MATCHES "${VERSION}")
  message(FATAL_ERROR "the installed program does not name its version ${VERSION}: ${version}")
endif()

# The program finds the one that makes workbooks; without it, it says where it looked, before any work.
set(account ${WORK}/acme.yaml)
file(WRITE ${account} "account: {id: acme, name: Acme}\n")
set(make_workbook ${prefix}/bin/acctplan tier ${account} --as-of 2026-02-02 --format xlsx -o)
execute_process(COMMAND ${make_workbook} ${WORK}/acme.xlsx ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(READ ${WORK}/acme.xlsx start LIMIT 4 HEX)
if(NOT start STREQUAL "504b0304")
  message(FATAL_ERROR "the installed program writes no workbook")
endif()
file(RENAME ${prefix}/libexec/acctplan/acctplan-xlsx ${WORK}/away)
execute_process(COMMAND ${make_workbook} ${WORK}/none.xlsx RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 4 OR NOT said MATCHES "acctplan-xlsx: .* ${prefix}/libexec/acctplan; put it there, or write" OR
   EXISTS ${WORK}/none.xlsx)
  message(FATAL_ERROR "without acctplan-xlsx the program ends with ${status} and says: ${said}")
endif()
