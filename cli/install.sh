# Installs what building crib needs; sourced by cli/run.sh and tests/run.sh. Defines:
#   install_for_build   compiler, build tools, libraries
#   install_for_tests   besides these, what the tests need
# Both do nothing, and need no network, where everything is there. What can't be installed is said, with what to do.

build_packages="g++ cmake ninja-build pkg-config libxxhash-dev libeigen3-dev libicu-dev libxml2-dev libcmark-dev libstemmer-dev zlib1g-dev"
test_packages="libgtest-dev libbenchmark-dev"
test_programs="node:nodejs npm:npm chromium:chromium pdftotext:poppler-utils"  # program:package; any version that is there will do
least_boost=1.81

say() { printf '%s\n' "$*" >&2; }
stop() { say "error: $*"; exit 2; }

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_of() {
  local package
  for package in "$@"; do is_installed "$package" || printf '%s ' "$package"; done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
  elif command -v sudo >/dev/null; then
    sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
  else
    say "warning: no root and no sudo for: $*"
    return 1
  fi
}

# Stops with the command to run where nobody here may install.
require_root_for() {
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    stop "these packages are missing, and installing them needs root or sudo. As root, run:
  apt-get install $*"
}

# Once a run, and only when something is missing.
refresh_lists() {
  [ -n "${lists_are_fresh:-}" ] && return
  lists_are_fresh=yes
  say "apt-get update"
  as_root apt-get update -qq || say "warning: the package lists could not be refreshed (no network?); going on with the old ones"
}

# Says what apt-get says only where it fails.
apt_install() {
  local log status=0
  log=$(mktemp)
  as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends --no-remove "$@" >"$log" 2>&1 || status=$?
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

install_packages() {
  local missing
  missing=$(missing_of "$@")
  [ -z "$missing" ] && return
  # shellcheck disable=SC2086
  require_root_for $missing
  refresh_lists
  say "installing $missing"
  # shellcheck disable=SC2086
  apt_install $missing ||
    stop "these packages could not be installed: $missing
  apt-get's reason stands above. Without a network, install them by hand and run this again."
}

# The Boost packages to take: the default ones where they are new enough, else those of 1.81.
boost_packages() {
  local candidate
  candidate=$(LC_ALL=C apt-cache policy libboost-dev | sed -n 's/^  Candidate: //p')
  if [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge "$least_boost"; then
    echo "libboost-dev libboost-json-dev"
  elif apt-cache show libboost-json1.81-dev >/dev/null 2>&1; then
    echo "libboost1.81-dev libboost-json1.81-dev"
  fi
}

has_boost() {
  local package version
  for package in libboost-json-dev libboost-json1.81-dev; do
    is_installed "$package" || continue
    version=$(dpkg-query -W -f='${Version}' "$package")
    dpkg --compare-versions "$version" ge "$least_boost" && return 0
  done
  return 1
}

# Boost in a folder of its own, for systems whose older -dev packages must stay.
unpack_boost() {
  local folder=$1 package
  say "unpacking Boost $least_boost into $folder instead; nothing is removed"
  rm -rf "$folder.new"
  mkdir -p "$folder.new/debs"
  (
    cd "$folder.new/debs"
    for package in libboost1.81-dev libboost-{json,container,system}1.81-dev libboost-{json,container,system}1.81.0; do
      apt-get -o APT::Sandbox::User="$(id -un)" download -qq "$package" >&2 || exit 1
    done
    for package in *.deb; do dpkg -x "$package" ..; done
  ) || stop "the Boost packages could not be fetched (apt-get's reason stands above)"
  rm -rf "$folder.new/debs" "$folder"
  mv "$folder.new" "$folder"
}

install_boost() {
  local folder=$root/.deps packages removed
  if has_boost; then return; fi
  if [ ! -d "$folder/usr/include/boost/json" ]; then
    refresh_lists
    packages=$(boost_packages)
    [ -n "$packages" ] || stop "this system offers no Boost of $least_boost or newer. Install one that has Boost.JSON, and set CMAKE_PREFIX_PATH to it."
    # shellcheck disable=SC2086
    removed=$(LC_ALL=C apt-get install -s --no-install-recommends $packages 2>/dev/null | sed -n 's/^Remv \([^ ]*\).*/\1/p' | tr '\n' ' ')
    if [ -z "$removed" ]; then
      # shellcheck disable=SC2086
      install_packages $packages
      return
    fi
    say "Boost $least_boost as a package would remove: $removed"
    unpack_boost "$folder"
  fi
  export CMAKE_PREFIX_PATH="$folder/usr${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
}

install_for_build() {
  if ! command -v apt-get >/dev/null; then
    say "note: no apt-get here; these must be there already: $build_packages, Boost $least_boost with Boost.JSON"
    return
  fi
  # shellcheck disable=SC2086
  install_packages $build_packages
  install_boost
}

install_for_tests() {
  install_for_build
  command -v apt-get >/dev/null || return 0
  # shellcheck disable=SC2086
  install_packages $test_packages
  local entry packages=
  for entry in $test_programs; do
    command -v "${entry%%:*}" >/dev/null || packages="$packages ${entry#*:}"
  done
  [ -z "$packages" ] && return
  refresh_lists
  say "installing$packages"
  # shellcheck disable=SC2086
  apt_install $packages ||
    say "warning: could not install$packages; the tests in a browser will be skipped"
}
