#!/usr/bin/env python3
"""A second implementation of a part of the reference protocol, to keep the first honest.

It answers workday, add-workdays, count-workdays, due, common-division and retention, with the standard library alone, and
shares with the Go program nothing but the tables of facts: deadline/notices.txt and jurisdiction/divisions.txt. It is written
for reading, not for speed.

    python3 examples/conformance/python/workdays.py <questions >answers
"""

import json
import os
import re
import sys
from bisect import bisect_left, bisect_right
from datetime import MAXYEAR, date, timedelta

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
FIRST = date(2004, 1, 1)
MAX_LINE = 1 << 20
DAY = timedelta(days=1)


class Fault(Exception):
    """An error of the protocol: its code, and what was expected."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


# -- facts ---------------------------------------------------------------------------------------------------------------


class Notice:
    """One holiday arrangement: what it says of each day it names."""

    def __init__(self, head):
        parts = head.split("; ")
        self.number = parts[0]
        fields = dict(p.split(" ", 1) for p in parts[1:])
        self.year = int(fields.get("year", 0))
        self.amends = fields.get("amends")
        self.days = {}  # day -> (worked, holiday)
        known = [fields.get("issued"), fields.get("published"), self.year and f"{self.year}-01-01"]
        known = [k for k in known if k and k != "unknown"]
        self.known = date.fromisoformat(known[0]) if known else date.min

    def add(self, line):
        name, *clauses = line.split("; ")
        name = name.split(" / ")[0]
        for clause in clauses:
            what, *spans = clause.split()
            for span in spans:
                a, _, b = span.partition("..")
                day, last = date.fromisoformat(a), date.fromisoformat(b or a)
                while day <= last:
                    self.days[day] = (what == "work", name)
                    day += DAY


def read_notices():
    notices = []
    with open(os.path.join(ROOT, "deadline", "notices.txt"), encoding="utf-8") as f:
        for line in f:
            word, _, rest = line.strip().partition(" ")
            if word == "notice":
                notices.append(Notice(rest))
            elif word == "holiday":
                notices[-1].add(rest)
    return notices


def read_divisions():
    codes = {"000000"}
    with open(os.path.join(ROOT, "jurisdiction", "divisions.txt"), encoding="utf-8") as f:
        for line in f:
            words = line.split()
            if words and words[0] == "ended":
                codes.add(words[1])
            elif len(words) == 2 and words[0].isdigit():
                codes.add(words[0])
    return codes


class Calendar:
    """The working days of the notices that were known at the end of a day."""

    def __init__(self, notices, known):
        self.facts = {}
        by_number = {}
        last = FIRST.year - 1
        for n in notices:
            if n.known > known or (n.year and n.year != last + 1):
                continue
            by_number[n.number] = n
            if n.amends:
                names = {name for _, name in n.days.values()}
                for day, (_, name) in by_number[n.amends].days.items():
                    if name in names:
                        self.facts.pop(day, None)
            last = n.year or last
            self.facts.update({day: fact + (n.number,) for day, fact in n.days.items()})
        self.last = date(last, 12, 31)
        days = (FIRST + timedelta(days=i) for i in range((self.last - FIRST).days + 1))
        self.worked = [d for d in days if self.facts.get(d, (d.weekday() < 5,))[0]]

    def cover(self, day):
        if day < FIRST:
            raise Fault("calendar-before-first", f"{day}: the notices begin with {FIRST}")
        if day > self.last:
            raise Fault("calendar-unpublished", f"{day}: the notices end with {self.last}")

    def info(self, day):
        self.cover(day)
        if day not in self.facts:
            return {"workday": day.weekday() < 5, "kind": "weekday" if day.weekday() < 5 else "weekend"}
        worked, holiday, number = self.facts[day]
        out = {"workday": worked, "kind": "makeup" if worked else "holiday", "holiday": holiday}
        if number != "unknown":
            out["notice"] = number
        return out

    def add(self, day, n):
        self.cover(day)
        if n > 0:
            i = bisect_right(self.worked, day) + n - 1
        else:
            i = bisect_left(self.worked, day) + n
        if i < 0:
            raise Fault("calendar-before-first", f"{n} working days from {day} end before {FIRST}")
        if i >= len(self.worked):
            raise Fault("calendar-unpublished", f"{n} working days from {day} end after {self.last}")
        return self.worked[i]

    def count(self, after, through):
        self.cover(after)
        self.cover(through)
        return bisect_right(self.worked, through) - bisect_right(self.worked, after)


# -- periods and places --------------------------------------------------------------------------------------------------


def months_on(day, n):
    """The corresponding day n months on, and whether there is one."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    if year > MAXYEAR:
        raise Fault("bad-value", f"{n} months from {day} end after the year {MAXYEAR}")
    for last in (day.day, 28, 29, 30, 31)[::-1]:
        if last <= day.day:
            try:
                return date(year, month + 1, last), last == day.day
            except ValueError:
                pass
    raise AssertionError(day)


def last_day(calendar, day, n, unit):
    if unit == "workday":
        return calendar.add(day, n)
    if unit == "day":
        try:
            return day + timedelta(days=n)
        except OverflowError:
            raise Fault("bad-value", f"{n} days from {day} end after the year {MAXYEAR}") from None
    return months_on(day, n * (12 if unit == "year" else 1))[0]


def chain(code):
    """A division and all that it lies in, upward."""
    if code[4:] != "00":
        yield code
        if code[2:4] != "90" and code[:2] not in ("11", "12", "31", "50"):
            yield code[:4] + "00"
    elif code[2:4] != "00":
        yield code
    if code != "000000":
        yield code[:2] + "0000"
    yield "000000"


# -- reading -------------------------------------------------------------------------------------------------------------

READINGS = {
    "trigger-day": ["excluded", "counted"],
    "rest-day-receipt": ["as-received", "next-workday"],
    "supplement": ["restart", "none", "suspend"],
    "extension-needs": ["consent-and-notice", "consent", "asked-in-time"],
    "authority-consent": ["next-higher", "own-government"],
    "silence": ["contested", "effective", "void"],
    "not-shared-request": ["no-clock", "ten-days"],
    "unconditional-refusal": ["listed-grounds", "never"],
    "common-superior": ["containing", "strictly-above"],
    "vertical-authority": ["split", "managing-level", "place"],
    "catalog-trigger": ["effective", "published"],
    "retention-start": ["last-entry", "creation", "end-of-sharing"],
    "fixed-date": ["unmoved", "next-workday"],
    "yearly": ["calendar", "rolling"],
    "jingzhou-last-day": ["2026-12-01", "2026-12-02"],
    "jingzhou-counties": ["guidance", "bound"],
}


def text(v, name):
    if not isinstance(v, str):
        raise Fault("bad-request", f"{name}: want a string")
    return v


def day_of(v, name):
    s = text(v, name)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", s):
        try:
            return date.fromisoformat(s)
        except ValueError:
            pass
    raise Fault("bad-value", f"{name}: {s!r}: want a day that exists, written YYYY-MM-DD")


def whole(v, name):
    if isinstance(v, bool) or not isinstance(v, int):
        raise Fault("bad-request", f"{name}: want a whole number")
    if abs(v) > 100_000:
        raise Fault("bad-value", f"{name}: want a whole number from -100000 through 100000")
    return v


def list_of(v, name):
    if not isinstance(v, list):
        raise Fault("bad-request", f"{name}: want a list")
    return v


def members(v, name, needed, optional=()):
    """The members of an object, None for those that are not there."""
    if not isinstance(v, dict):
        raise Fault("bad-request", f"{name}: want an object")
    for key in v:
        if key not in needed and key not in optional:
            raise Fault("bad-request", f"{name}.{key}: unknown member")
    for key in needed:
        if v.get(key) is None:
            raise Fault("bad-request", f"{name}: no member {key!r}")
    return [v.get(key) for key in (*needed, *optional)]


def period_of(v, name):
    n, unit = members(v, name, ("n", "unit"))
    n, unit = whole(n, f"{name}.n"), text(unit, f"{name}.unit")
    if unit not in ("workday", "day", "month", "year"):
        raise Fault("bad-value", f"{name}.unit: {unit!r}: want workday, day, month or year")
    if not 1 <= n <= 9999:
        raise Fault("bad-value", f"{name}.n: {n}: want 1 through 9999")
    return n, unit


def unique(pairs):
    out = dict(pairs)
    if len(out) != len(pairs):
        raise Fault("bad-request", "a member stands twice")
    return out


def no_constant(name):
    raise Fault("bad-request", f"not JSON: {name}")


def parse(line):
    if len(line) > MAX_LINE:
        raise Fault("bad-request", f"a line of more than {MAX_LINE} bytes")
    try:
        s = line.decode("utf-8")
        v = json.loads(s, object_pairs_hook=unique, parse_constant=no_constant)
    except (UnicodeDecodeError, ValueError, RecursionError) as e:
        raise Fault("bad-request", f"not JSON: {type(e).__name__}") from None
    check(v, 1)
    return v


def check(v, depth):
    """What the json module lets pass: depth, size, halves of surrogate pairs."""
    if isinstance(v, str) and any("\ud800" <= c <= "\udfff" for c in v):
        raise Fault("bad-request", "half of a pair of surrogates")
    if isinstance(v, (dict, list)):
        if depth > 16:
            raise Fault("bad-request", "nested more than 16 deep")
        if isinstance(v, dict) and len(v) > 64:
            raise Fault("bad-request", "more than 64 members in one object")
        for child in v:
            check(child, depth + 1)
        if isinstance(v, dict):
            for child in v.values():
                check(child, depth + 1)


# -- operations ----------------------------------------------------------------------------------------------------------


class Program:
    def __init__(self):
        self.notices = read_notices()
        self.divisions = read_divisions()
        self.calendars = {}
        self.operations = {
            "workday": self.workday,
            "add-workdays": self.add_workdays,
            "count-workdays": self.count_workdays,
            "due": self.due,
            "common-division": self.common_division,
            "retention": self.retention,
        }

    def calendar(self, known):
        if known not in self.calendars:
            if len(self.calendars) > 32:
                self.calendars.clear()
            self.calendars[known] = Calendar(self.notices, known)
        return self.calendars[known]

    def answer(self, line):
        reply = {"id": None}
        try:
            q = parse(line)
            if isinstance(q, dict) and isinstance(q.get("id"), str):
                reply["id"] = q["id"]
            reply["out"] = self.operate(q)
        except Fault as e:
            reply["error"] = {"code": e.code, "message": str(e)}
        return reply

    def operate(self, q):
        id_, op, in_, readings, known = members(q, "question", ("id", "op", "in"), ("readings", "known_at"))
        text(id_, "id")
        operation = self.operations.get(text(op, "op"))
        if operation is None:
            raise Fault("bad-request", f"operation {op!r} is unknown")
        chosen = {key: values[0] for key, values in READINGS.items()}
        for key, value in (members(readings or {}, "readings", (), tuple(readings or ())) and readings or {}).items():
            if text(value, key) not in READINGS.get(key, ()):
                raise Fault("bad-value", f"readings.{key}: {value!r}: no such reading")
            chosen[key] = value
        calendar = self.calendar(date.max if known is None else day_of(known, "known_at"))
        return operation(in_, calendar, chosen)

    def workday(self, in_, calendar, _):
        (day,) = members(in_, "in", ("date",))
        return calendar.info(day_of(day, "date"))

    def add_workdays(self, in_, calendar, _):
        day, n = members(in_, "in", ("from", "n"))
        return {"date": str(calendar.add(day_of(day, "from"), whole(n, "n")))}

    def count_workdays(self, in_, calendar, _):
        after, through = members(in_, "in", ("after", "through"))
        return {"n": calendar.count(day_of(after, "after"), day_of(through, "through"))}

    def due(self, in_, calendar, chosen):
        trigger, period, extensions = members(in_, "in", ("trigger", "period"), ("extensions",))
        trigger, (n, unit) = day_of(trigger, "trigger"), period_of(period, "period")
        extensions = [period_of(e, "extensions") for e in list_of([] if extensions is None else extensions, "extensions")]
        if len(extensions) > 64:
            raise Fault("bad-value", "more than 64 extensions")
        counted = chosen["trigger-day"] == "counted"
        start = trigger - DAY if counted and unit in ("workday", "day") else trigger
        first = calendar.add(start, 1) if unit == "workday" else start + DAY
        last = last_day(calendar, start, n, unit)
        if counted and unit in ("month", "year"):
            first = trigger
            if months_on(trigger, n * (12 if unit == "year" else 1))[1]:
                last -= DAY
        for n, unit in extensions:
            last = last_day(calendar, last, n, unit)
        out = {"first": str(first), "due": str(last)}
        if counted:
            out["readings"] = ["trigger-day"]
        return out

    def common_division(self, in_, *_):
        (codes,) = members(in_, "in", ("codes",))
        codes = [text(c, "codes") for c in list_of(codes, "codes")]
        for c in codes:
            if c not in self.divisions:
                raise Fault("bad-value", f"division {c!r} is none")
        if not codes:
            raise Fault("bad-value", "want at least one code")
        others = [set(chain(c)) for c in codes[1:]]
        return {"common": next(c for c in chain(codes[0]) if all(c in o for o in others))}

    def retention(self, in_, calendar, chosen):
        entries, on, disposed, laws, holds, _ = members(in_, "in", ("entries", "on"), ("disposed", "other_law", "holds", "requester"))
        entries, on = [day_of(e, "entries") for e in list_of(entries, "entries")], day_of(on, "on")
        disposed = disposed and day_of(disposed, "disposed")
        laws = [members(l, "other_law", ("period", "basis")) for l in list_of([] if laws is None else laws, "other_law")]
        laws = [(period_of(p, "period"), text(b, "basis")) for p, b in laws]
        holds = [members(h, "holds", ("from", "basis"), ("through",)) for h in list_of([] if holds is None else holds, "holds")]
        holds = [(day_of(a, "from"), z and day_of(z, "through"), text(b, "basis")) for a, b, z in holds]
        if any(z and z < a for a, z, _ in holds):
            raise Fault("bad-value", "a hold that ends before it begins")
        if any(e > on for e in entries) or (disposed and disposed > on):
            raise Fault("bad-value", "a record later than the day asked about")
        if not entries and not disposed:
            raise Fault("undetermined", "there is no day to count from")
        last = max([*entries, *([disposed] if disposed else [])])
        start = {"last-entry": last, "creation": max(entries, default=last), "end-of-sharing": disposed}[chosen["retention-start"]]
        keep, basis = None, []
        if start:
            periods = [((3, "year"), "state-2025:29.2")] if start >= date(2025, 8, 1) else []
            for (n, unit), b in periods + laws:
                through = last_day(calendar, start, n, unit)
                if keep is None or through > keep:
                    keep = through
                    basis.append(b)
        now = [b for a, z, b in holds if a <= on and (z is None or z >= on)]
        held = bool(now) or start is None or (keep is not None and on <= keep)
        return {"keep_through": keep and str(keep), "held": held, "basis": basis + now}


def main():
    program = Program()
    for line in sys.stdin.buffer:
        if line.strip():
            reply = json.dumps(program.answer(line.rstrip(b"\n")), ensure_ascii=False, separators=(",", ":"))
            sys.stdout.write(reply + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    main()
