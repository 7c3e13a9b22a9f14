-- Who may come in. Secrets are kept as hashes only.
create table user_account (
    id            bigint       not null auto_increment,
    name          varchar(60)  not null,
    password_hash varchar(255) not null,
    role          varchar(10)  not null,
    created_at    datetime(3)  not null,
    primary key (id),
    constraint user_account_name unique (name)
) ${table_options};

create table web_session (
    id_hash    varchar(64) not null,
    user_id    bigint      not null,
    csrf       varchar(64) not null,
    created_at datetime(3) not null,
    seen_at    datetime(3) not null,
    expires_at datetime(3) not null,
    primary key (id_hash),
    constraint web_session_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};

create index web_session_expires on web_session (expires_at);

create table sign_in_link (
    token_hash varchar(64) not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    used_at    datetime(3),
    primary key (token_hash)
) ${table_options};

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

-- Who did what. Actor and subject are kept as words: they outlive the rows that they name.
create table audit (
    id      bigint       not null auto_increment,
    at      datetime(3)  not null,
    actor   varchar(100) not null,
    action  varchar(40)  not null,
    subject varchar(200) not null,
    detail  varchar(500) not null default '',
    primary key (id)
) ${table_options};

create index audit_at on audit (at);
