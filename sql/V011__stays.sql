-- Every time that a participant was in the room: participant itself has the last one only.
create table stay (
    gathering_id   bigint      not null,
    participant_id int         not null,
    joined_at      datetime(3) not null,
    left_at        datetime(3),
    primary key (gathering_id, participant_id, joined_at),
    constraint stay_participant foreign key (gathering_id, participant_id)
        references participant (gathering_id, id) on delete cascade
) ${table_options};
