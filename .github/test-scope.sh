#!/usr/bin/env bash
# Prints the arguments with which a command looks at content alone, for a pull request that changes nothing but what
# editors write: the check of content and the rules over the built site can turn red then. Anything else prints nothing.
# Usage: test-scope.sh <commit that the pull request branches from, or nothing on main> <arguments>
set -euo pipefail
[ -n "${1:-}" ] || exit 0
changed=$(git diff --name-only --no-renames "$1"...HEAD)
grep -qvE '^content/.*\.(mdx|yaml|csv)$|^content/words\.txt$' <<< "$changed" || echo "${@:2}"
