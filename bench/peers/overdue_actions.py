# SPDX-License-Identifier: MIT
# usage: overdue_actions.py FOLDER DATE [FILE]
# Loads every account file of a folder with PyYAML's C loader, and tells of each account how many of its actions are due
# before the date and not done: what acctplan check finds as C.action.overdue. With FILE, a CSV result of check, it
# compares the two and ends with 1 when they differ.
import collections
import csv
import datetime
import pathlib
import sys

import yaml

folder, day = sys.argv[1], datetime.date.fromisoformat(sys.argv[2])
counts = collections.Counter()
files = 0
for path in sorted(pathlib.Path(folder).glob("*.yaml")):
    with open(path, "rb") as file:
        account = yaml.load(file, Loader=yaml.CSafeLoader)
    files += 1
    late = sum(1 for action in account["actions"] if action["due"] < day and not action["done"])
    if late:
        counts[account["account"]["id"]] = late
if len(sys.argv) > 3:
    with open(sys.argv[3], newline="", encoding="utf-8") as file:
        found = collections.Counter(row["account"] for row in csv.DictReader(file) if row["rule"] == "C.action.overdue")
    differing = sorted(id for id in counts.keys() | found.keys() if counts[id] != found[id])
    for id in differing[:10]:
        print(f"{id}: {counts[id]} here, {found[id]} in {sys.argv[3]}", file=sys.stderr)
    if differing:
        sys.exit(f"{len(differing)} of {files} accounts differ")
print(f"{files} accounts, {sum(counts.values())} overdue actions")
