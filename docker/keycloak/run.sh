#!/bin/sh
# Runs a real Keycloak beside the service, from Maven Central and without a container: the realm of tirek-realm.json and
# users to try it out with, on http://localhost:8180. For trying out alone: it keeps its data in target/keycloak.
#
#   docker/keycloak/run.sh          fetches Keycloak on the first run, starts it, and stays until it is stopped
set -eu
version=${KEYCLOAK_VERSION:-26.3.5}
port=${KEYCLOAK_PORT:-8180}
project=$(cd "$(dirname "$0")/../.." && pwd)
folder=$project/target/keycloak
home=$folder/keycloak-$version

: "${TIREK_DEMO_PASSWORD:=a long password to try out}"
: "${TIREK_DASHBOARD_SECRET:=a secret to try out for the dashboard}"
: "${TIREK_MUNICIPAL_SECRET:=a secret to try out for the city}"
export TIREK_DASHBOARD_SECRET TIREK_MUNICIPAL_SECRET
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
export KC_BOOTSTRAP_ADMIN_PASSWORD="$TIREK_DEMO_PASSWORD"

if [ ! -d "$home" ]; then
  mkdir -p "$folder"
  (cd "$project" && ./mvnw -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:tar.gz" -DoutputDirectory="$folder" -Dmdep.useBaseVersion=true)
  tar -xzf "$folder/keycloak-quarkus-dist-$version.tar.gz" -C "$folder"
fi
mkdir -p "$home/data/import"
cp "$project/docker/keycloak/tirek-realm.json" "$home/data/import/"

"$home/bin/kc.sh" start-dev --http-port "$port" --import-realm &
keycloak=$!
trap 'kill "$keycloak" 2>/dev/null; wait "$keycloak" 2>/dev/null || true' EXIT INT TERM

admin="$home/bin/kcadm.sh"
config=$folder/kcadm.config
tries=0
until "$admin" config credentials --config "$config" --server "http://localhost:$port" --realm master \
  --user admin --password "$KC_BOOTSTRAP_ADMIN_PASSWORD" >/dev/null 2>&1; do
  kill -0 "$keycloak" 2>/dev/null || exit 1
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { echo "Keycloak does not answer" >&2; exit 1; }
  sleep 2
done
sed "s/DEMO_PASSWORD/$TIREK_DEMO_PASSWORD/" "$project/docker/keycloak/demo-users.json" > "$folder/demo-users.json"
"$admin" create partialImport --config "$config" -r tirek -f "$folder/demo-users.json" >/dev/null
rm -f "$folder/demo-users.json" "$config"
echo "Keycloak is ready: http://localhost:$port/realms/tirek"
wait "$keycloak"
