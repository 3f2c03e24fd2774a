"""A shop in a real browser: visitors with a screen and a language, watched while they walk; and
what its database says beside them."""

import email
import email.policy
import os
import sqlite3
import subprocess

from playwright.sync_api import sync_playwright

from visitor import PATIENCE_SECONDS, Visitor

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

#: Says on the console what the content security policy kept out.
REPORT_VIOLATIONS = """document.addEventListener("securitypolicyviolation", event =>
  console.error("content security policy: " + event.violatedDirective + " " + event.blockedURI))"""


class Browser:
    """Debian's chromium. What it complains of is kept in `complaints`."""

    def __init__(self, pages):
        self.pages = pages
        self._driver = sync_playwright().start()
        self._chromium = self._driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"])
        self.complaints = []
        #: Statuses that a walk brings about on purpose.
        self.expected = set()

    def visitor(self, base, screen=PHONE, language="fr-FR", script=False, state=None):
        context = self._chromium.new_context(
            viewport=screen, locale=language, java_script_enabled=script, storage_state=state,
            accept_downloads=True, timezone_id="Europe/Paris")
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        if script:
            context.add_init_script(REPORT_VIOLATIONS)
        context.on("request", lambda request: self._check(request, base))
        context.on("response", self._check_answer)
        context.on("console", self._check_console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        return Visitor(context, base, self.pages)

    def _check(self, request, base):
        if not request.url.startswith((base + "/", "data:", "blob:" + base)):
            self.complaints.append("a request to another place: " + request.url)

    def _check_answer(self, answer):
        if answer.status >= 400 and answer.status not in self.expected:
            self.complaints.append(f"{answer.request.method} {answer.url}: {answer.status}")

    def _check_console(self, message):
        refused = any(f"status of {status}" in message.text for status in self.expected)
        if message.type in ("error", "warning") and not refused:
            self.complaints.append(f"console, {message.page.url}: {message.text}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._chromium.close()
        self._driver.stop()


def bar_codes(pdf):
    """What a scanner reads on a document's pages."""
    picture = pdf.removesuffix(".pdf")
    subprocess.run(["pdftoppm", "-r", "200", "-png", pdf, picture], check=True, timeout=60)
    folder = os.path.dirname(pdf)
    pages = [
        os.path.join(folder, name) for name in sorted(os.listdir(folder))
        if name.startswith(os.path.basename(picture) + "-") and name.endswith(".png")]
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", *pages], capture_output=True, text=True, timeout=60)
    return read.stdout.split()


def words_of(pdf):
    read = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, timeout=60)
    return read.stdout


def query(database, sql, *values):
    """Rows of the shop's database, read beside the running shop."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def mails(database, number):
    """The mails of a case in the order they were written: template and attachments."""
    rows = query(
        database, "SELECT template, mime FROM messages WHERE case_number = ? ORDER BY id", number)
    return [
        (template, len(list(
            email.message_from_bytes(mime, policy=email.policy.default).iter_attachments())))
        for template, mime in rows]
