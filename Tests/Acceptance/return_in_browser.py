"""Walks returns in a real browser, from the order number to the refund.

Usage: return_in_browser.py [--keep-images]   (--keep-images: replaces those in docs/images)
"""

import os
import sys
import tempfile
import time
import traceback

from accessibility import report_violations
from browser_shop import DESKTOP, PHONE, Browser, bar_codes, mails, query
from pictures import Pictures
from running_shop import ROOT, RunningShop, command, done


class Walk:
    """One shop, its staff and one browser."""

    def __init__(self, browser, shop, database, passwords, pictures, folder):
        self.browser, self.shop, self.database = browser, shop, database
        self.pictures, self.folder = pictures, folder
        self.staff = {}
        for login, password in passwords.items():
            member = browser.visitor(shop.base, DESKTOP)
            member.log_in(login, password)
            self.staff[login] = member

    def customer(self, order, address, language="fr-FR"):
        visitor = self.browser.visitor(self.shop.base, PHONE, language)
        visitor.go("/")
        self.pictures.take(visitor, "portal")
        visitor.sign_in(order, address)
        return visitor

    def act(self, login, number, name, **fields):
        """Something done on the case's page by its form."""
        member = self.staff[login]
        member.go(f"/desk/case/{number}")
        form = f"form[action='/desk/case/{number}/{name}']"
        assert member.offers(form), f"{login} is not offered to {name} {number}: {member.text}"
        for field, value in fields.items():
            found = member.page.locator(f"{form} [name='{field}']").first
            if found.evaluate("field => field.tagName") == "SELECT":
                found.select_option(value)
            else:
                found.fill(value)
        member.press(form)
        assert member.path == f"/desk/case/{number}", member.text

    def state(self, number):
        return query(self.database, "SELECT state FROM cases WHERE number = ?", number)[0][0]

    def refunds(self, number):
        return query(
            self.database, "SELECT amount, state FROM refunds WHERE case_number = ?", number)

    def settle(self, visitor, number):
        visitor.go(f"/case/{number}")
        visitor.wait_for("settled", lambda: self.state(number) == "settled")

    def fetch_label(self, visitor, number):
        """Both documents; the label's bar code is the case's own."""
        visitor.go(f"/case/{number}")
        links = visitor.page.locator("main a[href*='/document/']")
        visitor.wait_for("label and slip", lambda: links.count() == 2)
        files = [visitor.download(links.nth(index), self.folder) for index in range(2)]
        for file in files:
            with open(file, "rb") as content:
                assert content.read(5) == b"%PDF-", file
        label = next(file for file in files if "label" in os.path.basename(file))
        codes = bar_codes(label)
        # The label's number is the case's: R-000015 is 8R0000000015.
        assert codes == ["8R" + number.removeprefix("R-").zfill(10)], (codes, number)
        return codes

    def inspect(self, number):
        self.act("warehouse", number, "receive")
        member = self.staff["warehouse"]
        rows = member.page.locator("select[name^='condition-']").count()
        assert rows > 0, member.text
        self.act(
            "warehouse", number, "inspect",
            **{f"condition-{row}": "as_sold" for row in range(rows)})
        return rows


def last_part(path):
    return path.split("?")[0].rstrip("/").split("/")[-1]


def case_number(visitor):
    """Of the page of a case, or of its payment."""
    assert "/case/" in visitor.path or "/pay/" in visitor.path, visitor.text
    return last_part(visitor.path)


def return_by_card(walk):
    """A customer in France sends two products back."""
    lea = walk.customer("FR-1001", "lea@example.com")
    walk.pictures.take(lea, "order")
    lea.press("form[action='/begin/return']:has(input[value='mouse'])")
    lea.answer_questions(**{
        "quantity-0": "1", "quantity-1": "1", "reason": "Trop grand.", "resolution": "refund"})
    walk.pictures.take(lea, "check")
    assert "5,90" in lea.text or "14,90" in lea.text, "no fee on the check page: " + lea.text
    lea.press("form[action$='/check']")
    number = case_number(lea)
    assert lea.path.startswith("/pay/"), lea.text
    lea.press("form:has(input[name='card'][value='accept'])")
    assert lea.path == f"/case/{number}" and walk.state(number) == "awaiting_review", lea.text

    agent = walk.staff["agent"]
    agent.go("/desk")
    walk.pictures.take(agent, "queue")
    agent.page.locator(f"a[href='/desk/case/{number}']").first.click()
    walk.pictures.take(agent, "desk-case")
    walk.act("agent", number, "authorize")
    walk.fetch_label(lea, number)
    walk.pictures.take(lea, "case")
    units = walk.inspect(number)
    assert units == 2, f"{units} rows to inspect"
    walk.settle(lea, number)
    refunds = walk.refunds(number)
    goods = query(walk.database, "SELECT sum(net) FROM order_lines WHERE order_number = 'FR-1001'")
    assert refunds == [(goods[0][0], "succeeded")], refunds
    expected = [
        "case_received", "withdrawal_acknowledged", "fee_receipt", "return_authorized",
        "parcel_received", "inspection_accepted", "refund_confirmed"]
    lea.wait_for(
        "all mails", lambda: len(mails(walk.database, number)) >= len(expected))
    written = mails(walk.database, number)
    assert [template for template, _ in written] == expected, written
    assert dict(written)["return_authorized"] == 2, written
    walk.example = number
    walk.example_customer = lea


def english_return_with_a_quoted_fee(walk):
    """Outside France the request goes by the form, and an agent names the fee."""
    emma = walk.customer("UK-1004", "emma@example.com", "en-GB")
    number = ask_by_form(walk, emma, "webcam")
    walk.act("agent", number, "authorize", fee="12.00")
    pay_quoted(walk, emma, number, "12.00")
    walk.fetch_label(emma, number)


def ask_by_form(walk, visitor, line):
    visitor.press(f"form[action='/begin/return']:has(input[value='{line}'])")
    visitor.answer_questions(reason="I changed my mind.", resolution="refund")
    if visitor.offers("form[action$='/channel']"):
        visitor.press("form[action$='/channel']")
    visitor.press("form[action$='/check']")
    number = case_number(visitor)
    assert walk.state(number) == "awaiting_review", visitor.text
    return number


def pay_quoted(walk, visitor, number, amount):
    assert walk.state(number) == "awaiting_fee", walk.state(number)
    visitor.go(f"/case/{number}")
    visitor.page.locator(f"main a[href='/pay/{number}']").first.click()
    assert amount in visitor.text, visitor.text
    visitor.press("form:has(input[name='card'][value='accept'])")
    assert walk.state(number) == "authorized", visitor.text


def cancellation_by_the_form(walk):
    hugo = walk.customer("FR-1005", "hugo@example.com")
    hugo.press("form[action='/begin/cancellation']")
    hugo.answer_questions(reason="Commandé deux fois.")
    hugo.press("form[action$='/check']")
    number = case_number(hugo)
    if walk.state(number) == "awaiting_review":
        walk.act("agent", number, "authorize")
    walk.settle(hugo, number)
    total = query(walk.database, "SELECT total FROM orders WHERE number = 'FR-1005'")[0][0]
    assert walk.refunds(number) == [(total, "succeeded")], walk.refunds(number)


def no_barriers(walk):
    """axe finds nothing serious on the pages that people meet."""
    customer = walk.example_customer.context.storage_state()
    agent = walk.staff["agent"].context.storage_state()
    number = walk.example
    pages = [
        (None, "/", PHONE), (None, "/returns-policy", PHONE), (customer, "/order", PHONE),
        (customer, f"/case/{number}", PHONE), (agent, "/desk", DESKTOP),
        (agent, f"/desk/case/{number}", DESKTOP)]
    serious = 0
    for state, path, screen in pages:
        visitor = walk.browser.visitor(walk.shop.base, screen, script=True, state=state)
        visitor.go(path)
        assert "log-in" not in visitor.path and (path == "/" or visitor.path != "/"), path
        width = visitor.page.evaluate("document.documentElement.scrollWidth")
        assert width <= screen["width"], f"{path} is {width} pixels wide"
        serious += report_violations(visitor.page, path)
        visitor.context.close()
    checking = walk.browser.visitor(walk.shop.base, PHONE, script=True)
    checking.sign_in("FR-1003", "ines@example.com")
    checking.press("form[action='/begin/return']")
    checking.answer_questions(resolution="refund")
    serious += report_violations(checking.page, "/request/…/check")
    assert serious == 0, f"{serious} serious barriers"


def policy_page(walk):
    visitor = walk.browser.visitor(walk.shop.base, DESKTOP)
    visitor.go("/returns-policy")
    walk.pictures.take(visitor, "policy")
    assert visitor.offers("[id='return.window']"), "no anchor for return.window"


def imported_return(walk):
    """A British order of the sample, in pounds, by the form, with a quoted fee."""
    order, address, line, net = query(walk.database, """
        SELECT o.number, o.email, l.line, l.net FROM orders o
        JOIN order_lines l ON l.order_number = o.number
        WHERE o.status = 'delivered' AND o.currency = 'GBP' AND l.quantity = 1 AND l.net > 500
          AND o.detail LIKE '%"country":"GB"%'
          AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.order_number = o.number)
        ORDER BY o.placed_at DESC, o.number LIMIT 1""")[0]
    print(f"   imported order {order}, line {line}, {net / 100:.2f} GBP")
    customer = walk.customer(order, address, "en-GB")
    assert "£" in customer.text, customer.text
    number = ask_by_form(walk, customer, line)
    walk.act("agent", number, "authorize", fee="12.00")
    pay_quoted(walk, customer, number, "12.00")
    walk.fetch_label(customer, number)
    walk.inspect(number)
    walk.settle(customer, number)
    assert [state for _, state in walk.refunds(number)] == ["succeeded"], walk.refunds(number)
    assert sum(amount for amount, _ in walk.refunds(number)) == net, walk.refunds(number)
    assert "£" in customer.text, customer.text


def imported_shop(folder):
    """The sample in a fresh database, with a policy and staff."""
    database = os.path.join(folder, "imported.db")
    done("db", "migrate", database=database)
    done("policy", "publish", "gaming-shop", "--from", "2009-01-01", database=database)
    sample = os.path.join(ROOT, "Tests/Fixtures/online-retail/online-retail-sample.csv")
    mapping = os.path.join(ROOT, "mappings/online-retail.yaml")
    command("import", "orders", sample, "--mapping", mapping, database=database, seconds=300)
    passwords = {}
    for login in ("agent", "warehouse"):
        printed = done(
            "staff", "add", login, "--name", login, "--role", login, database=database)
        passwords[login] = printed.split()[-1]
    return database, passwords


DEMO_WALKS = [
    return_by_card, english_return_with_a_quoted_fee, cancellation_by_the_form, policy_page,
    no_barriers]


class Tally:
    def __init__(self, browser):
        self.browser, self.passed, self.failed = browser, [], []

    def run(self, walk, body):
        name = body.__name__.replace("_", " ")
        began = time.monotonic()
        self.browser.complaints.clear()
        try:
            body(walk)
            assert not self.browser.complaints, "\n".join(self.browser.complaints)
        except Exception:  # whatever went wrong, the other walks are still worth walking
            traceback.print_exc()
            self.failed.append(name)
        else:
            self.passed.append(name)
        verdict = "passed" if self.passed[-1:] == [name] else "FAILED"
        print(f"   {verdict}: {name} ({time.monotonic() - began:.1f} s)", flush=True)


def main():
    with tempfile.TemporaryDirectory(prefix="reprise-browser-") as folder, Browser() as browser:
        tally = Tally(browser)
        pictures = Pictures("--keep-images" in sys.argv)
        demo = os.path.join(folder, "demo")
        with RunningShop.demo(demo) as shop:
            passwords = {login: shop.password(login) for login in ("agent", "warehouse")}
            walk = Walk(browser, shop, demo + "/shop.db", passwords, pictures, folder)
            for body in DEMO_WALKS:
                tally.run(walk, body)
        database, passwords = imported_shop(folder)
        with RunningShop.serve(database) as shop:
            walk = Walk(browser, shop, database, passwords, Pictures(False), folder)
            tally.run(walk, imported_return)
        print(f"{len(tally.passed)} walks passed, {len(tally.failed)} failed"
              + "".join(f"; {name}" for name in tally.failed))
        return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
