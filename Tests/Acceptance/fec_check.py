"""Reads a FEC as the tax office would: article A47 A-1 LPF, and nothing of the writer's.

    fec_check.py FILE [--encoding utf-8] [--siren 123456789]

Prints what is wrong, a line each, and exits 1; else prints the totals by account as JSON.
"""

import argparse
import collections
import datetime
import decimal
import json
import pathlib
import re
import sys

COLUMNS = """JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum
CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise
Idevise""".split()
MANDATORY = """JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib PieceRef
PieceDate EcritureLib Debit Credit ValidDate""".split()
AMOUNT = re.compile(r"\d+,\d\d")
DAY = re.compile(r"\d{8}")


def day(text):
    assert DAY.fullmatch(text), f"{text!r} is not YYYYMMDD"
    return datetime.datetime.strptime(text, "%Y%m%d").date()


def amount(text):
    assert AMOUNT.fullmatch(text), f"{text!r} is not an amount with a decimal comma"
    return decimal.Decimal(text.replace(",", "."))


def rows(text):
    lines = text.split("\n")
    assert lines[-1] == "", "the last line is not ended"
    lines = [line.removesuffix("\r") for line in lines[:-1]]
    assert not any("\r" in line for line in lines), "a bare return"
    assert lines and lines[0].split("\t") == COLUMNS, "the heading is not the article's"
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        assert len(cells) == 18, f"line {number}: {len(cells)} columns"
        yield number, dict(zip(COLUMNS, cells))


def check(text):
    problems = []
    names = collections.defaultdict(set)
    journals = collections.defaultdict(set)
    entries = collections.defaultdict(list)
    order, previous = [], None
    for number, row in rows(text):
        def wrong(what):
            problems.append(f"line {number}: {what}")
        for column in MANDATORY:
            if not row[column].strip():
                wrong(f"{column} is empty")
        try:
            posted, piece, valid = (day(row[name]) for name in
                                    ("EcritureDate", "PieceDate", "ValidDate"))
            debit, credit = amount(row["Debit"]), amount(row["Credit"])
        except (AssertionError, ValueError) as error:
            wrong(error)
            continue
        if (debit == 0) == (credit == 0):
            wrong(f"debit {debit} and credit {credit}: one of them is an amount, the other 0")
        if previous and posted < previous:
            wrong("it is older than the line before")
        if valid < posted:
            wrong("it was valid before it was posted")
        previous = posted
        if not re.fullmatch(r"[0-9][0-9A-Za-z]{2,}", row["CompteNum"]):
            wrong(f"CompteNum {row['CompteNum']!r}")
        if bool(row["CompAuxNum"]) != bool(row["CompAuxLib"]):
            wrong("an auxiliary account without its name, or a name without its account")
        if bool(row["EcritureLet"]) != bool(row["DateLet"]):
            wrong("a letter without its date, or a date without its letter")
        if bool(row["Montantdevise"]) != bool(row["Idevise"]):
            wrong("a foreign amount without its currency, or a currency without its amount")
        names[row["CompteNum"]].add(row["CompteLib"])
        journals[row["JournalCode"]].add(row["JournalLib"])
        key = row["EcritureNum"]
        if not order or order[-1] != key:
            order.append(key)
        entries[key].append((row, debit, credit))
    if order != [str(number) for number in range(1, len(order) + 1)]:
        problems.append("EcritureNum does not run from 1 without a hole, an entry in one piece")
    for key, lines in entries.items():
        balance = sum(debit - credit for _, debit, credit in lines)
        if balance:
            problems.append(f"entry {key}: {balance} out of balance")
        for column in ("JournalCode", "EcritureDate", "PieceRef", "PieceDate"):
            if len({row[column] for row, _, _ in lines}) > 1:
                problems.append(f"entry {key}: {column} differs within it")
    for what, found in (("CompteNum", names), ("JournalCode", journals)):
        for key, labels in found.items():
            if len(labels) > 1:
                problems.append(f"{what} {key} has several names: {sorted(labels)}")
    totals = collections.Counter()
    for lines in entries.values():
        for row, debit, credit in lines:
            totals[row["CompteNum"]] += int((debit - credit) * 100)
    return problems, {"entries": len(entries), "totals": dict(sorted(totals.items()))}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--encoding", default="utf-8")
    parser.add_argument("--siren")
    options = parser.parse_args()
    problems = []
    if options.siren and not re.fullmatch(
            re.escape(options.siren) + r"FEC\d{8}", options.file.stem):
        problems.append(f"the file is called {options.file.name}")
    try:
        found, summary = check(options.file.read_bytes().decode(options.encoding))
        problems += found
    except (AssertionError, UnicodeDecodeError) as error:
        problems.append(str(error))
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    print(json.dumps(summary))


if __name__ == "__main__":
    main()
