-- How a gathering ended, so that those which went wrong are found among many: running, full (all came), missing, not-held.
alter table gathering add column turnout varchar(10) not null default 'running';

-- When the gathering began, beside those by whom it is looked for: one index finds the latest of a group or of a person.
alter table gathering_group add column started_at datetime(3) not null default '2000-01-01 00:00:00';
alter table participant add column started_at datetime(3) not null default '2000-01-01 00:00:00';

-- When he came for the first time, and what it counts as, written when the gathering ends: came, missed, excused,
-- unreached (he could not be called); empty if it does not count.
alter table participant add column came_at datetime(3);
alter table participant add column attendance varchar(10) not null default '';

update gathering_group
set started_at = (select g.started_at from gathering g where g.id = gathering_group.gathering_id);
update participant
set started_at = (select g.started_at from gathering g where g.id = participant.gathering_id),
    came_at = coalesce((select min(s.joined_at) from stay s
                        where s.gathering_id = participant.gathering_id and s.participant_id = participant.id), joined_at);
update participant
set attendance = case
    when came_at is not null then 'came'
    when reason = 'organiser' then
        (select case when g.opened and g.started_by = 'dialled' then 'came' else '' end
         from gathering g where g.id = participant.gathering_id)
    when state = 'excused' then 'excused'
    when state in ('waiting', 'ringing', 'confirming', 'skipped') then ''
    when reason = 'cancelled' and rang_at is null then ''
    when reason in ('no-number', 'not-allowed', 'outside-not-allowed', 'no-such-number', 'congestion', 'room-full',
                    'refused', 'link-lost', 'database-away') then 'unreached'
    else 'missed' end
where exists (select 1 from gathering g where g.id = participant.gathering_id and g.ended_at is not null);
update gathering
set turnout = case
    when not opened or exists (select 1 from participant p where p.gathering_id = gathering.id and p.reason = 'no-organiser')
        then 'not-held'
    when exists (select 1 from participant p where p.gathering_id = gathering.id and p.attendance in ('missed', 'unreached'))
        then 'missing'
    else 'full' end
where ended_at is not null;

create index gathering_by_turnout on gathering (turnout, started_at);
create index gathering_by_door on gathering (started_by, started_at);
create index gathering_group_latest on gathering_group (group_id, started_at, gathering_id);
create index participant_latest on participant (person_id, started_at, gathering_id);
