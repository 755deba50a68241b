# The first report ends the program, so that a test cannot pass over it.
if(ACCTPLAN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(ACCTPLAN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
