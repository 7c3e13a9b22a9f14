-- A removed user can be brought back for a while; nobody signs in as him meanwhile.
alter table user_account add column removed_at datetime(3);
alter table user_account add column seen_at datetime(3);

-- The second step of signing in. The secret counts once it is confirmed by a code; the last step
-- that was taken is kept, so that no code is good twice.
alter table user_account add column totp_secret varchar(64);
alter table user_account add column totp_pending varchar(64);
alter table user_account add column totp_step bigint not null default 0;

create table recovery_code (
    user_id   bigint      not null,
    code_hash varchar(64) not null,
    primary key (user_id, code_hash),
    constraint recovery_code_user foreign key (user_id) references user_account (id) on delete cascade
) ${table_options};
