"""Kills the shop at every point of the path from the order number to the refund, and goes on.

After a kill the path is continued by what the pages say: a step that was stored is not repeated,
one that was not is done again. In the end the money was paid out once, the fee was taken once and
every mail was written.

Usage: kill_nine.py [NAME-PART]   (only the points whose name contains the part)
"""

import json
import os
import shutil
import sys
import tempfile
import time

from running_shop import RunningShop, command
from shop_path import LINE, ORDER, Path, query

MAILS = {
    "case_received", "fee_receipt", "return_authorized", "parcel_received",
    "inspection_accepted", "refund_confirmed"}
STEPS = [
    "ask for a code", "enter the code", "begin", "choose units", "give a reason",
    "choose the resolution", "confirm", "pay the fee", "agent logs in", "authorize",
    "warehouse logs in", "receive", "inspect"]
#: Where the dispatcher may die, and the steps that make it pass there.
MAILING = ["confirm", "pay the fee", "authorize", "receive", "inspect"]
PROBES = [(probe, step) for probe in ("before mail", "after mail") for step in MAILING] + [
    (probe, "inspect") for probe in (
        "before marking a refund", "before sending a refund", "after sending a refund",
        "after taking in an answer")]


def check(path):
    """What must be true whatever was killed."""
    database, number = path.database, path.number
    with open(database + ".sandbox") as file:
        paid = [line for line in map(json.loads, file) if line["order"] == ORDER]
    worth = query(
        database, "SELECT net / quantity FROM order_lines WHERE order_number = ? AND line = ?",
        ORDER, LINE)[0][0]
    refunds = query(database, "SELECT id, amount, state FROM refunds WHERE order_number = ?", ORDER)
    assert [(id, amount) for id, amount, _ in refunds] == [
        (line["id"], line["amount"]) for line in paid], (refunds, paid)
    assert [(amount, state) for _, amount, state in refunds] == [(worth, "succeeded")], refunds
    cases = query(database, "SELECT number FROM cases WHERE order_number = ?", ORDER)
    assert cases == [(number,)], cases
    events = [kind for kind, in query(
        database, "SELECT kind FROM events WHERE case_number = ?", number)]
    assert events.count("feePaid") == 1, events
    fees = query(
        database, "SELECT count(*) FROM ledger_entries WHERE case_number = ? "
        "AND account = 'provider:card' AND cause = 'collection'", number)
    assert fees == [(1,)], fees
    written = {template for template, in query(
        database, "SELECT template FROM messages WHERE case_number = ?", number)}
    assert MAILS <= written, MAILS - written
    answer = command("db", "verify", database=database)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def kill_after(name):
    """The answer came; the process dies before it does anything more."""
    return killing(name, lambda path, step: path.take(step))


def kill_before(name):
    """The process dies with the request on its way."""
    return killing(name, lambda path, step: step[1].send_and_leave(step[2], **step[3]))


def kill_within(name, seconds):
    """The process dies while it works on the request."""
    def send(path, step):
        step[1].send_and_leave(step[2], **step[3])
        time.sleep(seconds)
    return killing(name, send)


def killing(name, send):
    reached = []

    def before(path, step):
        if step[0] != name or reached:
            return False
        reached.append(name)
        send(path, step)
        path.deaths += 1
        path.restart()
        return True
    return before


def crash_at(probe, name):
    """The dispatcher dies at one of its own points."""
    reached = []

    def before(path, step):
        if step[0] == name and not reached:
            reached.append(name)
            path.shop.stop()
            path.restart({"REPRISE_TEST_CRASH_AT": probe})
        return False
    return before


def points():
    for name in STEPS:
        yield f"kill after: {name}", kill_after(name)
        yield f"kill before the answer: {name}", kill_before(name)
        yield f"kill 20 ms into: {name}", kill_within(name, 0.02)
    for probe, name in PROBES:
        yield f"die {probe}: {name}", crash_at(probe, name)


def run(prepared, passwords, before):
    with tempfile.TemporaryDirectory(prefix="reprise-kill-") as folder:
        data = os.path.join(folder, "data")
        shutil.copytree(prepared, data)
        path = Path(data + "/shop.db", passwords)
        try:
            path.walk(before)
            path.wait_until_settled()
            assert path.deaths > 0, "nothing was killed: the point is not on the path"
            path.shop.stop()
            check(path)
        finally:
            path.shop.kill()


def main():
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    chosen = [point for point in points() if part in point[0]]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="reprise-prepared-") as folder:
        prepared = os.path.join(folder, "demo")
        with RunningShop.demo(prepared) as shop:
            passwords = {login: shop.password(login) for login in ("agent", "warehouse")}
        for name, before in chosen:
            began = time.monotonic()
            try:
                run(prepared, passwords, before)
                verdict = "passed"
            except Exception as error:  # the other points are still worth knowing
                failed += 1
                verdict = f"FAILED: {type(error).__name__}: {error}"
            print(f"   {name}: {verdict} ({time.monotonic() - began:.1f} s)", flush=True)
    print(f"{len(chosen) - failed} points passed, {failed} failed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
