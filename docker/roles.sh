#!/bin/sh
# Runs once, when the database of the compose file is made: the role that the service works as. It owns nothing, so that
# row-level security binds it; what it may do the service's migrations grant.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$TIREK_SERVICE_PASSWORD" <<'SQL'
create role tirek_service login password :'password';
SQL
