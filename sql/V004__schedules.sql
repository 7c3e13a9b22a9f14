-- Times are the schedule's own local times; moments are UTC. next_at is the plan: the moment that is to come, or that
-- has come and waits to be taken; null while paused and after the last one. Quartz only rings; it decides nothing.
create table schedule (
    id                 bigint      not null auto_increment,
    group_id           bigint      not null,
    organiser          varchar(20) not null,
    days               varchar(30) not null,
    at_time            varchar(5)  not null,
    time_zone          varchar(64) not null,
    from_day           date        not null,
    to_day             date,
    late_limit_seconds int         not null default 300,
    paused             boolean     not null default false,
    next_at            datetime(3),
    version            int         not null default 0,
    primary key (id),
    constraint schedule_group foreign key (group_id) references call_group (id) on delete cascade
) ${table_options};

create index schedule_next on schedule (next_at);

create table schedule_exception (
    schedule_id bigint       not null,
    on_day      date         not null,
    skip        boolean      not null default true,
    note        varchar(100) not null default '',
    primary key (schedule_id, on_day),
    constraint schedule_exception_schedule foreign key (schedule_id) references schedule (id) on delete cascade
) ${table_options};

-- The key makes a planned moment happen once, whatever fires twice. States: claimed, started, late, failed.
create table occurrence (
    schedule_id  bigint       not null,
    planned_at   datetime(3)  not null,
    claimed_at   datetime(3)  not null,
    state        varchar(10)  not null,
    gathering_id bigint,
    reason       varchar(200) not null default '',
    primary key (schedule_id, planned_at),
    constraint occurrence_schedule foreign key (schedule_id) references schedule (id) on delete cascade
) ${table_options};

create index occurrence_open on occurrence (state, claimed_at);
