# Makes Outlay's .msi on Windows. NOT RUN YET: written after the Linux build, which does the same.
#
# Needs a JDK 25, Maven 3.6.3 or newer, and the WiX Toolset 3.14 or newer on the PATH (jpackage makes .msi with it).
# Result: target\installer\outlay-VERSION.msi, and target\installer\outlay\outlay.exe, which runs where it is.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

if (-not ((Get-Command wix -ErrorAction SilentlyContinue) -or (Get-Command candle -ErrorAction SilentlyContinue))) {
    throw 'The WiX Toolset was not found. Install it from https://wixtoolset.org and open a new console.'
}
if (-not (Test-Path 'icons\outlay.ico')) {
    throw 'icons\outlay.ico is missing. Write it with: mvn -q test-compile exec:exec@icons'
}
mvn -B -DskipTests -Pinstaller package
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

# The image as somebody has it who has neither a Java nor this folder.
$probe = Join-Path ([System.IO.Path]::GetTempPath()) ('outlay-' + [guid]::NewGuid())
New-Item -ItemType Directory $probe | Out-Null
& 'target\installer\outlay\outlay-batch.exe' demo --out (Join-Path $probe 'demo') --data-dir (Join-Path $probe 'data') --quiet
if ($LASTEXITCODE -ne 0) { throw "the image's demo ended with $LASTEXITCODE" }
Remove-Item -Recurse -Force $probe
Get-ChildItem target\installer -Filter *.msi | ForEach-Object { '{0}: {1:N0} MB' -f $_.FullName, ($_.Length / 1MB) }
