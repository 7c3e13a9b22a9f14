-- The rule as one line, such as: weeks 2 MON,WED. A cron expression has its own times; the others list theirs: 09:00,14:30.
alter table schedule add column rule varchar(200) not null default 'once';
alter table schedule add column times varchar(150) not null default '';
update schedule set rule = concat('weeks 1 ', days), times = at_time;
alter table schedule drop column days;
alter table schedule drop column at_time;

alter table schedule add column run_count int;
alter table schedule add column calendar_id bigint;
alter table schedule add column day_off varchar(10) not null default 'skip';
alter table schedule add column short_earlier_minutes int not null default 0;

-- A pause that ends by itself; paused alone lasts until somebody resumes it.
alter table schedule add column paused_until date;

-- One that was deleted can be brought back for some days.
alter table schedule add column removed_at datetime(3);

-- What is different on single days. Kinds: skip, move, organiser, extra; without a time all runs of the day are meant.
create table schedule_deviation (
    id          bigint      not null auto_increment,
    schedule_id bigint      not null,
    kind        varchar(10) not null,
    on_day      date        not null,
    at_time     varchar(5),
    move_to     varchar(16),
    organiser   varchar(20),
    primary key (id),
    constraint schedule_deviation_schedule foreign key (schedule_id) references schedule (id) on delete cascade
) ${table_options};

insert into schedule_deviation (schedule_id, kind, on_day)
select schedule_id, 'skip', on_day from schedule_exception where skip;
drop table schedule_exception;
