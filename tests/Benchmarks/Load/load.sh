#!/usr/bin/env bash
# Requests per second and 99th percentile of the public API beside nginx serving the same bytes, turn by turn in one run.
# Usage: load.sh [seconds for each turn, 20] [rounds, 2]; needs dotnet, Node.js, nginx, wrk and curl, and two free ports.
set -euo pipefail
seconds=${1:-20} rounds=${2:-2} api=17490 static=17491
here=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'kill "${api_pid:-}" "${nginx_pid:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build -c Release --nologo -v q "$here/functions/Local" >&2
(cd "$work" && exec dotnet "$here/functions/Local/bin/Release/net10.0/Disclosure.Local.dll" demo --port $api >"$work/api.log" 2>&1) &
api_pid=$!
until grep -qs "http://localhost:$api/" "$work/api.log"; do kill -0 $api_pid && sleep 1; done

# Name and path.
cases=(
  "page|/reports/620403/2019/1/"
  "current page|/reports/620403/2019/"
  "report.json|/reports/620403/2019/1.json"
  "workbook|/reports/620403/2019/1.xlsx"
  "index|/"
  "series|/api/figures?indicator=requests_new_total&unit=620403"
  "figures|/api/figures?area=620403&year=2019&limit=500"
)
mkdir -p "$work/files" "$work/logs"
{
  echo "worker_processes 2; pid $work/nginx.pid; error_log $work/logs/error.log; daemon off;"
  echo "events { worker_connections 1024; }"
  echo "http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100; types { } default_type text/html;"
  echo "client_body_temp_path $work/logs/a; proxy_temp_path $work/logs/b; fastcgi_temp_path $work/logs/c; uwsgi_temp_path $work/logs/d; scgi_temp_path $work/logs/e;"
  echo "server { listen 127.0.0.1:$static; root $work/files; add_header Content-Encoding \$coding; } map \$uri \$coding { default gzip; /3 \"\"; } }"
} >"$work/nginx.conf"
for i in "${!cases[@]}"; do
  IFS="|" read -r _ path <<<"${cases[$i]}"
  curl -fsS -H 'Accept-Encoding: gzip' "http://localhost:$api$path" -o "$work/files/$i"
done
chmod -R a+rX "$work"
nginx -c "$work/nginx.conf" -p "$work" &
nginx_pid=$!
sleep 1

turn() { # address -> "requests/s p99(ms) failures"
  wrk -t1 -c32 -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' "$1" | awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    $1 == "99%" { p99 = ms($2) } $1 == "Requests/sec:" { rps = $2 } /Non-2xx/ { bad += $NF }
    /Socket errors/ { gsub(",", ""); bad += $4 + $6 + $8 + $10 } END { print rps, p99, bad + 0 }'
}

turn "http://localhost:$api/" >/dev/null
printf '%-14s %8s | %10s %10s %7s | %8s %8s %7s | %s\n' case bytes "api r/s" "nginx r/s" ratio "api p99" "nginx" ratio failures
for i in "${!cases[@]}"; do
  IFS="|" read -r name path <<<"${cases[$i]}"
  : >"$work/a"; : >"$work/n"
  for _ in $(seq "$rounds"); do
    turn "http://localhost:$api$path" >>"$work/a"
    turn "http://127.0.0.1:$static/$i" >>"$work/n"
  done
  paste "$work/a" "$work/n" | awk -v name="$name" -v bytes="$(stat -c %s "$work/files/$i")" '
    { ar += $1; ap += $2; bad += $3 + $6; nr += $4; np += $5 }
    END { printf "%-14s %8d | %10.0f %10.0f %7.2f | %8.1f %8.1f %7.2f | %d\n", name, bytes, ar/NR, nr/NR, ar/nr, ap/NR, np/NR, ap/np, bad }'
done
