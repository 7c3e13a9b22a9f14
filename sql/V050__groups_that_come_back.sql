-- A deleted group can be brought back for some weeks, with its members and schedules. Only living ones hold their name and
-- code: the keys are on what is null for the others.
alter table call_group add column removed_at datetime(3);
alter table call_group add column live_name varchar(100)
    generated always as (case when removed_at is null then name end);
alter table call_group add column live_code varchar(3)
    generated always as (case when removed_at is null then code end);
alter table call_group add constraint call_group_live_name unique (live_name);
alter table call_group add constraint call_group_live_code unique (live_code);
alter table call_group drop constraint call_group_name;
alter table call_group drop constraint call_group_code;
create index call_group_name on call_group (name);
create index call_group_removed on call_group (removed_at);

-- A schedule that went with its group comes back with it only.
alter table schedule add column removed_with_group boolean not null default false;
