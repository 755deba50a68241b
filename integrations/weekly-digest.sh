#!/bin/sh
# For cron, on Mondays at six: 0 6 * * 1 /srv/accounts/weekly-digest.sh
# Writes a file for each owner who has findings, with what the next 30 days bring, and mails it. The owner's name in
# owners.txt (name, tab, address) says where to.
set -eu
cd "${1:-/srv/accounts}"
rm -rf digest
acctplan check accounts/ --group-by owner --expires-within 30 --fail-on never -o digest/
[ -d digest ] || exit 0
while IFS="$(printf '\t')" read -r owner address; do
  file="digest/$(printf '%s' "$owner" | tr 'A-Z ' 'a-z-').txt"
  [ -f "$file" ] && mail -s "Account plans: what is open" "$address" < "$file"
done < owners.txt
exit 0
