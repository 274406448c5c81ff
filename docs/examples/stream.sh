#!/bin/sh
# Prints what becomes of drafts, one CloudEvent a line, and goes on after the last one however it is interrupted:
#   stream.sh [http://127.0.0.1:8082/stream] [FILE that keeps the last id]
url=${1:-http://127.0.0.1:8082/stream} file=${2:-last-event-id}
while :; do
  curl -sSN --fail-with-body -H "Last-Event-ID: $(cat "$file" 2>/dev/null)" "$url" |
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in
        'id: '*) id=${line#id: } ;;
        'data: '*) printf '%s\n' "${line#data: }" ;;
        '') printf %s "$id" > "$file.new" && mv "$file.new" "$file" ;; # an empty line ends the event: now it is done with
        '{'*) printf '%s\n' "$line" >&2 ;; # a problem: it says what to do
      esac
    done
  sleep 3
done
