"""The calendar of `rules.md`, section 1, once more: by Python's zoneinfo and the holidays package.

Prints one line a fact, which the Swift suite compares with its own answers:
  holiday DAY
  end DAY SECONDS            the last second of a day in Europe/Paris
  noon DAY SECONDS           its noon
  case SECONDS WINDOW30 WINDOW14 WORK24 WORK48 LETTER
"""

import random
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import holidays

PARIS = ZoneInfo("Europe/Paris")
FREE = {day for year in range(1990, 2102) for day in holidays.France(years=year)}
# In these three years Whit Monday was the day of solidarity, so the package leaves it out; it was
# worked, yet stayed on the list of public holidays (L3133-1 Code du travail).
FREE |= {date(2005, 5, 16), date(2006, 6, 5), date(2007, 5, 28)}


def seconds(moment):
    return int(moment.astimezone(timezone.utc).timestamp())


def local(day, clock):
    return seconds(datetime.combine(day, clock, tzinfo=PARIS))


def works(day):
    return day.weekday() < 5 and day not in FREE


def next_working(day):
    while not works(day):
        day += timedelta(days=1)
    return day


def window(moment, days):
    return local(next_working(moment.date() + timedelta(days=days)), time(23, 59, 59))


def working(moment, days):
    day, clock = moment.date(), moment.time()
    if not works(day):
        day, clock = next_working(day), time(0)
    for _ in range(days):
        day = next_working(day + timedelta(days=1))
    return local(day, clock)


def letter(moment):
    day, left = moment.date(), 3
    while left:
        day += timedelta(days=1)
        left -= day not in FREE
    return local(day, time(23, 59, 59))


for free in sorted(FREE):
    if 1990 <= free.year <= 2100:
        print("holiday", free)

day = date(1990, 1, 1)
while day.year <= 2100:
    print("end", day, local(day, time(23, 59, 59)))
    print("noon", day, local(day, time(12)))
    day += timedelta(days=1)

random.seed(20260302)
for _ in range(6000):
    instant = random.randrange(631_152_000, 4_102_444_800)
    moment = datetime.fromtimestamp(instant, PARIS)
    print(
        "case", instant, window(moment, 30), window(moment, 14), working(moment, 1),
        working(moment, 2), letter(moment),
    )
