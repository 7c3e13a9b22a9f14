-- Who is told of gatherings: by e-mail, by Telegram or by a web hook; of one group's, or of all.
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
