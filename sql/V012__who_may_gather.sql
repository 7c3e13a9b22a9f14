-- The numbers from which the group may be gathered by its code, parted by commas; empty: its members' and its organiser's.
alter table call_group add column starters varchar(500) not null default '';
