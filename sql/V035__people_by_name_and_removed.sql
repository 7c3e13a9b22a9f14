-- The directory: by name, and who is away on a day.
create index person_name on person (name, id);
create index person_absence_day on person_absence (to_day, from_day, person_id);

-- Who was deleted and may still be brought back: everything that was known of him, with his places in groups, as JSON.
create table person_removed (
    person_id  bigint       not null,
    name       varchar(100) not null,
    content    mediumtext   not null,
    removed_by varchar(100) not null,
    removed_at datetime(3)  not null,
    primary key (person_id)
) ${table_options};

create index person_removed_at on person_removed (removed_at);
