-- A planned moment that has been gathered, such as: schedule-7 2026-12-01T06:00:00Z. Written together with the gathering,
-- so whoever asks a second time, even after a crash, finds it taken and calls nobody.
create table gathering_occasion (
    occasion     varchar(80) not null,
    gathering_id bigint      not null,
    primary key (occasion)
) ${table_options};
