@echo off
rem Starts Outlay with a Java 25: JAVA_HOME, then PATH, then the usual places.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA_EXE for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA_EXE call :try "%%~dpJ.."
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if not defined JAVA_EXE if exist "%%~R" for /d %%J in ("%%~R\*") do if not defined JAVA_EXE call :try "%%~J"
)
if not defined JAVA_EXE (
  echo Outlay needs Java 25 and found none. Install one, for instance Eclipse Temurin 25, or set JAVA_HOME. 1>&2
  exit /b 1
)
"%JAVA_EXE%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dh2.allowedClasses=io.outlay.* -jar "%HOME_DIR%\outlay.jar" %*
exit /b %ERRORLEVEL%

:try
if exist "%~1\bin\java.exe" if exist "%~1\release" (
  findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JAVA_EXE=%~1\bin\java.exe"
)
exit /b 0
