"""What every walk needs: a shop, its staff, its customers, and how a case comes to its end."""

import os
import re

from browser_shop import DESKTOP, PHONE, bar_codes, mails, query
from visitor import put

PRODUCTS = {
    "mouse": "Souris sans fil", "mat": "Tapis de bureau", "keyboard": "Clavier mécanique",
    "compact": "Clavier compact", "headset": "Casque sans fil", "chair": "Siège de jeu",
    "jersey": "Maillot floqué", "monitor": "Écran 27 pouces", "webcam": "Webcam",
    "microphone": "Microphone"}


class Walk:
    """One shop and one browser, in one of two manners: on a phone in French without scripts, or
    on a desktop in English with them."""

    def __init__(self, browser, shop, database, pictures, folder, on_phone):
        self.browser, self.shop, self.database = browser, shop, database
        self.pictures, self.folder, self.on_phone = pictures, folder, on_phone
        self.screen = PHONE if on_phone else DESKTOP
        self.language = "fr-FR" if on_phone else "en-GB"
        self.script = not on_phone
        self.staff, self.customers = {}, {}

    def hire(self, passwords):
        for login, password in passwords.items():
            member = self.browser.visitor(
                self.shop.base, DESKTOP, self.language, self.script)
            member.log_in(login, password)
            self.staff[login] = member

    def visitor(self, screen=None, language=None, script=None, state=None):
        return self.browser.visitor(
            self.shop.base, screen or self.screen, language or self.language,
            self.script if script is None else script, state)

    def customer(self, order):
        """Signed in to the order, once; on its page."""
        if order not in self.customers:
            address = query(
                self.database, "SELECT email FROM orders WHERE number = ?", order)[0][0]
            visitor = self.visitor()
            visitor.sign_in(order, address)
            # An order has a language of its own.
            visitor.read_in(self.language)
            self.customers[order] = visitor
        visitor = self.customers[order]
        visitor.go("/order")
        return visitor

    # Asking

    def begin(self, customer, kind, product=None):
        """From the order's page: by the product where the page has it, else among all requests."""
        if product:
            title = PRODUCTS.get(product, product)
            article = customer.page.locator("main article").filter(
                has=customer.page.get_by_role("heading", name=title))
            assert article.count(), f"no {title} on {customer.path}: {customer.text}"
            if kind == RETURN:
                return customer.press(RETURN, within=article.first)
            customer.press("Il y a un problème|Something is wrong", within=article.first)
        else:
            customer.press("Toutes les demandes|All requests")
        heading = customer.page.get_by_role("heading", name=re.compile(kind))
        assert heading.count(), f"no “{kind}” among the requests: {customer.text}"
        customer.press_this(
            heading.first.locator("xpath=ancestor::*[.//button][1]").locator("button").first)

    def ask(self, order, kind, product, answers, begin=None, name=None):
        """A request from the order's page to the sent form; the customer and the case's number.
        `begin`: how it begins, where it is not by the product. `name`: what the guide calls its
        pictures."""
        customer = self.customer(order)
        self.picture(customer, "order")
        if begin:
            begin(customer)
        else:
            self.begin(customer, kind, product)
        customer.answer(answers, before_going_on=lambda question: self.picture(
            customer, name and f"{name}-{question}"))
        self.picture(customer, name and f"{name}-check")
        return customer, self.send(customer)

    def picture(self, visitor, name):
        """For the guide, where it has a place for it."""
        if name in GUIDE:
            self.pictures.take(visitor, name)

    def send(self, customer):
        """Sends what the check page shows; by the form where the page says so."""
        if customer.offers("Continuer avec le formulaire|Continue with the form"):
            customer.press("Continuer avec le formulaire|Continue with the form")
        if customer.offers("Envoyer quand même|Send all the same"):
            customer.press("Envoyer quand même|Send all the same")
        else:
            customer.press_primary()
        found = re.search(r"/(?:case|pay)/(R-\d+)", customer.path)
        assert found, f"no case came of it; {customer.path} says: {customer.text}"
        return found.group(1)

    def pay(self, customer, number):
        """With the sandbox's card, from wherever the customer is."""
        if "/pay/" not in customer.path:
            customer.go(f"/case/{number}")
            customer.press("Payer|Pay")
        customer.press("Payer .*carte d’essai|Pay .*test card")

    # The staff

    def open_file(self, login, number):
        member = self.staff[login]
        member.go(f"/desk/case/{number}")
        return member

    def act(self, login, number, words, fields=None):
        """Something done on the case's page by the button that says so."""
        member = self.open_file(login, number)
        found = member.named(words, "button")
        assert found.count(), f"{login} is not offered “{words}” on {number}: {member.text}"
        form = found.first.locator("xpath=ancestor::form[1]")
        member.unfold(found.first)
        for label, value in (fields or {}).items():
            member.fill(label, value, within=form)
        member.press_this(found.first)
        assert number in member.path, f"{words} was not taken: {member.text}"
        return member

    def authorize(self, number, fields=None):
        self.act("agent", number, "Accepter|Authorize", fields)

    def receive(self, number, fields=None):
        self.act("warehouse", number, "Confirmer la réception|Confirm the receipt", fields)

    def inspect(self, number, conditions=None, fields=None):
        """Every unit as sold, or in the conditions that are given, in the order of the page."""
        member = self.open_file("warehouse", number)
        button = member.named("Terminer le contrôle|Finish the inspection", "button").first
        form = button.locator("xpath=ancestor::form[1]")
        rows = member.field("^(État|Condition)", form)
        for row in range(rows.count()):
            condition = (conditions or [])[row:row + 1] or ["Comme neuf|As sold"]
            put(rows.nth(row), condition[0])
        for label, value in (fields or {}).items():
            member.fill(label, value, within=form)
        member.press_this(button)

    # What is so

    def state(self, number):
        return query(self.database, "SELECT state FROM cases WHERE number = ?", number)[0][0]

    def detail(self, number, column):
        return query(
            self.database, f"SELECT {column} FROM cases WHERE number = ?", number)[0][0]

    def expect_state(self, number, wanted):
        assert self.state(number) == wanted, (
            f"{number}: expected {wanted}, it is {self.state(number)}")

    def settled(self, number, sees, state="settled"):
        """Waits for the end; the customer's page says so."""
        order = self.detail(number, "order_number")
        customer = self.customers[order]
        customer.go(f"/case/{number}")
        customer.wait_for(f"{number} {state}", lambda: self.state(number) == state)
        # The page in front may be older than the state.
        customer.go(f"/case/{number}")
        customer.must_see(*sees)
        return customer

    def money(self, number):
        """The movements in the order planned: kind, installment, amount and state."""
        return query(self.database, """
            SELECT m.kind, m.installment,
              m.items + m.outbound_shipping + m.return_fee + m.customer_fee, r.state
            FROM movements m JOIN refunds r ON r.id = m.refund
            WHERE r.case_number = ? ORDER BY r.position, m.position""", number)

    def expect_money(self, number, *wanted):
        got = [(kind, part, amount) for kind, part, amount, _ in self.money(number)]
        assert got == list(wanted), f"{number}: expected {list(wanted)}, moved {got}"
        states = {state for *_, state in self.money(number)}
        assert states <= {"succeeded"}, f"{number}: money is {states}"

    def expect_difference(self, number, amount):
        """What the customer paid by a link; nothing was given back."""
        bodies = [body for (body,) in query(self.database, """
            SELECT body FROM events WHERE case_number = ?
              AND kind IN ('differenceRequested', 'differencePaid') ORDER BY id""", number)]
        wanted = [f'{{"differenceRequested":{{"_0":{amount}}}}}', '{"differencePaid":{}}']
        assert bodies == wanted, f"{number}: expected {wanted}, it is {bodies}"
        self.expect_money(number)

    def expect_mails(self, number, *wanted):
        """All of these, in whatever order, and none besides those that any case may have."""
        customer = self.customers[self.detail(number, "order_number")]
        customer.wait_for(
            f"mails {wanted}; written are {mails(self.database, number)}",
            lambda: {template for template, _ in mails(self.database, number)} >= set(wanted))

    def fetch_label(self, number):
        """Both documents; the label's bar code is the case's own."""
        customer = self.customers[self.detail(number, "order_number")]
        customer.go(f"/case/{number}")
        links = customer.page.locator("main a[href*='/document/']")
        customer.wait_for("label and slip", lambda: links.count() >= 2)
        files = [customer.download(links.nth(index), self.folder) for index in range(2)]
        for file in files:
            with open(file, "rb") as content:
                assert content.read(5) == b"%PDF-", file
        label = next(file for file in files if "label" in os.path.basename(file))
        codes = bar_codes(label)
        # The label's number is the case's: R-000015 is 8R0000000015.
        assert codes == ["8R" + number.removeprefix("R-").zfill(10)], (codes, number)
        return codes[0]


#: What the guide shows.
GUIDE = {
    "home", "order", "return-lines", "return-check", "case-review", "case-label", "case-settled",
    "alma-check", "exchange-exchange", "defect-self-help", "damage-reserves", "damage-case",
    "wrong-received", "lost-cause", "withdrawal", "withdrawal-confirm", "change-changes",
    "refused-check", "messages", "qr-code", "policy", "queue", "search", "desk-case",
    "desk-order", "desk-quote", "station", "station-today", "station-inspect", "unknown",
    "send-back", "mail-editor", "withdrawal-statement", "statements", "conversation", "staff",
    "audit"}

RETURN = "J’ai changé d’avis|I changed my mind"
DEFECT = "Le produit est défectueux|The product is defective"
DAMAGE = "Le colis est arrivé abîmé|The parcel arrived damaged"
WRONG = "Ce n’est pas le bon article|It is not the right product"
MISSING = "Il manque un article|Something is missing"
NEVER_CAME = "Le colis n’est jamais arrivé|The parcel never came"
REFUND, EXCHANGE = "^(Remboursement|Refund)", "^(Échange|Exchange)"
REPLACEMENT, REPAIR = "^(Remplacement|Replacement)", "^(Réparation|Repair)"
NEW_PRODUCT = "^(Nouveau produit|New product)"
ALL_DONE = "terminé|All done"
