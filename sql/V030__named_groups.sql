-- Whoever has not all groups sees and manages those that are named here.
alter table user_account add column all_groups boolean not null default true;

create table user_group (
    user_id  bigint not null,
    group_id bigint not null,
    primary key (user_id, group_id),
    constraint user_group_user foreign key (user_id) references user_account (id) on delete cascade,
    constraint user_group_group foreign key (group_id) references call_group (id) on delete cascade
) ${table_options};
