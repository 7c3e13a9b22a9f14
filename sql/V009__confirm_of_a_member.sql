-- Who must press 1, where it is decided for one member; empty is as the group has it.
alter table group_member add column confirm varchar(10) not null default '';
alter table participant add column confirm varchar(10) not null default '';
