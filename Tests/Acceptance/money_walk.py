"""Finance at work with real providers behind the wire: a refund that failed is sent again, a
difference is looked into and closed, the lender's own plan stands beside ours.
"""

import os
import re
import sys
import tempfile
from xml.etree import ElementTree

from browser_shop import DESKTOP, PHONE, Browser
from pictures import NoPictures, Pictures
from provider_wire import PAYMENTS, environment, give_back, paid, states, wait_for
from running_sandbox import RunningSandbox
from running_shop import ROOT, RunningShop, done, free_port
from seen_pages import SeenPages
from shop_path import query

#: Where the pages go that the inspection looks at.
RESULTS = os.path.join(ROOT, ".build/acceptance")
#: Where pictures go, if they are wanted.
PICTURES = os.environ.get("PICTURES")
#: Those of the guide, taken anew with `--pictures`.
GUIDE = {
    "failed": "money-failed", "transfers": "money-transfers", "credits-waiting": "money-credits",
    "differences": "money-differences", "adjustment-form": "adjustment",
    "transfer-account": "transfer-account", "pay": "pay"}
guide = Pictures() if "--pictures" in sys.argv else NoPictures()

FAILED = [(500, "failed"), (700, "failed")]
SHOP_IBAN = "DE89370400440532013000"
IBAN = "FR76 3000 6000 0112 3456 7890 189"
PAIN = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"


def picture(visitor, name):
    if PICTURES:
        visitor.page.screenshot(path=os.path.join(PICTURES, name + ".png"), full_page=True)
    if name in GUIDE:
        guide.take(visitor, GUIDE[name])


def open_tab(finance, name):
    finance.go("/desk/money")
    finance.press(name, "link")


def fail(sandbox, database, variables, number):
    """Two refunds that the provider has no money for: the one is sent again, the other goes to
    the customer's bank."""
    for amount in (500, 700):
        sandbox.control("POST", "faults", {"next": "insufficient_funds"})
        give_back(database, variables, number, amount)
    assert states(database, number) == FAILED, states(database, number)


def sent_again(finance, database, number):
    open_tab(finance, "Échoués|Failed")
    finance.must_see("5,00|5.00", "balance|funds")
    picture(finance, "failed")
    finance.press("Renvoyer maintenant|Send again now")
    assert finance.path.startswith("/desk/money/failed"), finance.path
    wait_for(database, number, FAILED + [(500, "succeeded")])
    open_tab(finance, "Envoyés|Sent")
    finance.must_see("/2")
    picture(finance, "sent")


def transferred(finance, customer, database, number):
    """What failed goes out as a transfer: asked for, named, proved, brought to the bank."""
    case, email, holder = query(
        database, """SELECT r.case_number, o.email, o.customer FROM refunds r
        JOIN orders o ON o.number = r.order_number
        WHERE r.order_number = ? AND r.amount = 700""", number)[0]
    finance.go("/desk/case/" + case)
    finance.press("Demander l’IBAN|Ask the customer for an IBAN")
    customer.sign_in(number, email)
    customer.go("/case/" + case)
    customer.must_see("il nous faut ton IBAN|we need your IBAN")
    picture(customer, "transfer-case")
    customer.press("Donner mon IBAN|Give my IBAN")
    customer.fill("IBAN", IBAN[:-1] + "8")
    customer.press_primary()
    customer.must_see("Un chiffre|A digit")
    picture(customer, "transfer-account")
    customer.fill("IBAN", IBAN)
    customer.press_primary()
    customer.must_see("FR76 … 0189")
    picture(customer, "transfer-code")
    customer.enter_code(email)
    customer.must_see("FR76 … 0189")
    open_tab(finance, "Virements|Transfers")
    for _ in range(100):
        if finance.sees(holder):
            break
        finance.page.wait_for_timeout(200)
        finance.go("/desk/money/transfers")
    finance.press("Faire le fichier|Make the file")
    with finance.page.expect_download() as download:
        finance.named("Télécharger|Download").first.click()
    document = ElementTree.parse(download.value.path()).getroot()
    assert document.tag == PAIN + "Document", document.tag
    assert [found.text for found in document.iter(PAIN + "CtrlSum")] == ["7.00", "7.00"]
    assert [found.text for found in document.iter(PAIN + "InstdAmt")] == ["7.00"]
    assert [found.text for found in document.iter(PAIN + "IBAN")] == [
        SHOP_IBAN, IBAN.replace(" ", "")]
    picture(finance, "transfers")
    finance.press("La banque l’a exécuté|The bank carried it out")
    wait_for(database, number, FAILED + [(500, "succeeded"), (700, "succeeded")])


def fee_paid(customer, sandbox, database):
    """On the provider's page, closed first and then paid; given back when the case is dropped."""
    case, number, email, fee = query(
        database, """SELECT c.number, c.order_number, o.email,
        json_extract(c.detail, '$.fee.amount') FROM cases c
        JOIN orders o ON o.number = c.order_number WHERE c.state = 'awaiting_fee'
        ORDER BY c.number LIMIT 1""")[0]
    customer.sign_in(number, email)
    customer.go("/pay/" + case)
    page = customer.named("Payer|Pay").first.get_attribute("href")
    assert page.startswith(sandbox.base), page
    customer.go("/pay/" + case)
    assert customer.named("Payer|Pay").first.get_attribute("href") == page, "a second page"
    picture(customer, "pay")
    back = sandbox.press(page)
    assert back == customer.base + f"/pay/{case}/back", back
    customer.go(f"/pay/{case}/back")
    assert customer.path == "/case/" + case, customer.path
    customer.must_see("À l’étude|Under review|étude|review")
    picture(customer, "paid")
    customer.press("Retirer ma demande|Take it back")
    limit = 100
    while limit and not given_back(sandbox, fee):
        customer.page.wait_for_timeout(200)
        limit -= 1
    assert given_back(sandbox, fee) == 1, sandbox.control("GET", "refunds")


def adjusted(finance, number, kind, amount, *facts):
    """An adjustment as finance opens it on the order's page; its case's number."""
    finance.go("/desk/order/" + number)
    finance.fill("^(Motif|Reason)", "Told by phone.")
    finance.fill("^(Pourquoi|Why)", kind)
    finance.fill("^(Montant|Amount)", amount)
    for label, value in facts:
        finance.fill(label, value)
    picture(finance, "adjustment-form")
    finance.press("Voir ce que dit|See what the policy")
    picture(finance, "adjustment-quote")
    finance.press("Ouvrir le dossier|Open the case", "button")
    return finance.path.rsplit("/", 1)[1]


def paid_twice(finance, sandbox, database, number):
    """A second payment goes back on itself, and no credit note is made."""
    sandbox.control("POST", "payments", {
        "provider": "stripe", "id": "pi_second", "amount": 4321, "installments": 1,
        "customer_fee": 0})
    case = adjusted(
        finance, number, "payée deux fois|paid twice", "43,21",
        ("^(Moyen|Means)", "^(Carte bancaire|Card)$"),
        ("Numéro du second|id of the second", "pi_second"))
    finance.must_see("payée deux fois|paid twice", "pi_second")
    picture(finance, "paid-twice")
    limit = 100
    while limit and not given_back(sandbox, 4321):
        finance.page.wait_for_timeout(200)
        limit -= 1
    assert given_back(sandbox, 4321) == 1, sandbox.control("GET", "refunds")
    notes = query(
        database, "SELECT count(*) FROM accounting_documents WHERE case_number = ?", case)
    assert notes == [(0,)], notes


def credit_given(finance, database, number):
    """A gift card goes back by hand: it is confirmed once somebody has given it."""
    case = adjusted(
        finance, number, "payée deux fois|paid twice", "3,00",
        ("^(Moyen|Means)", "^(Carte cadeau|Gift card)$"))
    open_tab(finance, "Avoirs|Credits")
    for _ in range(100):
        if finance.sees(case):
            break
        finance.page.wait_for_timeout(200)
        finance.go("/desk/money/credits")
    finance.must_see(case, "3,00|3.00")
    picture(finance, "credits-waiting")
    finance.fill("système de la boutique|shop’s system", "GC-2026-77")
    finance.press("C’est donné|It was given")
    finance.must_see("GC-2026-77", "donné|given")
    picture(finance, "credits")
    state = query(database, "SELECT state FROM cases WHERE number = ?", case)
    assert state == [("settled",)], state


def refunded_outside(finance, sandbox, database, number):
    """What has gone back already is booked, and nothing is sent."""
    before = len(sandbox.control("GET", "refunds")["refunds"])
    case = adjusted(
        finance, number, "déjà fait|already made", "2,50",
        ("^(Moyen|Means)", "Virement|Bank transfer"))
    state = query(database, "SELECT state FROM cases WHERE number = ?", case)
    assert state == [("settled",)], state
    assert len(sandbox.control("GET", "refunds")["refunds"]) == before


def given_back(sandbox, fee):
    return sum(
        1 for refund in sandbox.control("GET", "refunds")["refunds"]
        if refund["provider"] == "stripe" and refund["amount"] == fee
        and refund["status"] == "succeeded")


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
        variables = dict(
            environment(sandbox, folder), SHOP_IBAN=SHOP_IBAN, SHOP_LEGAL_NAME="Comptoir du Jeu")
        fail(sandbox, database, variables, orders["paypal"])
        with RunningShop.serve(database, port, variables) as shop:
            finance = browser.visitor(shop.base, DESKTOP)
            finance.log_in("finance", password)
            sent_again(finance, database, orders["paypal"])
            print("   what failed is sent again, once")
            customer = browser.visitor(shop.base, PHONE)
            transferred(finance, customer, database, orders["paypal"])
            print("   what failed goes to the customer's bank account")
            fee_paid(browser.visitor(shop.base, PHONE), sandbox, database)
            print("   a fee is paid on the provider's page, and given back on that payment")
            paid_twice(finance, sandbox, database, orders["stripe"])
            print("   a second payment goes back on itself, without a credit note")
            credit_given(finance, database, orders["stripe"])
            print("   a gift card is given by hand, and confirmed")
            refunded_outside(finance, sandbox, database, orders["stripe"])
            print("   what has gone back already is booked and not sent")
            difference_closed(
                finance, sandbox, database, orders["stripe"], PAYMENTS["stripe"][1])
            print("   a difference is closed with a note")
            for tab in ("to-send", "in-doubt", "sent", "transfers", "credits", "differences", "owed"):
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
