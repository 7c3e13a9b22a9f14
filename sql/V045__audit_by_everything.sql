-- What the log is filtered by; the latest comes first.
create index audit_in_order on audit (at, id);
create index audit_actor on audit (actor, at, id);
create index audit_action on audit (action, at, id);
create index audit_subject on audit (subject, at, id);
drop index audit_at on audit;
