-- The journal. A row of call_attempt exists before the PBX hears of the call.

-- Gathering ids are taken in blocks, so that a caller never waits for the database to number his gathering.
create table id_block (
    name       varchar(20) not null,
    next_value bigint      not null,
    primary key (name)
) ${table_options};

insert into id_block (name, next_value) values ('gathering', 1);

-- Groups and people are named without a foreign key: history outlives them, and a group deleted a moment ago
-- must not keep a conference from being written down. live_room holds the room while the gathering lasts and null afterwards: the key lets a room be gathered once.
create table gathering (
    id          bigint       not null,
    group_id    bigint,
    group_name  varchar(100) not null,
    room        varchar(20)  not null,
    live_room   varchar(20),
    organiser   varchar(20)  not null,
    started_by  varchar(10)  not null,
    caller_name varchar(40)  not null,
    ring_seconds        int  not null,
    confirm     varchar(10)  not null,
    retry_attempts      int  not null,
    retry_after_seconds int  not null,
    state       varchar(10)  not null,
    opened      boolean      not null default false,
    locked      boolean      not null default false,
    started_at  datetime(3)  not null,
    ended_at    datetime(3),
    primary key (id),
    constraint gathering_one_per_room unique (live_room)
) ${table_options};

create index gathering_started on gathering (started_at);
create index gathering_of_group on gathering (group_id, started_at);

-- A gathering may grow by other groups; live_group holds the group while the gathering lasts.
create table gathering_group (
    gathering_id bigint not null,
    group_id     bigint not null,
    live_group   bigint,
    primary key (gathering_id, group_id),
    constraint gathering_one_per_group unique (live_group),
    constraint gathering_group_gathering foreign key (gathering_id) references gathering (id) on delete cascade
) ${table_options};

create table participant (
    gathering_id bigint       not null,
    id           int          not null,
    person_id    bigint,
    name         varchar(100) not null,
    number       varchar(20)  not null,
    role         varchar(10)  not null,
    state        varchar(12)  not null,
    reason       varchar(20)  not null default '',
    attempts     int          not null default 0,
    rang_at      datetime(3),
    joined_at    datetime(3),
    left_at      datetime(3),
    primary key (gathering_id, id),
    constraint participant_gathering foreign key (gathering_id) references gathering (id) on delete cascade
) ${table_options};

-- call_id is the channel's id in the PBX, made of the three parts of the key.
create table call_attempt (
    gathering_id   bigint      not null,
    participant_id int         not null,
    attempt        int         not null,
    call_id        varchar(64) not null,
    number         varchar(20) not null,
    planned_at     datetime(3) not null,
    rang_at        datetime(3),
    answered_at    datetime(3),
    ended_at       datetime(3),
    outcome        varchar(12),
    cause          int,
    primary key (gathering_id, participant_id, attempt),
    constraint call_attempt_call unique (call_id),
    constraint call_attempt_participant foreign key (gathering_id, participant_id)
        references participant (gathering_id, id) on delete cascade
) ${table_options};
