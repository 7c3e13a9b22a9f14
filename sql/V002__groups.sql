-- A list of people who are called together. The code is what is dialled after the star.
create table call_group (
    id                  bigint       not null auto_increment,
    name                varchar(100) not null,
    code                varchar(3),
    caller_name         varchar(40)  not null default 'PLANERKA',
    organiser           varchar(20),
    ring_seconds        int          not null default 15,
    confirm             varchar(10)  not null default 'never',
    retry_attempts      int          not null default 1,
    retry_after_seconds int          not null default 30,
    version             int          not null default 0,
    primary key (id),
    constraint call_group_name unique (name),
    constraint call_group_code unique (code)
) ${table_options};

create table group_member (
    group_id  bigint      not null,
    person_id bigint      not null,
    position  int         not null,
    role      varchar(10) not null default 'speak',
    primary key (group_id, person_id),
    constraint group_member_group foreign key (group_id) references call_group (id) on delete cascade,
    constraint group_member_person foreign key (person_id) references person (id) on delete cascade
) ${table_options};
