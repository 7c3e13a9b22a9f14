-- A link by which a user sets his own password, once; one a user.
create table password_link (
    user_id    bigint      not null,
    token_hash varchar(64) not null,
    expires_at datetime(3) not null,
    primary key (user_id),
    constraint password_link_hash unique (token_hash),
    constraint password_link_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

-- Whoever knew the password and owes the code.
create table sign_in_step (
    id_hash    varchar(64) not null,
    user_id    bigint      not null,
    tries      int         not null default 0,
    expires_at datetime(3) not null,
    primary key (id_hash),
    constraint sign_in_step_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

create index sign_in_step_expires on sign_in_step (expires_at);
