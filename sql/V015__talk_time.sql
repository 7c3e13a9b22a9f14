-- How long a participant talked, as far as the PBX heard it; written when he leaves.
alter table participant add column talked_ms bigint not null default 0;
