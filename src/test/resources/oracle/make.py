#!/usr/bin/env python3
"""Says when a daily time comes in many zones, by Python's zoneinfo: an answer that owes nothing to Java.

Run once; occurrences.txt beside this file is what it said. A line is a zone, a time, the first moment (UTC), and then how
many minutes follow to the next one, times how often: 1440x30 1380x1. A time that the clocks jump over is moved forward by the
jump, one that they show twice comes once, the first time (PEP 495, fold=0).
"""
import itertools
import sys
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

FIRST, LAST = date(2025, 1, 1), date(2035, 12, 31)
# Times at which the clocks of these zones change, or just beside.
ZONES = {
    "Africa/Cairo": "00:30", "Africa/Casablanca": "02:30", "Africa/El_Aaiun": "03:00", "Africa/Johannesburg": "09:00",
    "Africa/Lagos": "09:00", "America/Anchorage": "02:30", "America/Argentina/Buenos_Aires": "09:00", "America/Bogota": "09:00",
    "America/Caracas": "09:00", "America/Chicago": "01:30", "America/Denver": "02:15", "America/Halifax": "01:45",
    "America/Havana": "00:30", "America/Los_Angeles": "02:00", "America/Mexico_City": "02:30", "America/New_York": "02:30",
    "America/Nuuk": "23:30", "America/Santiago": "00:30", "America/Sao_Paulo": "00:30", "America/St_Johns": "02:30",
    "Antarctica/Troll": "01:30", "Asia/Almaty": "09:00", "Asia/Beirut": "00:30", "Asia/Dubai": "09:00", "Asia/Gaza": "02:30",
    "Asia/Hebron": "01:30", "Asia/Jerusalem": "02:30", "Asia/Kathmandu": "09:00", "Asia/Kolkata": "09:00",
    "Asia/Shanghai": "09:00", "Asia/Tashkent": "09:00", "Asia/Tbilisi": "09:00", "Asia/Tehran": "00:30", "Asia/Tokyo": "09:00",
    "Asia/Vladivostok": "09:00", "Asia/Yekaterinburg": "09:00", "Atlantic/Azores": "00:30", "Australia/Adelaide": "02:30",
    "Australia/Lord_Howe": "01:45", "Australia/Sydney": "02:30", "Europe/Berlin": "02:30", "Europe/Chisinau": "02:30",
    "Europe/Dublin": "01:30", "Europe/Kaliningrad": "09:00", "Europe/Kyiv": "03:30", "Europe/London": "01:30",
    "Europe/Moscow": "09:00", "Pacific/Apia": "09:00", "Pacific/Auckland": "02:30", "Pacific/Chatham": "02:50",
    "Pacific/Easter": "22:30", "Pacific/Kiritimati": "09:00", "UTC": "09:00",
}


def moments(zone, at):
    day = FIRST
    while day <= LAST:
        yield datetime.combine(day, at, ZoneInfo(zone)).astimezone(timezone.utc)
        day += timedelta(days=1)


for name, text in ZONES.items():
    all_of_them = list(moments(name, time.fromisoformat(text)))
    steps = [int((b - a).total_seconds() // 60) for a, b in zip(all_of_them, all_of_them[1:])]
    runs = " ".join(f"{step}x{len(list(same))}" for step, same in itertools.groupby(steps))
    sys.stdout.write(f"{name} {text} {all_of_them[0]:%Y-%m-%dT%H:%M:%SZ} {runs}\n")
