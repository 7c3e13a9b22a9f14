-- What an administrator chose on the page, on top of files and the environment, which win. One value each, as it would
-- stand in planerka.properties; secrets, too, since the service must be able to show them to others.
create table setting (
    name       varchar(60)   not null,
    chosen     varchar(1000) not null,
    changed_at datetime(3)   not null,
    changed_by varchar(100)  not null,
    primary key (name)
) ${table_options};
