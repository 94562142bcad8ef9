#!/usr/bin/env bash
# Prints the arguments with which a pull request is tested: where it changes nothing but what editors write, the rules
# over the built site alone can turn red; anything else takes the whole suite.
# Usage: test-scope.sh <commit that the pull request branches from, or nothing on main>
set -euo pipefail
[ -n "${1:-}" ] || exit 0
changed=$(git diff --name-only --no-renames "$1"...HEAD)
grep -qvE '^content/.*\.(mdx|yaml|csv)$|^content/words\.txt$' <<< "$changed" || echo '--project content'
