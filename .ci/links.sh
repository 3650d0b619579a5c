#!/usr/bin/env bash
# Reads lines "address<TAB>where it is used" and prints them. With CHECK=1 opens each
# address; fails when one does not answer. For a scheduled job: the tests open no link.
set -uo pipefail

failed=0
while IFS=$'\t' read -r address where; do
  if [ "${CHECK:-}" != 1 ]; then
    printf '%s  %s\n' "$address" "$where"
    continue
  fi
  status=$(curl --silent --location --output /dev/null --max-time 30 --retry 2 --user-agent 'onething link check' \
    --write-out '%{http_code}' "$address") || status=000
  printf '%s %s  %s\n' "$status" "$address" "$where"
  case "$status" in 2*) ;; *) failed=1 ;; esac
done
exit $failed
