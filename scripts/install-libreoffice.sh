#!/usr/bin/env bash
# LibreOffice Calc (Debian's package), a Chinese font and pdftoppm, for `npm run test:libreoffice`. Does nothing where they are
# installed already; needs root and a Debian package source otherwise, and says so where it has not got them.
set -euo pipefail

packages=()
command -v soffice >/dev/null || packages+=(libreoffice-calc)
command -v pdftoppm >/dev/null || packages+=(poppler-utils)
[ -n "$(fc-list :lang=zh-cn 2>/dev/null)" ] || packages+=(fonts-noto-cjk)

if [ ${#packages[@]} -eq 0 ]; then
  echo "LibreOffice is installed: $(soffice --version)"
  exit 0
fi
wanted="${packages[*]}"
if ! command -v apt-get >/dev/null; then
  echo "install-libreoffice: this machine has no apt-get; install by hand: $wanted" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "install-libreoffice: only root can install $wanted; run: sudo scripts/install-libreoffice.sh" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null; }; then
  echo "install-libreoffice: apt-get could not install $wanted (see above); npm run test:libreoffice cannot run here" >&2
  exit 1
fi
echo "LibreOffice is installed: $(soffice --version)"
