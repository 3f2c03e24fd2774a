"""The way from the order number to the refund without a browser, one request at a time."""

import http.client
import re
import sqlite3
import time

from page_visitor import Visitor
from running_shop import Died, RunningShop

ORDER, ADDRESS, LINE = "FR-1001", "lea@example.com", "mouse"
SETTLE_SECONDS = 30
#: More requests than this, and the path leads in circles.
REQUEST_LIMIT = 60


class Path:
    """The way through the shop, one request at a time."""

    def __init__(self, database, passwords, environment=None):
        self.database, self.passwords = database, passwords
        self.shop = RunningShop.serve(database, environment=environment)
        self.port = self.shop.port
        self.customer = Visitor(self.port)
        self.staff = {login: Visitor(self.port) for login in passwords}
        self.lookup = self.draft = self.number = None
        self.used = set()
        self.deaths = 0

    def restart(self, environment=None):
        self.shop.kill()
        self.shop = RunningShop.serve(self.database, self.port, environment)

    def revive(self):
        self.deaths += 1
        assert self.deaths < 5, "it dies again and again"
        self.restart()

    def next(self):
        """The next step by what the pages say: its name, who does it, the form and the fields.
        `None`: only money is waited for."""
        page = self.customer.get("/order")
        if any("email" in form.fields for form in page.forms):
            return self._sign_in()
        found = re.findall(r"/case/(R-\d+)", page.source)
        if not found:
            return self._request(page)
        self.number = found[-1]
        page = self.customer.get(f"/case/{self.number}")
        if f"/pay/{self.number}" in page.links:
            form = self.customer.get(f"/pay/{self.number}").form("", card="accept")
            return "pay the fee", self.customer, form, {}
        return self._staff()

    def _sign_in(self):
        if self.lookup:
            code = self._code()
            if code:
                form = self.customer.get(self.lookup).form("/" + self.lookup.split("/")[-1])
                return "enter the code", self.customer, form, {"code": code}
        form = self.customer.get("/").form("/")
        return "ask for a code", self.customer, form, {"order": ORDER, "email": ADDRESS}

    def _code(self):
        """Of the latest mail with one; `None` where no mail came: it is asked for again."""
        limit = time.monotonic() + 3
        while time.monotonic() < limit:
            for link in self.customer.get("/mailbox").links:
                if re.fullmatch(r"/mailbox/\d+", link):
                    page = self.customer.get(link)
                    code = re.search(r"\s([A-Z0-9]{8})\s", page.text)
                    if code and code.group(1) not in self.used:
                        return code.group(1)
                    break
            time.sleep(0.1)
        self.lookup = None
        return None

    def _request(self, page):
        if self.draft is None:
            form = page.form("/begin/return", line=LINE)
            assert form, "no return is offered: " + page.text
            return "begin", self.customer, form, {}
        page = self.customer.get(self.draft)
        answers = {
            "lines": ("choose units", {"quantity-0": "1"}),
            "reason": ("give a reason", {"reason": "Trop grand."}),
            "resolution": ("choose the resolution", {"resolution": "refund"}),
            "check": ("confirm", {})}
        name, fields = answers[page.path.split("?")[0].split("/")[-1]]
        return name, self.customer, page.form(page.path.split("?")[0].split("/")[-1]), fields

    def _staff(self):
        state = self.state()
        login, act, fields = {
            "awaiting_review": ("agent", "authorize", {}),
            "authorized": ("warehouse", "receive", {}),
            "received": ("warehouse", "inspect", {"condition-0": "as_sold"}),
        }.get(state, (None, None, None))
        if login is None:
            assert state in ("accepted", "settled"), f"the case became {state}"
            return None
        member = self.staff[login]
        page = member.get(f"/desk/case/{self.number}")
        entry = page.form("/desk/log-in")
        if entry:
            fields = {"login": login, "password": self.passwords[login]}
            return f"{login} logs in", member, entry, fields
        form = page.form("/" + act)
        assert form, f"no form to {act}: {page.text}"
        return act, member, form, fields

    def state(self):
        return query(
            self.database, "SELECT state FROM cases WHERE number = ?", self.number)[0][0]

    def take(self, step):
        """Does the step, and remembers where it led to."""
        name, visitor, form, fields = step
        page = visitor.send(form, **fields)
        if name == "enter the code":
            self.used.add(fields["code"])
            if page.status == 422:
                # It was taken in, and the answer was lost: the page says to ask for another.
                self.lookup = None
                return
        assert page.status < 400, f"{name}: {page.status} {page.text}"
        if name == "ask for a code":
            self.lookup = page.path
        elif page.path.startswith("/request/"):
            self.draft = page.path

    def walk(self, before=None):
        """To the end of the path; `before` may do the step in its own way and return true."""
        for _ in range(REQUEST_LIMIT):
            try:
                step = self.next()
                if step is None:
                    return
                if not (before and before(self, step)):
                    self.take(step)
            except (OSError, http.client.HTTPException, Died):
                # The shop died under the request: it is started again, as an operator would.
                if not self.shop.died(within=5):
                    raise
                self.revive()
        raise AssertionError("the path leads in circles")

    def wait_until_settled(self):
        limit = time.monotonic() + SETTLE_SECONDS
        while self.state() != "settled" or self._waiting():
            if not self.shop.is_running:
                self.revive()
            assert time.monotonic() < limit, f"{self.state()}, waiting: {self._waiting()}"
            time.sleep(0.1)

    def _waiting(self):
        return query(
            self.database, "SELECT kind FROM outbox WHERE case_number = ? AND state <> 'done'",
            self.number)


def query(database, sql, *values):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()
