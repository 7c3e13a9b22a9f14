-- People and the numbers they can be called at, in the order in which they are tried.
create table person (
    id      bigint       not null auto_increment,
    name    varchar(100) not null,
    email   varchar(254),
    version int          not null default 0,
    primary key (id)
) ${table_options};

create table person_number (
    person_id bigint      not null,
    position  int         not null,
    number    varchar(20) not null,
    primary key (person_id, position),
    constraint person_number_once unique (person_id, number),
    constraint person_number_person foreign key (person_id) references person (id) on delete cascade
) ${table_options};

create index person_number_number on person_number (number);

-- Days are the person's own: both ends are days away.
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

-- Numbers that somebody was looked for by and made for: the key lets two at once make one person, not two.
create table number_claim (
    number varchar(20) not null,
    primary key (number)
) ${table_options};
