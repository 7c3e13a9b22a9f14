-- Who is limited to some groups is shown their gatherings only.
create index gathering_group_by_group on gathering_group (group_id, gathering_id);
