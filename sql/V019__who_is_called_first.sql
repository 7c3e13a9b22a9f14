-- Who is called before the others, and what is done if he does not come; where somebody dialled, nobody is waited for.
alter table gathering add column lead_way varchar(10) not null default 'first';
alter table gathering add column deputy varchar(20);
update gathering set lead_way = 'together' where started_by = 'dialled';
