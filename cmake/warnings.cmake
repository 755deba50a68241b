# The warnings that all of our code compiles without. Errors only where ACCTPLAN_WERROR says so, since a user's
# newer compiler may warn of more than ours did.
add_library(acctplan_warnings INTERFACE)
target_compile_options(acctplan_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                   $<$<BOOL:${ACCTPLAN_WERROR}>:-Werror>)
