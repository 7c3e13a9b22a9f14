-- A long import goes on by itself, and whichever node is asked shows how far it is. Of those who begin one, one update
-- comes first; the run is its attempt, and only the run that a row names can end it. What is written and that it is done
-- are one transaction.
alter table people_import add column line_count int not null default 0;
alter table people_import add column state varchar(10) not null default 'waiting';
alter table people_import add column run varchar(64);
alter table people_import add column beat_at datetime(3);
alter table people_import add column lines_done int not null default 0;
alter table people_import add column people_added int not null default 0;
alter table people_import add column people_changed int not null default 0;
alter table people_import add column groups_touched int not null default 0;
create index people_import_run on people_import (run);
