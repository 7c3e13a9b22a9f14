-- Which node minds a gathering, and until when it is believed to: afterwards another one may take it up.
alter table gathering add column node varchar(100);
alter table gathering add column lease_until datetime(3);
