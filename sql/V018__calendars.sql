-- Days off, moved working days and short days. Kinds: off, short, work. What is not listed is as the weekend says.
create table work_calendar (
    id      bigint      not null auto_increment,
    name    varchar(60) not null,
    weekend varchar(30) not null default 'SAT,SUN',
    version int         not null default 0,
    primary key (id)
) ${table_options};

create table work_calendar_day (
    calendar_id bigint       not null,
    on_day      date         not null,
    kind        varchar(10)  not null,
    note        varchar(100) not null default '',
    primary key (calendar_id, on_day),
    constraint work_calendar_day_calendar foreign key (calendar_id) references work_calendar (id) on delete cascade
) ${table_options};

alter table schedule add constraint schedule_calendar foreign key (calendar_id) references work_calendar (id);

-- Russia's days off, moved by the government's yearly orders. Later years are imported.
insert into work_calendar (id, name) values (1, 'Россия');
insert into work_calendar_day (calendar_id, on_day, kind, note) values
    (1, '2026-01-01', 'off', 'Новогодние каникулы'),
    (1, '2026-01-02', 'off', 'Новогодние каникулы'),
    (1, '2026-01-03', 'off', 'Новогодние каникулы'),
    (1, '2026-01-04', 'off', 'Новогодние каникулы'),
    (1, '2026-01-05', 'off', 'Новогодние каникулы'),
    (1, '2026-01-06', 'off', 'Новогодние каникулы'),
    (1, '2026-01-07', 'off', 'Рождество Христово'),
    (1, '2026-01-08', 'off', 'Новогодние каникулы'),
    (1, '2026-01-09', 'off', 'Перенос с 3 января'),
    (1, '2026-02-23', 'off', 'День защитника Отечества'),
    (1, '2026-03-08', 'off', 'Международный женский день'),
    (1, '2026-03-09', 'off', 'Перенос с 8 марта'),
    (1, '2026-04-30', 'short', 'Накануне праздника'),
    (1, '2026-05-01', 'off', 'Праздник Весны и Труда'),
    (1, '2026-05-08', 'short', 'Накануне праздника'),
    (1, '2026-05-09', 'off', 'День Победы'),
    (1, '2026-05-11', 'off', 'Перенос с 9 мая'),
    (1, '2026-06-11', 'short', 'Накануне праздника'),
    (1, '2026-06-12', 'off', 'День России'),
    (1, '2026-11-03', 'short', 'Накануне праздника'),
    (1, '2026-11-04', 'off', 'День народного единства'),
    (1, '2026-12-31', 'off', 'Перенос с 4 января'),
    (1, '2027-01-01', 'off', 'Новогодние каникулы'),
    (1, '2027-01-02', 'off', 'Новогодние каникулы'),
    (1, '2027-01-03', 'off', 'Новогодние каникулы'),
    (1, '2027-01-04', 'off', 'Новогодние каникулы'),
    (1, '2027-01-05', 'off', 'Новогодние каникулы'),
    (1, '2027-01-06', 'off', 'Новогодние каникулы'),
    (1, '2027-01-07', 'off', 'Рождество Христово'),
    (1, '2027-01-08', 'off', 'Новогодние каникулы'),
    (1, '2027-02-20', 'short', 'Рабочая суббота вместо 22 февраля'),
    (1, '2027-02-22', 'off', 'Перенос с 20 февраля'),
    (1, '2027-02-23', 'off', 'День защитника Отечества'),
    (1, '2027-03-08', 'off', 'Международный женский день'),
    (1, '2027-04-30', 'short', 'Накануне праздника'),
    (1, '2027-05-01', 'off', 'Праздник Весны и Труда'),
    (1, '2027-05-03', 'off', 'Перенос с 1 мая'),
    (1, '2027-05-09', 'off', 'День Победы'),
    (1, '2027-05-10', 'off', 'Перенос с 9 мая'),
    (1, '2027-06-11', 'short', 'Накануне праздника'),
    (1, '2027-06-12', 'off', 'День России'),
    (1, '2027-06-14', 'off', 'Перенос с 12 июня'),
    (1, '2027-11-03', 'short', 'Накануне праздника'),
    (1, '2027-11-04', 'off', 'День народного единства'),
    (1, '2027-11-05', 'off', 'Перенос с 2 января'),
    (1, '2027-12-31', 'off', 'Перенос с 3 января');
