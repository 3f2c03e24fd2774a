"""Walks every kind of case in a real browser, from the order number to its end: on a phone in
French without scripts and on a desktop in English with them.

Usage: browser_walks.py [--keep-images] [--manner NAME] [--only NAME …]
  --keep-images: one walk of all on a phone in English, whose pictures replace those in
    docs/images
  --manner: this one alone: phone, desktop or imported
  --only: walks whose names contain one of these
"""

import contextlib
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback

from browser_shop import Browser
from change_walks import CHANGE_WALKS
from claim_walks import CLAIM_WALKS
from conversation_walks import CONVERSATION_WALKS
from desk_walks import DESK_WALKS
from import_walks import IMPORT_WALKS, imported_shop
from pictures import NoPictures, Pictures
from return_walks import RETURN_WALKS
from round_walks import ROUND_WALKS
from running_shop import ROOT, RunningShop
from seen_pages import SeenPages
from station_walks import STATION_WALKS
from template_walks import TEMPLATE_WALKS
from walk import Walk

RESULTS = os.path.join(ROOT, ".build/acceptance")
STAFF = ("agent", "warehouse", "finance", "admin")
#: The manners of walking: a phone in French without scripts, a desktop in English with them, a
#: phone in English for the sample and for the guide.
PHONE, DESKTOP, IMPORTED, GUIDE = "phone", "desktop", "imported", "guide"
WALKS = (
    RETURN_WALKS + CLAIM_WALKS + CHANGE_WALKS + CONVERSATION_WALKS + STATION_WALKS + TEMPLATE_WALKS
    + ROUND_WALKS + DESK_WALKS)


class Tally:
    def __init__(self, browser, name):
        self.browser, self.name, self.passed, self.failed = browser, name, [], []

    def run(self, walk, body):
        title = f"{self.name}: {body.__name__.replace('_', ' ')}"
        began = time.monotonic()
        self.browser.complaints.clear()
        self.browser.expected.clear()
        try:
            body(walk)
            assert not self.browser.complaints, "\n".join(self.browser.complaints)
        except Exception:  # whatever went wrong, the other walks are still worth walking
            self.failed.append(title)
            print(f"   FAILED: {title}\n" + traceback.format_exc(), flush=True)
            self.keep_screens(walk, body.__name__)
        else:
            self.passed.append(title)
            print(f"   passed: {title} ({time.monotonic() - began:.1f} s)", flush=True)

    def keep_screens(self, walk, name):
        """What everybody had before them when it failed, and what the shop said."""
        folder = os.path.join(RESULTS, "failures")
        os.makedirs(folder, exist_ok=True)
        shutil.copy(walk.shop.log, os.path.join(folder, f"{self.name}-shop.log"))
        people = {**walk.staff, **walk.customers}
        for who, visitor in people.items():
            try:
                visitor.page.screenshot(
                    path=os.path.join(folder, f"{self.name}-{name}-{who}.png"), full_page=True)
            except Exception:
                continue


def walk_all(name, on_phone, bodies, answers):
    """One shop, one browser, in one process."""
    with tempfile.TemporaryDirectory(prefix="reprise-browser-") as folder:
        pages = SeenPages(os.path.join(RESULTS, "pages"), name)
        with Browser(pages) as browser, opened(name, folder) as (shop, database, passwords):
            tally = Tally(browser, name)
            pictures = Pictures() if name == GUIDE else NoPictures()
            walk = Walk(browser, shop, database, pictures, folder, on_phone)
            walk.language = walk.language if name == PHONE else "en-GB"
            walk.script = name in (DESKTOP, GUIDE)
            walk.hire(passwords)
            for body in bodies:
                tally.run(walk, body)
    answers.put((tally.passed, tally.failed))


@contextlib.contextmanager
def opened(name, folder):
    """The shop, its database file and its staff's passwords."""
    if name == IMPORTED:
        database, passwords = imported_shop(folder)
        with RunningShop.serve(database) as shop:
            yield shop, database, passwords
    else:
        data = os.path.join(folder, "demo")
        with RunningShop.demo(data) as shop:
            yield shop, data + "/shop.db", {login: shop.password(login) for login in STAFF}


def chosen(walks):
    if "--only" not in sys.argv:
        return walks
    wanted = sys.argv[sys.argv.index("--only") + 1:]
    return [body for body in walks if any(part in body.__name__ for part in wanted)]


def main():
    # Ended from outside, the shops and browsers end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    for leftover in ("pages", "failures"):
        shutil.rmtree(os.path.join(RESULTS, leftover), ignore_errors=True)
    manners = [(PHONE, True, WALKS), (DESKTOP, False, WALKS), (IMPORTED, True, IMPORT_WALKS)]
    if "--keep-images" in sys.argv:
        manners = [(GUIDE, True, WALKS)]
    elif "--manner" in sys.argv:
        wanted = sys.argv[sys.argv.index("--manner") + 1]
        manners = [manner for manner in manners if manner[0] == wanted]
    answers = multiprocessing.Queue()
    workers = [
        multiprocessing.Process(
            target=walk_all, args=(name, on_phone, chosen(walks), answers), daemon=True)
        for name, on_phone, walks in manners if chosen(walks)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    got = [answers.get() for worker in workers if worker.exitcode == 0]
    passed = [title for found, _ in got for title in found]
    failed = [title for _, found in got for title in found]
    failed += [f"process {worker.name}" for worker in workers if worker.exitcode != 0]
    print(f"{len(passed)} walks passed, {len(failed)} failed"
          + "".join(f"; {title}" for title in failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
