# cmake -DBUILD=... -DSOURCE=... -DWORK=... [-DFLAGS=...] -P check_install.cmake
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
