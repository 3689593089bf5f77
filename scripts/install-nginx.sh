#!/usr/bin/env bash
# nginx (Debian's package), for `npm run test:nginx`. Does nothing where it is installed already; needs root and a Debian package source
# otherwise, and says so where it has not got them.
set -euo pipefail

if command -v nginx >/dev/null; then
  exit 0
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "install-nginx: needs root and apt-get; install nginx by hand" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
