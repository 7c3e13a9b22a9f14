-- Files that were sent in to be imported and are looked at first: what is taken over is what was shown. Whichever node is
-- asked finds them; the key is a hash of what the page's address has.
create table people_import (
    key_hash  varchar(64)  not null,
    kind      varchar(10)  not null,
    name      varchar(200) not null,
    replaces  boolean      not null,
    content   longblob     not null,
    made_by   varchar(100) not null,
    made_at   datetime(3)  not null,
    primary key (key_hash)
) ${table_options};

create index people_import_made on people_import (made_at);
