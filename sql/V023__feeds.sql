-- Secret addresses at which calendars of others read our runs. Only a hash of the secret is kept, with what it shows:
-- kind is schedule, group or person, and target its id.
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
