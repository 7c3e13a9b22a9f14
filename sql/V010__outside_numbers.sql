-- Whether the group may call numbers that go out by a trunk and cost money.
alter table call_group add column outside boolean not null default true;
