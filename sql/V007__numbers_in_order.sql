-- Every number at which a participant may be called, in order, parted by commas; number is the first of them.
alter table participant add column numbers varchar(230) not null default '';
