"""Looks at the pages that the walks met: valid, light, without barriers, wherever they are read.

Usage: page_inspection.py   (after browser_walks.py; the pages are in .build/acceptance/pages)
Each is shown again as it was sent, with its own headers and the shop's styles and scripts.
"""

import gzip
import json
import multiprocessing
import os
import sys
import tempfile
import traceback

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from browser_shop import CHROMIUM, DESKTOP, PHONE, REPORT_VIOLATIONS
from html_validity import faults
from running_shop import ROOT, RunningShop

PAGES = os.path.join(ROOT, ".build/acceptance/pages")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: What a theme can change, and what a width can.
COLORS = ["color-contrast", "link-in-text-block"]
SIZES = ["target-size", "scrollable-region-focusable"]
NARROW = {"width": 320, "height": 640}
HEAVIEST_BYTES = 60 * 1024
ASSETS = ("/style.css", "/portal.js", "/desk.js", "/favicon.svg")
#: Finds in a page where axe is already; reading its half megabyte again takes longer than a look.
LOADED_AXE = Axe(axe_script="undefined")
#: The mail's own HTML is the mail's, made for mail programs.
NOT_OURS = ("/mailbox/…/html",)

WIDER = """() => {
  const width = document.documentElement.scrollWidth, screen = window.innerWidth;
  if (width <= screen) return null;
  const outside = [...document.querySelectorAll("body *")].filter(element => {
    const box = element.getBoundingClientRect();
    return box.right > screen + 1 && box.width > 0;
  }).map(element => element.tagName.toLowerCase() + "." + element.className);
  return width + " pixels wide on " + screen + ": " + outside.slice(-3).join(", ");
}"""


class Reader:
    """A browser in which a recorded page is shown again."""

    def __init__(self, browser, base):
        self.base = base
        self.source, self.headers, self.status, self.host = "", {}, 200, base
        context = browser.new_context(viewport=PHONE, timezone_id="Europe/Paris")
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.heard.append(f"script: {error.error}"))
        self.heard = []
        self.page = context.new_page()
        self.page.route("**/*", self._answer)

    def _hear(self, message):
        if message.type in ("error", "warning") and "status of" not in message.text:
            self.heard.append(message.text)

    def _answer(self, route):
        """The page as recorded; its styles and scripts from the shop."""
        if route.request.is_navigation_request():
            route.fulfill(status=self.status, headers=self.headers, body=self.source)
        else:
            path = route.request.url.split("/", 3)[-1]
            answer = route.fetch(url=self.base + "/" + path)
            route.fulfill(response=answer)

    def show(self, seen):
        kept = ("content-type", "content-security-policy")
        self.headers = {name: value for name, value in seen["headers"].items() if name in kept}
        self.source, self.status = seen["source"], seen["status"]
        self.heard.clear()
        self.page.goto(self.base + seen["path"], wait_until="load")


def barriers(page, rules, run_only="tag"):
    options = {
        "runOnly": {"type": run_only, "values": rules}, "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"]}
    if run_only == "rule":
        del options["rules"]
    found = []
    axe = LOADED_AXE if page.evaluate("'axe' in window") else Axe()
    for violation in axe.run(page, options=options).response["violations"]:
        places = ", ".join(
            " ".join(map(str, node["target"])) for node in violation["nodes"][:3])
        found.append(f"axe: {violation['impact']}: {violation['id']} at {places}")
    return found


def inspect(reader, seen):
    """Sentences, one a fault."""
    language = "fr" if '<html lang="fr"' in seen["source"] else "en"
    found = ["html: " + fault for fault in faults(seen["source"], language)]
    page = reader.page
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")
    reader.show(seen)
    found += barriers(page, RULES)
    # Dark where it is mostly read: customers have a phone before them, the staff a desktop.
    is_desk = seen["kind"].startswith("/desk")
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(DESKTOP if is_desk else PHONE)
    found += [f"dark: {fault}" for fault in barriers(page, COLORS, "rule")]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESKTOP)
    found += [f"desktop: {fault}" for fault in barriers(page, COLORS + SIZES, "rule")]
    page.set_viewport_size(NARROW)
    wider = page.evaluate(WIDER)
    return found + ([wider] if wider else []) + reader.heard


def weight(seen, assets):
    """Bytes over the wire with everything that the page links to."""
    linked = sum(size for path, size in assets.items() if path in seen["source"])
    return seen["bytes"] + linked


def measured_assets(base):
    import urllib.request
    sizes = {}
    for path in ASSETS:
        request = urllib.request.Request(base + path, headers={"Accept-Encoding": "gzip, br"})
        try:
            with urllib.request.urlopen(request) as answer:
                sizes[path] = len(answer.read())
        except OSError:
            continue
    return sizes


def work_through(names, base, answers):
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            reader = Reader(browser, base)
            for name in names:
                seen = read(name)
                try:
                    found = inspect(reader, seen)
                except Exception:
                    found = ["could not be shown: " + traceback.format_exc()]
                answers.put((name, found))
            browser.close()
    finally:
        answers.put(None)


def read(name):
    with open(os.path.join(PAGES, name)) as file:
        return json.load(file)


def title(seen):
    language = "fr" if '<html lang="fr"' in seen["source"] else "en"
    return f"{seen['kind']} ({language}, {seen['status']})"


def report(faulty):
    """Each fault once for a kind of page, with one page that has it and how many do."""
    places = {}
    for name, found in sorted(faulty):
        seen = read(name)
        for fault in found:
            # The same rule at other places of such a page is one fault.
            places.setdefault((seen["kind"], fault.split(" at ")[0].split(": ")[-1]), []).append(
                f"{fault}; for example {seen['path']}, {name}")
    for (kind, _), where in sorted(places.items()):
        print(f"   FAILED: {kind}: {where[0]}; {len(where)} times")


def main():
    names = sorted(
        name for name in os.listdir(PAGES)
        if name.endswith(".json") and read(name)["kind"] not in NOT_OURS)
    workers = int(os.environ.get("REPRISE_READERS", "2"))
    faulty = []
    with tempfile.TemporaryDirectory(prefix="reprise-pages-") as folder:
        with RunningShop.demo(os.path.join(folder, "demo")) as shop:
            answers = multiprocessing.Queue()
            processes = [
                multiprocessing.Process(
                    target=work_through, args=(names[index::workers], shop.base, answers))
                for index in range(workers)]
            for process in processes:
                process.start()
            left = workers
            while left:
                got = answers.get()
                if got is None:
                    left -= 1
                elif got[1]:
                    faulty.append(got)
            assets = measured_assets(shop.base)
    report(faulty)
    weights = sorted((weight(read(name), assets), title(read(name))) for name in names)
    for bytes_, name in weights[-3:]:
        print(f"   {bytes_ / 1024:.1f} KB with styles and scripts: {name}")
    heavy = [name for bytes_, name in weights if bytes_ > HEAVIEST_BYTES]
    for name in heavy:
        print(f"   FAILED: heavier than {HEAVIEST_BYTES // 1024} KB: {name}")
    print(f"{len(names)} pages looked at, light and dark, phone and desktop; {len(faulty)} with faults, "
          f"{len(heavy)} too heavy; the heaviest {weights[-1][0] / 1024:.1f} KB")
    return 1 if faulty or heavy else 0


if __name__ == "__main__":
    sys.exit(main())
