-- When a conference is over before everybody has left: one is alone for so long (0: never), or its leader has left.
alter table call_group add column alone_seconds int not null default 60;
alter table call_group add column end_with_leader boolean not null default false;
alter table gathering add column alone_seconds int not null default 60;
alter table gathering add column end_with_leader boolean not null default false;
