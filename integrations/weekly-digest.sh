#!/bin/sh
# For cron, on Mondays at six: 0 6 * * 1 /srv/accounts/weekly-digest.sh
# Writes a file for each owner who has findings, with what the next 30 days bring, and mails it. Lines of owners.txt say
# where to: the name of the owner's file, a tab, an address. The file of Dana Ruiz is dana-ruiz.txt.
set -eu
cd "${1:-/srv/accounts}"
rm -rf digest
acctplan check accounts/ --group-by owner --expires-within 30 --fail-on never -o digest/
while IFS="$(printf '\t')" read -r file address; do
  if [ -f "digest/$file" ]; then mail -s "Account plans: what is open" "$address" <"digest/$file"; fi
done <owners.txt
for file in digest/*.txt; do
  [ -f "$file" ] || continue
  grep -q "^${file#digest/}$(printf '\t')" owners.txt || echo "owners.txt has no address for $file" >&2
done
