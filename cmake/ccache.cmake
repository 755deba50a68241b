# Compiles through ccache where it is installed and nothing else was asked for.
find_program(ACCTPLAN_CCACHE ccache)
if(ACCTPLAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ACCTPLAN_CCACHE})
endif()
