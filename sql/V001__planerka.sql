-- Tables by feature. Codes in columns are lower-case English words; moments (datetime) are UTC to the millisecond, days and
-- times are local. Quartz's tables follow in a file of their own.

-- ## People

-- A person who can be called.
create table person (
    id      bigint       not null auto_increment,
    name    varchar(100) not null,
    email   varchar(254),
    version int          not null default 0,
    primary key (id)
) ${table_options};

create index person_name on person (name, id);

-- Numbers at which a person can be called, in the order in which they are tried.
create table person_number (
    person_id bigint      not null,
    position  int         not null,
    number    varchar(20) not null,
    primary key (person_id, position),
    constraint person_number_once unique (person_id, number),
    constraint person_number_person foreign key (person_id) references person (id) on delete cascade
) ${table_options};

create index person_number_number on person_number (number);

-- Days on which a person is absent; both ends are included.
create table person_absence (
    id        bigint       not null auto_increment,
    person_id bigint       not null,
    from_day  date         not null,
    to_day    date         not null,
    reason    varchar(100) not null default '',
    primary key (id),
    constraint person_absence_person foreign key (person_id) references person (id) on delete cascade
) ${table_options};

create index person_absence_days on person_absence (person_id, to_day);
create index person_absence_day on person_absence (to_day, from_day, person_id);

-- Numbers for which a person was made on demand; the key lets two requests at once make one person, not two.
create table number_claim (
    number varchar(20) not null,
    primary key (number)
) ${table_options};

-- Deleted people who can still be brought back: all that was known of them, with their places in groups, as JSON.
create table person_removed (
    person_id  bigint       not null,
    name       varchar(100) not null,
    content    mediumtext   not null,
    removed_by varchar(100) not null,
    removed_at datetime(3)  not null,
    primary key (person_id)
) ${table_options};

create index person_removed_at on person_removed (removed_at);

-- Uploaded files of people: shown first, then imported in the background by one node; run is that node's attempt.
create table people_import (
    key_hash       varchar(64)  not null,
    kind           varchar(10)  not null,
    name           varchar(200) not null,
    replaces       boolean      not null,
    content        longblob     not null,
    made_by        varchar(100) not null,
    made_at        datetime(3)  not null,
    line_count     int          not null default 0,
    state          varchar(10)  not null default 'waiting',
    run            varchar(64),
    beat_at        datetime(3),
    lines_done     int          not null default 0,
    people_added   int          not null default 0,
    people_changed int          not null default 0,
    groups_touched int          not null default 0,
    primary key (key_hash)
) ${table_options};

create index people_import_made on people_import (made_at);
create index people_import_run on people_import (run);

-- ## Groups

-- People who are called together, and how. The code is dialled after the star; starters are the numbers that may dial it,
-- separated by commas (empty: those of members and of the organiser). Removed groups can be brought back for some weeks:
-- only the others hold their name and their code, so the unique keys are on columns that are null for removed ones.
create table call_group (
    id                  bigint       not null auto_increment,
    name                varchar(100) not null,
    code                varchar(3),
    organiser           varchar(20),
    starters            varchar(500) not null default '',
    caller_name         varchar(40)  not null default 'PLANERKA',
    ring_seconds        int          not null default 15,
    next_after_seconds  int          not null default 0,
    at_once             boolean      not null default false,
    retry_attempts      int          not null default 1,
    retry_after_seconds int          not null default 30,
    when_free           boolean      not null default false,
    outside             boolean      not null default true,
    confirm             varchar(10)  not null default 'never',
    pin                 varchar(8),
    by_code             boolean      not null default true,
    most_people         int          not null default 0,
    quorum              int          not null default 0,
    recorded            boolean      not null default false,
    alone_seconds       int          not null default 60,
    end_with_leader     boolean      not null default false,
    lasts_minutes       int          not null default 0,
    version             int          not null default 0,
    removed_at          datetime(3),
    live_name varchar(100) generated always as (case when removed_at is null then name end),
    live_code varchar(3)   generated always as (case when removed_at is null then code end),
    primary key (id),
    constraint call_group_live_name unique (live_name),
    constraint call_group_live_code unique (live_code)
) ${table_options};

create index call_group_name on call_group (name);
create index call_group_removed on call_group (removed_at);

-- Members of a group in order; confirm overrides the group's (empty: as the group has it).
create table group_member (
    group_id  bigint      not null,
    person_id bigint      not null,
    position  int         not null,
    role      varchar(10) not null default 'speak',
    confirm   varchar(10) not null default '',
    primary key (group_id, person_id),
    constraint group_member_group foreign key (group_id) references call_group (id) on delete cascade,
    constraint group_member_person foreign key (person_id) references person (id) on delete cascade
) ${table_options};

-- ## Gatherings: the journal, written before each call

-- Blocks of ids, so that no caller waits for the database to number a gathering.
create table id_block (
    name       varchar(20) not null,
    next_value bigint      not null,
    primary key (name)
) ${table_options};

insert into id_block (name, next_value) values ('gathering', 1);

-- A conference with the policy that its group had when it began. Groups and people are named without a foreign key, since
-- history outlives them. live_room is the room while it lasts, so the key lets a room hold one gathering at a time; node and
-- lease_until name the node that runs it, and until when; turnout is its result: running, full, missing, not-held.
create table gathering (
    id                  bigint       not null,
    group_id            bigint,
    group_name          varchar(100) not null,
    room                varchar(20)  not null,
    live_room           varchar(20),
    organiser           varchar(20)  not null,
    deputy              varchar(20),
    lead_way            varchar(10)  not null default 'first',
    started_by          varchar(10)  not null,
    caller_name         varchar(40)  not null,
    ring_seconds        int          not null,
    next_after_seconds  int          not null default 0,
    at_once             boolean      not null default false,
    retry_attempts      int          not null,
    retry_after_seconds int          not null,
    when_free           boolean      not null default false,
    confirm             varchar(10)  not null,
    pin                 varchar(8),
    by_code             boolean      not null default true,
    most_people         int          not null default 0,
    quorum              int          not null default 0,
    recorded            boolean      not null default false,
    alone_seconds       int          not null default 60,
    end_with_leader     boolean      not null default false,
    lasts_minutes       int          not null default 0,
    state               varchar(10)  not null,
    turnout             varchar(10)  not null default 'running',
    opened              boolean      not null default false,
    locked              boolean      not null default false,
    started_at          datetime(3)  not null,
    ends_at             datetime(3),
    ended_at            datetime(3),
    node                varchar(100),
    lease_until         datetime(3),
    primary key (id),
    constraint gathering_one_per_room unique (live_room)
) ${table_options};

create index gathering_started on gathering (started_at);
create index gathering_of_group on gathering (group_id, started_at);
create index gathering_by_turnout on gathering (turnout, started_at);
create index gathering_by_door on gathering (started_by, started_at);

-- Groups of a gathering, which may grow by others; live_group is the group while it lasts, so the key keeps it in one.
create table gathering_group (
    gathering_id bigint      not null,
    group_id     bigint      not null,
    live_group   bigint,
    started_at   datetime(3) not null default '2000-01-01 00:00:00',
    primary key (gathering_id, group_id),
    constraint gathering_one_per_group unique (live_group),
    constraint gathering_group_gathering foreign key (gathering_id) references gathering (id) on delete cascade
) ${table_options};

create index gathering_group_by_group on gathering_group (group_id, gathering_id);
create index gathering_group_latest on gathering_group (group_id, started_at, gathering_id);

-- Planned moments that were gathered, such as: schedule-7 2026-12-01T06:00:00Z. The key starts each of them once.
create table gathering_occasion (
    occasion     varchar(80) not null,
    gathering_id bigint      not null,
    primary key (occasion)
) ${table_options};

-- An invitee of a gathering. number is the first of numbers, which are separated by commas; attendance is written at the
-- end: came, missed, excused, unreached (could not be called), or empty if it does not count.
create table participant (
    gathering_id bigint       not null,
    id           int          not null,
    person_id    bigint,
    name         varchar(100) not null,
    number       varchar(20)  not null,
    numbers      varchar(230) not null default '',
    role         varchar(10)  not null,
    confirm      varchar(10)  not null default '',
    state        varchar(12)  not null,
    reason       varchar(20)  not null default '',
    attendance   varchar(10)  not null default '',
    attempts     int          not null default 0,
    started_at   datetime(3)  not null default '2000-01-01 00:00:00',
    rang_at      datetime(3),
    came_at      datetime(3),
    joined_at    datetime(3),
    left_at      datetime(3),
    talked_ms    bigint       not null default 0,
    primary key (gathering_id, id),
    constraint participant_gathering foreign key (gathering_id) references gathering (id) on delete cascade
) ${table_options};

create index participant_latest on participant (person_id, started_at, gathering_id);

-- Every stay of a participant in the room; participant has the last one only.
create table stay (
    gathering_id   bigint      not null,
    participant_id int         not null,
    joined_at      datetime(3) not null,
    left_at        datetime(3),
    primary key (gathering_id, participant_id, joined_at),
    constraint stay_participant foreign key (gathering_id, participant_id)
        references participant (gathering_id, id) on delete cascade
) ${table_options};

-- Every call to a participant; call_id is the channel's id in the PBX, made of the three parts of the key.
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

-- ## Calendars

-- A calendar of working days.
create table work_calendar (
    id      bigint      not null auto_increment,
    name    varchar(60) not null,
    weekend varchar(30) not null default 'SAT,SUN',
    version int         not null default 0,
    primary key (id)
) ${table_options};

-- Days that differ from the weekly rule; kinds: off, short, work.
create table work_calendar_day (
    calendar_id bigint       not null,
    on_day      date         not null,
    kind        varchar(10)  not null,
    note        varchar(100) not null default '',
    primary key (calendar_id, on_day),
    constraint work_calendar_day_calendar foreign key (calendar_id) references work_calendar (id) on delete cascade
) ${table_options};

-- Russia's days off, moved by the government's yearly orders. Later years are imported.
insert into work_calendar (id, name) values (1, 'Россия');
insert into work_calendar_day (calendar_id, on_day, kind, note) values
    (1, '2026-01-01', 'off', 'Новогодние каникулы'),
    (1, '2026-01-02', 'off', 'Новогодние каникулы'),
    (1, '2026-01-03', 'off', 'Новогодние каникулы'),
    (1, '2026-01-04', 'off', 'Новогодние каникулы'),
    (1, '2026-01-05', 'off', 'Новогодние каникулы'),
    (1, '2026-01-06', 'off', 'Новогодние каникулы'),
    (1, '2026-01-07', 'off', 'Рождество Христово'),
    (1, '2026-01-08', 'off', 'Новогодние каникулы'),
    (1, '2026-01-09', 'off', 'Перенос с 3 января'),
    (1, '2026-02-23', 'off', 'День защитника Отечества'),
    (1, '2026-03-08', 'off', 'Международный женский день'),
    (1, '2026-03-09', 'off', 'Перенос с 8 марта'),
    (1, '2026-04-30', 'short', 'Накануне праздника'),
    (1, '2026-05-01', 'off', 'Праздник Весны и Труда'),
    (1, '2026-05-08', 'short', 'Накануне праздника'),
    (1, '2026-05-09', 'off', 'День Победы'),
    (1, '2026-05-11', 'off', 'Перенос с 9 мая'),
    (1, '2026-06-11', 'short', 'Накануне праздника'),
    (1, '2026-06-12', 'off', 'День России'),
    (1, '2026-11-03', 'short', 'Накануне праздника'),
    (1, '2026-11-04', 'off', 'День народного единства'),
    (1, '2026-12-31', 'off', 'Перенос с 4 января'),
    (1, '2027-01-01', 'off', 'Новогодние каникулы'),
    (1, '2027-01-02', 'off', 'Новогодние каникулы'),
    (1, '2027-01-03', 'off', 'Новогодние каникулы'),
    (1, '2027-01-04', 'off', 'Новогодние каникулы'),
    (1, '2027-01-05', 'off', 'Новогодние каникулы'),
    (1, '2027-01-06', 'off', 'Новогодние каникулы'),
    (1, '2027-01-07', 'off', 'Рождество Христово'),
    (1, '2027-01-08', 'off', 'Новогодние каникулы'),
    (1, '2027-02-20', 'short', 'Рабочая суббота вместо 22 февраля'),
    (1, '2027-02-22', 'off', 'Перенос с 20 февраля'),
    (1, '2027-02-23', 'off', 'День защитника Отечества'),
    (1, '2027-03-08', 'off', 'Международный женский день'),
    (1, '2027-04-30', 'short', 'Накануне праздника'),
    (1, '2027-05-01', 'off', 'Праздник Весны и Труда'),
    (1, '2027-05-03', 'off', 'Перенос с 1 мая'),
    (1, '2027-05-09', 'off', 'День Победы'),
    (1, '2027-05-10', 'off', 'Перенос с 9 мая'),
    (1, '2027-06-11', 'short', 'Накануне праздника'),
    (1, '2027-06-12', 'off', 'День России'),
    (1, '2027-06-14', 'off', 'Перенос с 12 июня'),
    (1, '2027-11-03', 'short', 'Накануне праздника'),
    (1, '2027-11-04', 'off', 'День народного единства'),
    (1, '2027-11-05', 'off', 'Перенос с 2 января'),
    (1, '2027-12-31', 'off', 'Перенос с 3 января');

-- ## Schedules

-- When a group is gathered: the rule as one line, such as weeks 2 MON,WED, with its times, 09:00,14:30 (a cron expression
-- has its own). next_at is the moment of the next run, null while paused and after the last one; Quartz only fires then.
-- remind_by lists mail, telegram, call; reminded_at is the run of the last reminder. Removed ones can be brought back.
create table schedule (
    id                    bigint       not null auto_increment,
    group_id              bigint       not null,
    organiser             varchar(20)  not null,
    deputy                varchar(20),
    lead_way              varchar(10)  not null default 'first',
    rule                  varchar(200) not null default 'once',
    times                 varchar(150) not null default '',
    time_zone             varchar(64)  not null,
    from_day              date         not null,
    to_day                date,
    run_count             int,
    calendar_id           bigint,
    day_off               varchar(10)  not null default 'skip',
    short_earlier_minutes int          not null default 0,
    late_limit_seconds    int          not null default 300,
    remind_minutes        int          not null default 0,
    remind_by             varchar(30)  not null default '',
    reminded_at           datetime(3),
    paused                boolean      not null default false,
    paused_until          date,
    next_at               datetime(3),
    version               int          not null default 0,
    removed_at            datetime(3),
    removed_with_group    boolean      not null default false,
    primary key (id),
    constraint schedule_group foreign key (group_id) references call_group (id) on delete cascade,
    constraint schedule_calendar foreign key (calendar_id) references work_calendar (id)
) ${table_options};

create index schedule_next on schedule (next_at);

-- What differs on single days; kinds: skip, move, organiser, extra. Without a time all runs of the day are meant.
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

-- Runs that were taken; states: claimed, started, late, failed. The keys start each run once, by its planned moment and, for
-- runs that were moved, by the local time that the rule gave it (slot).
create table occurrence (
    schedule_id  bigint       not null,
    planned_at   datetime(3)  not null,
    slot         varchar(16),
    claimed_at   datetime(3)  not null,
    state        varchar(10)  not null,
    gathering_id bigint,
    reason       varchar(200) not null default '',
    primary key (schedule_id, planned_at),
    constraint occurrence_slot unique (schedule_id, slot),
    constraint occurrence_schedule foreign key (schedule_id) references schedule (id) on delete cascade
) ${table_options};

create index occurrence_open on occurrence (state, claimed_at);

-- Calendar feeds behind secret addresses; kind is schedule, group or person, target its id. Only a hash of the secret is kept.
create table feed (
    id          bigint      not null auto_increment,
    secret_hash varchar(64) not null,
    kind        varchar(10) not null,
    target      bigint      not null,
    made_by     varchar(60) not null,
    made_at     datetime(3) not null,
    primary key (id),
    constraint feed_secret unique (secret_hash)
) ${table_options};

create index feed_target on feed (kind, target);

-- ## Notifications

-- Receivers of notifications by e-mail, Telegram or web hook: about one group or about all.
create table receiver (
    id           bigint       not null auto_increment,
    way          varchar(10)  not null,
    address      varchar(500) not null,
    group_id     bigint,
    on_start     boolean      not null default false,
    on_end       boolean      not null default true,
    on_few       boolean      not null default true,
    secret       varchar(64)  not null,
    delivered_at datetime(3),
    failed_at    datetime(3),
    failure      varchar(300),
    primary key (id),
    constraint receiver_group foreign key (group_id) references call_group (id) on delete cascade
) ${table_options};

-- ## Users and access; secrets are kept as hashes only, but for those of one-time codes

-- A user. Removed ones can be brought back and cannot sign in meanwhile; totp_step is the last code that was used, so that
-- none is accepted twice.
create table user_account (
    id            bigint       not null auto_increment,
    name          varchar(60)  not null,
    password_hash varchar(255) not null,
    role          varchar(10)  not null,
    all_groups    boolean      not null default true,
    totp_secret   varchar(64),
    totp_pending  varchar(64),
    totp_step     bigint       not null default 0,
    created_at    datetime(3)  not null,
    seen_at       datetime(3),
    removed_at    datetime(3),
    primary key (id),
    constraint user_account_name unique (name)
) ${table_options};

-- Groups that a user without all groups sees and manages.
create table user_group (
    user_id  bigint not null,
    group_id bigint not null,
    primary key (user_id, group_id),
    constraint user_group_user foreign key (user_id) references user_account (id) on delete cascade,
    constraint user_group_group foreign key (group_id) references call_group (id) on delete cascade
) ${table_options};

-- Codes that replace a lost phone, each good once.
create table recovery_code (
    user_id   bigint      not null,
    code_hash varchar(64) not null,
    primary key (user_id, code_hash),
    constraint recovery_code_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

-- Sessions in browsers, and from where they were opened.
create table web_session (
    id_hash    varchar(64)  not null,
    user_id    bigint       not null,
    csrf       varchar(64)  not null,
    address    varchar(64)  not null default '',
    agent      varchar(200) not null default '',
    created_at datetime(3)  not null,
    seen_at    datetime(3)  not null,
    expires_at datetime(3)  not null,
    primary key (id_hash),
    constraint web_session_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

create index web_session_expires on web_session (expires_at);
create index web_session_of_user on web_session (user_id, seen_at);

-- Sign-ins that have passed the password and wait for the one-time code.
create table sign_in_step (
    id_hash    varchar(64) not null,
    user_id    bigint      not null,
    tries      int         not null default 0,
    expires_at datetime(3) not null,
    primary key (id_hash),
    constraint sign_in_step_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

create index sign_in_step_expires on sign_in_step (expires_at);

-- Links of the first start, by which the first administrator comes in.
create table sign_in_link (
    token_hash varchar(64) not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    used_at    datetime(3),
    primary key (token_hash)
) ${table_options};

-- Links by which users set their own password, once; one a user.
create table password_link (
    user_id    bigint      not null,
    token_hash varchar(64) not null,
    expires_at datetime(3) not null,
    primary key (user_id),
    constraint password_link_hash unique (token_hash),
    constraint password_link_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

-- Tokens of programs that use the API.
create table api_token (
    id         bigint      not null auto_increment,
    name       varchar(60) not null,
    token_hash varchar(64) not null,
    role       varchar(10) not null,
    created_at datetime(3) not null,
    used_at    datetime(3),
    primary key (id),
    constraint api_token_name unique (name),
    constraint api_token_hash unique (token_hash)
) ${table_options};

-- ## Administration

-- Who did what. Actor and subject are kept as text, since they outlive the rows that they name.
create table audit (
    id      bigint       not null auto_increment,
    at      datetime(3)  not null,
    actor   varchar(100) not null,
    action  varchar(40)  not null,
    subject varchar(200) not null,
    detail  varchar(500) not null default '',
    primary key (id)
) ${table_options};

create index audit_in_order on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_action on audit (action, at, id);
create index audit_subject on audit (subject, at, id);

-- Settings that an administrator chose on the page, as planerka.properties would have them; files and environment win.
create table setting (
    name       varchar(60)   not null,
    chosen     varchar(1000) not null,
    changed_at datetime(3)   not null,
    changed_by varchar(100)  not null,
    primary key (name)
) ${table_options};
