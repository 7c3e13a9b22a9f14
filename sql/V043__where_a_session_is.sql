-- From where somebody signed in, for himself to recognise.
alter table web_session add column address varchar(64) not null default '';
alter table web_session add column agent varchar(200) not null default '';
create index web_session_of_user on web_session (user_id, seen_at);
