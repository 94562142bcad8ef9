#!/usr/bin/env bash
# Keeps one issue on what the scheduled run found: opens it, rewrites it, closes it when all is well.
# Reads reviews.txt and links.txt; REVIEWS and LINKS are `success` or `failure`, RUN is the address of the run.
set -euo pipefail

title='Overdue reviews and dead links'
number=$(gh issue list --state open --search "in:title \"$title\"" --json number,title --jq "map(select(.title == \"$title\"))[0].number // empty")

if [ "$REVIEWS" = success ] && [ "$LINKS" = success ]; then
  if [ -n "$number" ]; then gh issue close "$number" --comment "Nothing is overdue and every address answers: $RUN"; fi
  exit 0
fi

# A fence longer than any in a report: what a text says cannot end it, mention anybody or become markup. An issue
# holds 65,536 characters.
fence='~~~~~~~~~~~~~~~~~~~~'
part() {
  printf '## %s\n\n%stext\n' "$1" "$fence"
  head -c 28000 "$2" | iconv -c -f UTF-8 -t UTF-8 | sed 's/^~~~*/-/'
  printf '\n%s\n\n' "$fence"
}
{
  printf 'Found by %s. The next run rewrites this text and closes the issue when nothing is left.\n\n' "$RUN"
  if [ "$REVIEWS" != success ]; then part 'Due for a review, or not right' reviews.txt; fi
  if [ "$LINKS" != success ]; then part 'Addresses that no longer answer' links.txt; fi
} > issue.md

if [ -n "$number" ]; then
  gh issue edit "$number" --body-file issue.md
else
  gh issue create --title "$title" --body-file issue.md
fi
