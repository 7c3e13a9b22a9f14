-- Which run of the rule a planned moment was, by its local time: moved after it was held, it is not held again.
alter table occurrence add column slot varchar(16);
alter table occurrence add constraint occurrence_slot unique (schedule_id, slot);
