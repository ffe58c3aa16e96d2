#!/usr/bin/env bash
# Boots and seeds a real Odoo 19 on this machine, for the tests: software that nobody of this project wrote.
#
#   boot-odoo.sh up       installs what is missing, makes and seeds the databases, starts; prints the seed's JSON
#   boot-odoo.sh reset    puts the databases back to their seed (same ids, same keys)
#   boot-odoo.sh restart  kills the server alone, as a crash does, and starts it again
#   boot-odoo.sh status   answers whether it serves
#   boot-odoo.sh down     stops server and PostgreSQL
#
# With ERP_OWNER, the id of a process, it goes down by itself when that process is gone, however it ended.
#
# Odoo is Debian's own package of the suite sid, unpacked beside the system and never installed into it; PostgreSQL
# is Debian's too. Both listen on this machine alone: Odoo on 127.0.0.1, PostgreSQL on a socket in ERP_HOME.
# Exit code 77: Odoo is not to be had here, and the reason is said; what depends on it may be skipped.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

ERP_HOME=${ERP_HOME:-/var/lib/parley-odoo}
# The unpacked package, which several homes may share.
ROOT=${ODOO_ROOT:-$ERP_HOME/root}
HERE=$(cd "$(dirname "$0")" && pwd)
# The seed is TypeScript, which the Node of this project reads.
NODE=$HERE/../../node_modules/.bin/node
PACKAGE=odoo-19
SUITE=sid
MODULES=web,rpc,contacts,account,crm
# Two databases on one host, as some Odoos are kept; ODOO_EXTRA_DB names a copy of the first to try things in.
SEEDED=(erp erp2)
DATABASES=("${SEEDED[@]}" ${ODOO_EXTRA_DB:-})
PG_BIN=/usr/lib/postgresql/15/bin
SERVICE_USER=parleyerp

say() { printf '[odoo %3ss] %s\n' "$SECONDS" "$*" >&2; }
fail() { tail -30 "$1" >&2; say "$2"; exit 1; }
not_here() { say "Odoo is not to be had here: $*"; exit 77; }

# PostgreSQL refuses to run as root; who is not root runs everything as themselves.
AS_SERVICE=(env HOME="$ERP_HOME" PYTHONPATH="$ROOT/usr/lib/python3/dist-packages" PYTHONPYCACHEPREFIX="$ERP_HOME/pycache")
is_root() { [ "$(id -u)" = 0 ]; }
if is_root; then AS_SERVICE=(setpriv --reuid="$SERVICE_USER" --regid="$SERVICE_USER" --init-groups "${AS_SERVICE[@]}"); fi
own() { if is_root; then chown "$SERVICE_USER" "$1"; fi; }

make_home() {
  if is_root && ! id "$SERVICE_USER" >/dev/null 2>&1; then
    useradd --system --no-create-home --home-dir "$ERP_HOME" --shell /usr/sbin/nologin "$SERVICE_USER"
  fi
  mkdir -p "$ERP_HOME"
  own "$ERP_HOME"
  chmod 755 "$ERP_HOME"
  # A port of its own, kept, so that two of these never meet.
  [ -s "$ERP_HOME/port" ] || echo "${ODOO_PORT:-$(free_port)}" >"$ERP_HOME/port"
}
free_port() { "$NODE" -e "require('net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port); this.close(); })"; }
base_url() { echo "http://127.0.0.1:$(cat "$ERP_HOME/port")"; }

# ---- packages

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
is_offered() { apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

install_missing() { # those of the names that are missing and that this system offers
  local missing=() wanted=() name
  for name; do is_installed "$name" || missing+=("$name"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  is_root || not_here "missing packages, and only root may install them: ${missing[*]}"
  # Output is kept back: it names hosts of the machine's package mirror.
  [ -n "${APT_IS_FRESH:-}" ] || apt-get -qq update >"$ERP_HOME/apt.log" 2>&1 || true
  APT_IS_FRESH=yes
  for name in "${missing[@]}"; do if is_offered "$name"; then wanted+=("$name"); fi; done
  [ ${#wanted[@]} -gt 0 ] || return 0
  say "installing ${#wanted[@]} packages"
  apt-get -qq -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "${wanted[@]}" >>"$ERP_HOME/apt.log" 2>&1 ||
    not_here 'apt-get could not install its libraries'
}

# With an apt configuration of its own: the same mirror and signing key, and the system's own lists stay as they are.
download_odoo() {
  local apt=$ERP_HOME/apt mirror
  mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1)
  [ -n "$mirror" ] || mirror=$(grep -m1 -oP '^deb .*?\Khttps?://\S+' /etc/apt/sources.list 2>/dev/null || true)
  [ -n "$mirror" ] || not_here 'no Debian mirror is configured'
  mkdir -p "$apt"/lists/partial "$apt"/cache/archives/partial
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $SUITE main" >"$apt/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
Acquire::Languages "none";
CONF
  say "downloading $PACKAGE"
  APT_CONFIG=$apt/apt.conf apt-get -qq update >"$ERP_HOME/apt.log" 2>&1 || not_here "the suite $SUITE is not served"
  (cd "$apt" && rm -f ./*.deb && APT_CONFIG=$apt/apt.conf apt-get -qq download "$PACKAGE" >>"$ERP_HOME/apt.log" 2>&1) ||
    not_here "$PACKAGE is not in $SUITE"
  mv "$apt"/*.deb "$ERP_HOME/odoo.deb"
  rm -rf "$apt"
}

unpack_odoo() {
  [ -e "$ROOT/.complete" ] && return 0
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || not_here 'this is no Debian'
  download_odoo
  # What it depends on, as the package itself says, and the names bookworm has for three of them.
  local depends
  depends=$(dpkg-deb -f "$ERP_HOME/odoo.deb" Depends | tr ',' '\n' | sed 's/[|(:].*//; s/ //g')
  # shellcheck disable=SC2086
  install_missing python3 $depends python3-tz python3-lxml python3-decorator
  say 'unpacking'
  rm -rf "$ROOT" && mkdir -p "$ROOT"
  # Translations are most of its size, and the tests read English.
  dpkg-deb --fsys-tarfile "$ERP_HOME/odoo.deb" | tar -x -C "$ROOT" --exclude='*/i18n' --exclude='./usr/share/doc'
  # Debian has relative links where Odoo had copies of scripts and fonts: they must lead somewhere from here too.
  local folder
  for folder in javascript fonts fonts-font-awesome; do ln -sfn "/usr/share/$folder" "$ROOT/usr/share/$folder"; done
  rm -f "$ERP_HOME/odoo.deb"
  touch "$ROOT/.complete"
}

# ---- PostgreSQL

pg() { local program=$1; shift; "${AS_SERVICE[@]}" "$PG_BIN/$program" -h "$ERP_HOME" -U odoo "$@"; }

start_postgres() {
  if [ ! -x $PG_BIN/postgres ]; then
    install_missing postgresql-common
    # Installing the server would otherwise start one of its own, on the usual port.
    if is_root; then sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf; fi
    install_missing postgresql-15
    [ -x $PG_BIN/postgres ] || not_here 'no PostgreSQL 15'
  fi
  if [ ! -s "$ERP_HOME/pg/PG_VERSION" ]; then
    "${AS_SERVICE[@]}" $PG_BIN/initdb -D "$ERP_HOME/pg" -U odoo -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$ERP_HOME/initdb.log"
    # Nothing here outlives the tests, so nothing waits for the disk.
    cat >>"$ERP_HOME/pg/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$ERP_HOME'
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  fi
  "${AS_SERVICE[@]}" $PG_BIN/pg_ctl -D "$ERP_HOME/pg" status >/dev/null 2>&1 ||
    "${AS_SERVICE[@]}" $PG_BIN/pg_ctl -D "$ERP_HOME/pg" -l "$ERP_HOME/pg.log" -w start >/dev/null 9>&-
}

# A copy of a database and of the files that belong to it.
copy_database() { # from to
  pg dropdb --if-exists --force "$2" 2>/dev/null
  pg createdb -T "$1" "$2"
  local files=$ERP_HOME/data/filestore
  rm -rf "${files:?}/$2"
  if [ -d "$files/$1" ]; then "${AS_SERVICE[@]}" cp -r "$files/$1" "$files/$2"; fi
}

# ---- Odoo

ODOO=("${AS_SERVICE[@]}" /usr/bin/python3 "$ROOT/usr/bin/odoo" server -c "$ERP_HOME/odoo.conf")

configure_odoo() {
  local names
  names=$(IFS='|'; echo "${DATABASES[*]}")
  cat >"$ERP_HOME/odoo.conf" <<CONF
[options]
admin_passwd = $(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
db_host = $ERP_HOME
db_user = odoo
dbfilter = ^($names)\$
list_db = False
http_interface = 127.0.0.1
http_port = $(cat "$ERP_HOME/port")
proxy_mode = True
workers = 0
max_cron_threads = 0
data_dir = $ERP_HOME/data
CONF
  own "$ERP_HOME/odoo.conf"
}

is_running() { [ -s "$ERP_HOME/odoo.pid" ] && kill -0 "$(cat "$ERP_HOME/odoo.pid")" 2>/dev/null; }
serves() { is_running && "$NODE" -e "fetch('$(base_url)/web/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"; }

start_odoo() {
  if ! is_running; then
    # Nothing of ours stays open in it: whoever reads our output would wait for ever.
    setsid "${ODOO[@]}" --logfile="$ERP_HOME/odoo.log" </dev/null >"$ERP_HOME/odoo.out" 2>&1 9>&- &
    echo $! >"$ERP_HOME/odoo.pid"
  fi
  for _ in $(seq 120); do
    if serves; then return 0; fi
    is_running || break
    sleep 0.25
  done
  fail "$ERP_HOME/odoo.log" 'Odoo did not start'
}

stop_odoo() { # how; absent: gently
  if is_running; then
    kill "${1:--TERM}" "$(cat "$ERP_HOME/odoo.pid")" 2>/dev/null || true
    for _ in $(seq 60); do is_running || break; sleep 0.25; done
  fi
  rm -f "$ERP_HOME/odoo.pid"
}

make_empty_database() {
  [ -e "$ERP_HOME/empty.complete" ] && return 0
  say "making a database with $MODULES"
  pg dropdb --if-exists --force empty 2>/dev/null
  rm -rf "$ERP_HOME/data" "$ERP_HOME/odoo.json"
  "${ODOO[@]}" -d empty -i "$MODULES" --skip-auto-install --stop-after-init --logfile="$ERP_HOME/init.log" 2>/dev/null ||
    fail "$ERP_HOME/init.log" 'Odoo could not make its database'
  touch "$ERP_HOME/empty.complete"
}

is_of_today() { [ -s "$ERP_HOME/odoo.json" ] && grep -q "\"seededOn\": \"$(date -u +%F)\"" "$ERP_HOME/odoo.json"; }

# Due dates count from the day of the seed, so a seed of another day is made anew.
seed_databases() {
  if is_of_today; then return 0; fi
  local name
  stop_odoo
  for name in "${SEEDED[@]}"; do copy_database empty "$name"; done
  start_odoo
  say 'seeding through the API'
  "$NODE" "$HERE/seed.ts" "$(base_url)" >"$ERP_HOME/odoo.json.new"
  # No API lets time pass: the key that ran out is made with a day to live, and aged here.
  pg psql -q -d erp -c "update res_users_apikeys set expiration_date = now() - interval '1 hour' where name = 'Ran out'"
  stop_odoo
  for name in "${SEEDED[@]}"; do copy_database "$name" "${name}_seed"; done
  if [ -n "${ODOO_EXTRA_DB:-}" ]; then copy_database erp_seed "$ODOO_EXTRA_DB"; fi
  mv "$ERP_HOME/odoo.json.new" "$ERP_HOME/odoo.json"
}

# In a session of its own: what interrupts the owner does not reach it.
watch_owner() {
  [ -n "${ERP_OWNER:-}" ] || return 0
  echo "$ERP_OWNER" >"$ERP_HOME/owner"
  setsid "$HERE/boot-odoo.sh" down-after "$ERP_OWNER" </dev/null >/dev/null 2>&1 &
}
down_after() {
  while kill -0 "$1" 2>/dev/null; do sleep 1; done
  exec 9>"$ERP_HOME/lock"
  flock 9
  if [ "$(cat "$ERP_HOME/owner")" = "$1" ]; then down; fi
}

up() {
  make_home
  cd "$ERP_HOME"
  watch_owner
  mkdir -p "$(dirname "$ROOT")"
  exec 8>"$ROOT.lock"
  flock 8
  unpack_odoo
  exec 8>&-
  exec 9>"$ERP_HOME/lock"
  flock 9
  start_postgres
  is_running || configure_odoo
  make_empty_database
  seed_databases
  start_odoo
  say 'Odoo is up'
  cat "$ERP_HOME/odoo.json"
}

reset() {
  local name
  stop_odoo
  for name in "${SEEDED[@]}"; do copy_database "${name}_seed" "$name"; done
  start_odoo
}

down() {
  stop_odoo
  if [ -s "$ERP_HOME/pg/postmaster.pid" ]; then
    "${AS_SERVICE[@]}" $PG_BIN/pg_ctl -D "$ERP_HOME/pg" -m fast -w stop >/dev/null
  fi
}

case ${1:-} in
  up) up ;;
  reset) reset ;;
  restart) stop_odoo -KILL; start_odoo ;;
  status) if serves; then echo up; else echo down; exit 1; fi ;;
  down) down ;;
  down-after) down_after "$2" ;;
  *) echo "usage: $0 up|reset|restart|status|down" >&2; exit 2 ;;
esac
