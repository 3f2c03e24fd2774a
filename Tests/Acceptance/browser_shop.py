"""A shop in a real browser: visitors with a screen and a language, watched while they walk."""

import email
import email.policy
import os
import re
import sqlite3
import subprocess
import time

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PATIENCE_SECONDS = 20
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


class Browser:
    """Debian's chromium. What it complains of is kept in `complaints`."""

    def __init__(self):
        self._driver = sync_playwright().start()
        self._chromium = self._driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"])
        self.complaints = []

    def visitor(self, base, screen=PHONE, language="fr-FR", script=False, state=None):
        context = self._chromium.new_context(
            viewport=screen, locale=language, java_script_enabled=script, storage_state=state,
            bypass_csp=script, accept_downloads=True, timezone_id="Europe/Paris")
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        context.on("request", lambda request: self._check(request, base))
        context.on("response", self._check_answer)
        context.on("console", self._check_console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        return Visitor(context, base)

    def _check(self, request, base):
        if not request.url.startswith((base + "/", "data:")):
            self.complaints.append("a request to another place: " + request.url)

    def _check_answer(self, answer):
        if answer.status >= 400:
            self.complaints.append(f"{answer.request.method} {answer.url}: {answer.status}")

    def _check_console(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"console, {message.page.url}: {message.text}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._chromium.close()
        self._driver.stop()


class Visitor:
    """One person with a browser of their own: no cookies shared with the others."""

    def __init__(self, context, base):
        self.context, self.base = context, base
        self.page = context.new_page()

    def go(self, path):
        self.page.goto(self.base + path)

    @property
    def path(self):
        return self.page.url.removeprefix(self.base)

    @property
    def text(self):
        return self.page.inner_text("main")

    def press(self, form):
        """Sends the form that the selector names, by its first button."""
        self.page.locator(form).first.locator("button").first.click()
        self.page.wait_for_load_state()

    def offers(self, selector):
        return self.page.locator(selector).count() > 0

    def wait_for(self, what, condition):
        """Reloads until it is so; what the dispatcher does takes a moment."""
        limit = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < limit, f"not within {PATIENCE_SECONDS} s: {what}; {self.text}"
            time.sleep(0.3)
            self.page.reload()

    def sign_in(self, order, address):
        """By the code of the mailbox page."""
        self.go("/")
        self.page.fill("input[name=order]", order)
        self.page.fill("input[name=email]", address)
        self.page.locator("main form button").first.click()
        self.page.wait_for_url("**/code/**")
        self.page.fill("input[name=code]", self.code(address))
        self.press("main form[action*='/code/']")
        assert self.path == "/order", "the code was not taken: " + self.text

    def code(self, address):
        """The latest mail's, which must be to that address."""
        box = self.context.new_page()
        text = ""
        limit = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < limit:
            box.goto(self.base + "/mailbox")
            if box.locator("main article a").count():
                box.locator("main article a").first.click()
                text = box.inner_text("main")
                found = re.search(r"^\s*([A-Z0-9]{4})[ -]?([A-Z0-9]{4})\s*$", text, re.M)
                if found and address in text:
                    box.close()
                    return found.group(0).strip()
            time.sleep(0.3)
        raise AssertionError(f"no mail with a code for {address}: {text}")

    def log_in(self, login, password):
        self.go("/desk/log-in")
        self.page.fill("input[name=login]", login)
        self.page.fill("input[name=password]", password)
        self.press("main form[action='/desk/log-in']")
        assert self.path.startswith("/desk") and "log-in" not in self.path, self.text

    def answer_questions(self, **answers):
        """Fills in the pages of a request up to its check; what is not named stays as it is."""
        while not self.path.split("?")[0].endswith("/check"):
            before = self.path
            for name, value in answers.items():
                field = self.page.locator(f"main [name='{name}']")
                if not field.count():
                    continue
                if field.first.get_attribute("type") == "radio":
                    self.page.check(f"main [name='{name}'][value='{value}']")
                elif field.first.evaluate("field => field.tagName") == "SELECT":
                    field.first.select_option(value)
                else:
                    field.first.fill(value)
            self.press("main form[action^='/request/']")
            assert self.path != before, "the answer was not taken: " + self.text

    def download(self, link, folder):
        with self.page.expect_download() as waiting:
            link.click()
        path = os.path.join(folder, waiting.value.suggested_filename)
        waiting.value.save_as(path)
        return path


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
