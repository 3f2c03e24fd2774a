"""Finance at work with real providers behind the wire: a refund that failed is sent again, a
difference is looked into and closed, the lender's own plan stands beside ours.
"""

import os
import re
import sys
import tempfile

from browser_shop import DESKTOP, PHONE, Browser
from provider_wire import PAYMENTS, environment, give_back, paid, states, wait_for
from running_sandbox import RunningSandbox
from running_shop import ROOT, RunningShop, done, free_port
from seen_pages import SeenPages

#: Where the pages go that the inspection looks at.
RESULTS = os.path.join(ROOT, ".build/acceptance")
#: Where pictures go, if they are wanted.
PICTURES = os.environ.get("PICTURES")


def picture(visitor, name):
    if PICTURES:
        visitor.page.screenshot(path=os.path.join(PICTURES, name + ".png"), full_page=True)


def open_tab(finance, name):
    finance.go("/desk/money")
    finance.press(name, "link")


def fails(sandbox, database, variables, number):
    sandbox.control("POST", "faults", {"next": "insufficient_funds"})
    give_back(database, variables, number, 500)
    assert states(database, number) == [(500, "failed")], states(database, number)


def sent_again(finance, database, number):
    open_tab(finance, "Échoués|Failed")
    finance.must_see("5,00|5.00", "balance|funds")
    picture(finance, "failed")
    finance.press("Renvoyer maintenant|Send again now")
    assert finance.path.startswith("/desk/money/failed"), finance.path
    wait_for(database, number, [(500, "failed"), (500, "succeeded")])
    open_tab(finance, "Envoyés|Sent")
    finance.must_see("/2")
    picture(finance, "sent")


def card(finance):
    """The lost dispute among the differences."""
    return finance.page.locator("section", has_text=re.compile("Contestation perdue|Dispute lost"))


def difference_closed(finance, sandbox, database, number, payment):
    sandbox.control("POST", "disputes", {"payment": payment})
    sandbox.control("POST", "disputes", {"payment": payment, "outcome": "lost"})
    open_tab(finance, "Écarts|Differences")
    for _ in range(100):
        if finance.sees("Contestation perdue|Dispute lost"):
            break
        finance.page.wait_for_timeout(200)
        finance.go("/desk/money/differences")
    finance.must_see("Contestation perdue|Dispute lost", number)
    picture(finance, "differences")
    finance.press("Clore|Close", within=card(finance))
    finance.must_see("Écris en une phrase|Say in a sentence")
    finance.fill(
        "Ce qu’il en est|What became of it", "Accepted by the bank, case closed.",
        within=card(finance))
    finance.press("Clore|Close", within=card(finance))
    assert not finance.sees("Contestation perdue|Dispute lost"), finance.text


def run(folder):
    data = os.path.join(folder, "demo")
    demo = RunningShop.demo(data)
    password = demo.password("finance")
    demo.stop()
    database = next(
        os.path.join(data, name) for name in os.listdir(data) if name.endswith(".db"))
    port = free_port()
    pages = SeenPages(os.path.join(RESULTS, "pages"), "money")
    with Browser(pages) as browser, RunningSandbox(
            folder, "--webhooks", f"http://localhost:{port}/webhooks") as sandbox:
        browser.expected.add(422)
        orders = paid(sandbox, database)
        variables = environment(sandbox, folder)
        fails(sandbox, database, variables, orders["paypal"])
        with RunningShop.serve(database, port, variables) as shop:
            finance = browser.visitor(shop.base, DESKTOP)
            finance.log_in("finance", password)
            sent_again(finance, database, orders["paypal"])
            print("   what failed is sent again, once")
            difference_closed(
                finance, sandbox, database, orders["stripe"], PAYMENTS["stripe"][1])
            print("   a difference is closed with a note")
            for tab in ("to-send", "in-doubt", "failed", "sent", "differences", "owed"):
                finance.go("/desk/money/" + tab)
                picture(finance, tab)
            phone = browser.visitor(shop.base, PHONE)
            phone.log_in("finance", password)
            phone.go("/desk/money/sent")
            picture(phone, "phone-sent")
        done("db", "verify", database=database)
        assert not browser.complaints, browser.complaints


def main():
    with tempfile.TemporaryDirectory(prefix="reprise-money-") as folder:
        run(folder)
    print("the money: passed")


if __name__ == "__main__":
    sys.exit(main())
