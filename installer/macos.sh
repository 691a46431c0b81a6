#!/bin/sh
# Makes Outlay's .dmg on macOS. NOT RUN YET: written after the Linux build, which does the same.
#
# Needs a JDK 25, Maven 3.6.3 or newer, and the Xcode command line tools (codesign). For other people's machines set
# OUTLAY_SIGNING_IDENTITY to a "Developer ID Application" certificate; without it the image is signed for this machine
# only. To notarise, set OUTLAY_NOTARY_PROFILE to a profile stored with `xcrun notarytool store-credentials`.
# Result: target/installer/outlay-VERSION.dmg
set -eu
cd "$(dirname "$0")/.."

command -v codesign >/dev/null || { echo "codesign is missing: xcode-select --install" >&2; exit 1; }
[ -f icons/outlay.icns ] || { echo "icons/outlay.icns is missing: mvn -q test-compile exec:exec@icons" >&2; exit 1; }
mvn -B -DskipTests -Pinstaller package

# The image as somebody has it who has neither a Java nor this folder.
probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
target/installer/outlay.app/Contents/MacOS/outlay demo --out "$probe/demo" --data-dir "$probe/data" --quiet >/dev/null

for dmg in target/installer/*.dmg; do
  if [ -n "${OUTLAY_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$OUTLAY_NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
  fi
  du -h "$dmg"
done
