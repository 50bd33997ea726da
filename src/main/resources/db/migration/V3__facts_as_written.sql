-- A fact's value is read and written whole and never searched: kept as it was written, it costs nothing to give back.
alter table fact drop constraint fact_value_check;
alter table fact alter column value type json using value::json;
alter table fact add constraint fact_value_check check (json_typeof(value) = 'object');
