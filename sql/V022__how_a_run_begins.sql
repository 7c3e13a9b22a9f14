-- Who is called before the others, and who instead if he does not come; words as of gathering.lead_way.
alter table schedule add column lead_way varchar(10) not null default 'first';
alter table schedule add column deputy varchar(20);

-- So many minutes before a run people are reminded; by: mail, telegram, call. reminded_at: of which run that was done.
alter table schedule add column remind_minutes int not null default 0;
alter table schedule add column remind_by varchar(30) not null default '';
alter table schedule add column reminded_at datetime(3);
