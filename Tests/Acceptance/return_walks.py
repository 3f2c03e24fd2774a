"""Returns and exchanges, each to its end."""

import re

from browser_shop import query
from visitor import IfAsked
from walk import ALL_DONE, EXCHANGE, NEW_PRODUCT, PRODUCTS, REFUND, RETURN

REASON = "^(Raison|Reason)"
OPENED = ("case_received", "fee_receipt", "return_authorized", "parcel_received")
WITHDRAW = re.compile("Me rétracter ici|Withdraw from contract here")


def quantity_of(product):
    return IfAsked("^" + PRODUCTS[product])


def return_by_card(walk):
    """Both products of an order, within the legal fourteen days."""
    lea, number = walk.ask("FR-1001", RETURN, "mouse", {
        quantity_of("mouse"): 1, quantity_of("mat"): 1, REASON: "Trop grand.", REFUND: True}, name="return")
    walk.expect_state(number, "awaiting_fee")
    lea.must_see("5,90|5.90")
    walk.picture(lea, "pay")
    walk.pay(lea, number)
    walk.expect_state(number, "awaiting_review")
    walk.picture(lea, "case-review")
    agent = walk.staff["agent"]
    agent.go("/desk")
    walk.picture(agent, "queue")
    walk.picture(walk.open_file("agent", number), "desk-case")
    walk.authorize(number)
    walk.fetch_label(number)
    walk.picture(lea, "case-label")
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "84,80|84.80"])
    walk.picture(lea, "case-settled")
    walk.expect_money(number, ("refund", None, 8480))
    walk.expect_mails(
        number, *OPENED, "withdrawal_acknowledged", "inspection_accepted", "refund_confirmed")


def return_on_alma(walk):
    """One product of two on Alma 3X, 103.30 a month of which one is paid: the last installment is
    canceled with its fee, the one before is reduced."""
    noe, number = walk.ask("FR-1002", RETURN, "keyboard", {
        quantity_of("headset"): 0, quantity_of("keyboard"): 1, REFUND: True}, name="alma")
    walk.pay(noe, number)
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "104,75|104.75", "26,60|26.60"])
    walk.expect_money(
        number, ("cancel_installment", 3, 10475), ("reduce_installment", 2, 2660))


def exchange_on_alma(walk):
    """For less, by the form: the difference comes off the last installment, what is paid comes
    back."""
    noe, number = walk.ask("FR-1002", RETURN, "headset", {
        EXCHANGE: True, NEW_PRODUCT: PRODUCTS["mouse"]})
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "FR-1002-R1"])
    kinds = [(kind, part) for kind, part, *_ in walk.money(number)]
    assert kinds == [("cancel_installment", 2), ("refund", 1)], kinds


def return_on_paypal(walk):
    """On PayPal 4X, below what is still owed: spread over the three installments left."""
    hugo, number = walk.ask("FR-1008", RETURN, "webcam", {
        quantity_of("webcam"): 1, quantity_of("headset"): 0, REFUND: True})
    walk.pay(hugo, number)
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "24,8|24.8"])
    moved = [(kind, part) for kind, part, *_ in walk.money(number)]
    assert moved == [("reduce_installment", part) for part in (2, 3, 4)], moved
    assert sum(amount for _, _, amount, _ in walk.money(number)) == 7450, walk.money(number)


def bulky_return(walk):
    """By the form; the agent quotes the fee, which is paid before the label goes out."""
    ines, number = walk.ask("FR-1003", RETURN, "chair", {
        quantity_of("chair"): 1, quantity_of("jersey"): 0, REFUND: True})
    walk.expect_state(number, "awaiting_review")
    walk.authorize(number, {"^(Frais de retour|Quoted return fee)": "49,90"})
    walk.expect_state(number, "awaiting_fee")
    ines.go(f"/case/{number}")
    ines.must_see("49,90|49.90")
    walk.pay(ines, number)
    walk.expect_state(number, "authorized")
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "249,90|249.90"])
    walk.expect_money(number, ("refund", None, 24990))


def return_from_abroad(walk):
    """Outside metropolitan France, by the form; no fee is quoted: the label goes out at once."""
    emma, number = walk.ask("UK-1004", RETURN, "webcam", {REFUND: True})
    walk.authorize(number)
    walk.expect_state(number, "authorized")
    walk.fetch_label(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "74,50|74.50"])


def exchange(walk, order, product, wanted, quantities):
    customer, number = walk.ask(order, RETURN, product, {
        **quantities, EXCHANGE: True, NEW_PRODUCT: PRODUCTS[wanted]}, name="exchange")
    if walk.state(number) == "awaiting_fee":
        walk.pay(customer, number)
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    return customer, number


def exchange_for_cheaper(walk):
    customer, number = exchange(
        walk, "FR-2000", "keyboard", "compact", {quantity_of("keyboard"): 1})
    walk.settled(number, [ALL_DONE, "FR-2000-R1", "40,00|40.00"])
    walk.expect_money(number, ("refund", None, 4000))
    walk.expect_mails(number, "replacement_confirmed", "refund_confirmed")


def exchange_for_dearer(walk):
    """The difference is paid by a link before the new product leaves."""
    customer, number = exchange(
        walk, "FR-2002", "webcam", "keyboard", {quantity_of("webcam"): 1})
    walk.expect_state(number, "awaiting_difference")
    customer.go(f"/case/{number}")
    customer.must_see("55,40|55.40")
    walk.pay(customer, number)
    walk.settled(number, [ALL_DONE, "FR-2002-R1"])
    walk.expect_difference(number, 5540)
    walk.expect_mails(number, "payment_link", "replacement_confirmed")


def exchange_for_the_same_price(walk):
    customer, number = exchange(
        walk, "FR-2014", "keyboard", "keyboard",
        {quantity_of("keyboard"): 1, quantity_of("headset"): 0})
    walk.settled(number, [ALL_DONE, "FR-2014-R1"])
    walk.expect_money(number)


def withdrawal_signed_in(walk):
    """From any page, in two steps, acknowledged by mail."""
    tom = walk.customer("FR-2003")
    tom.press_this(tom.page.get_by_role("link", name=WITHDRAW).first)
    declare_withdrawal(walk, tom, {quantity_of("headset"): 1})


def withdrawal_without_account(walk):
    """By somebody who is not signed in: the order is proven on the way."""
    victor = walk.visitor()
    victor.go("/returns-policy")
    victor.press_this(victor.page.get_by_role("link", name=WITHDRAW).first)
    victor.fill("Numéro de commande|Order number", "FR-2001")
    victor.fill("e-mail", "victor@example.com")
    victor.press_primary()
    victor.enter_code("victor@example.com")
    victor.read_in(walk.language)
    walk.customers["FR-2001"] = victor
    declare_withdrawal(walk, victor, {quantity_of("mouse"): 2})


def withdrawal_by_statement(walk):
    """By somebody who gets no code: declared, confirmed, acknowledged; matched by an agent."""
    address = "somebody@example.com"
    somebody = walk.visitor()
    somebody.go("/")
    somebody.press_this(somebody.page.get_by_role("link", name=WITHDRAW).first)
    somebody.read_in(walk.language)
    somebody.fill("Ton nom|Your name", "Zoé Petit")
    somebody.fill("^La commande$|^The order$", "celle de mars")
    somebody.fill("Où t’écrire|Where to write to you", address)
    walk.picture(somebody, "withdrawal-statement")
    somebody.press("Déclarer sans code|Declare without a code")
    somebody.must_see("Étape 2 sur 2|Step 2 of 2", "celle de mars")
    somebody.press("Confirmer ma rétractation|Confirm my withdrawal")
    somebody.must_see("Rétractation reçue|Withdrawal received", address)
    somebody.wait_for("the acknowledgment", lambda: query(
        walk.database, "SELECT 1 FROM messages WHERE recipient = ? AND template = ?", address,
        "withdrawal_statement"))
    agent = walk.staff["agent"]
    agent.go("/desk/statements")
    agent.must_see("Zoé Petit", "aucune commande|no order")
    walk.picture(agent, "statements")
    agent.press("C’est traité|Taken care of")
    agent.must_see("Rien n’attend|Nothing waits")
    somebody.close()


def declare_withdrawal(walk, customer, quantities):
    customer.must_see("Te rétracter du contrat|Withdraw from the contract")
    walk.picture(customer, "withdrawal")
    for label, count in quantities.items():
        customer.fill(label, count)
    customer.press("Déclarer ma rétractation|Declare my withdrawal")
    confirm = "Confirmer la rétractation|Confirm withdrawal"
    assert customer.offers(confirm), customer.text
    walk.picture(customer, "withdrawal-confirm")
    customer.press(confirm)
    number = customer.path.split("?")[0].split("/")[-1]
    walk.pay(customer, number)
    assert walk.detail(number, "detail").find('"legalWithdrawal":true') > 0, number
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "rétractation|withdrawal"])
    walk.expect_mails(number, "withdrawal_acknowledged", "refund_confirmed")


def refused_and_reopened(walk):
    """Printed goods are not taken back; an agent reopens all the same."""
    ines = walk.customer("FR-1003")
    walk.begin(ines, RETURN)
    ines.answer({quantity_of("jersey"): 1, REFUND: True})
    ines.must_see("Ce n’est pas possible|not possible")
    walk.picture(ines, "refused-check")
    number = walk.send(ines)
    walk.expect_state(number, "refused")
    walk.expect_mails(number, "request_refused")
    walk.act("agent", number, "Rouvrir et|Reopen for", {"Motif|Reason": "Geste commercial."})
    walk.expect_state(number, "awaiting_review")
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "44,90|44.90"])


def refused_by_the_agent(walk):
    """The fee goes back with the refusal, which says why in the agent's words."""
    lea, number = walk.ask("FR-2008", RETURN, "mouse", {quantity_of("mouse"): 1, REFUND: True})
    walk.pay(lea, number)
    walk.act("agent", number, "Refuser et|Refuse and", {
        "Motif écrit|Written reason": "Le produit est déjà dans un autre dossier."})
    walk.settled(number, ["déjà dans un autre dossier"], "refused")
    walk.expect_money(number, ("refund", None, 590))


def rejected_at_inspection(walk):
    """Traces of wear: nothing is refunded, and the mail says why."""
    camille, number = walk.ask("FR-2006", RETURN, "monitor", {
        quantity_of("monitor"): 1, REFUND: True})
    walk.pay(camille, number)
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number, ["Traces d’usage|Worn"])
    walk.settled(number, ["pas accepté|not accepted"], "rejected")
    walk.expect_money(number)
    walk.expect_mails(number, "inspection_rejected")


def refused_parcel(walk):
    """No carton around the product: the parcel goes back unopened."""
    karim, number = walk.ask("FR-2011", RETURN, "mat", {
        quantity_of("mat"): 1, REFUND: True})
    walk.pay(karim, number)
    walk.authorize(number)
    walk.receive(number, {"^(Carton d’expédition|Shipping carton)": False})
    walk.settled(number, [], "rejected")
    walk.expect_mails(number, "parcel_refused")


def partly_rejected(walk):
    """One unit of two is refunded; both mails go out."""
    tom, number = walk.ask("FR-2009", RETURN, "webcam", {
        quantity_of("webcam"): 2, REFUND: True})
    walk.pay(tom, number)
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number, ["Comme neuf|As sold", "Traces d’usage|Worn"])
    walk.settled(number, [ALL_DONE, "74,50|74.50"])
    walk.expect_money(number, ("refund", None, 7450))
    walk.expect_mails(number, "inspection_accepted", "inspection_rejected")


def withdrawn_by_the_customer(walk):
    """Before the label was used: the fee goes back."""
    alice, number = walk.ask("FR-2010", RETURN, "headset", {
        quantity_of("headset"): 0, quantity_of("monitor"): 1, REFUND: True}, begin=lambda
        customer: walk.begin(customer, RETURN))
    walk.pay(alice, number)
    walk.authorize(number)
    alice.go(f"/case/{number}")
    alice.press("Retirer ma demande|Take it back")
    walk.settled(number, ["retiré|took this request back"], "withdrawn")
    walk.expect_money(number, ("refund", None, 1490))
    walk.expect_mails(number, "case_withdrawn")


def question_and_answer(walk):
    """The shop asked; the customer answers, and the review goes on."""
    victor = walk.customer("FR-2013")
    number = "R-000014"
    walk.expect_state(number, "awaiting_customer")
    victor.go(f"/case/{number}")
    victor.must_see("boîte a été ouverte")
    walk.picture(victor, "question")
    victor.fill("Ta réponse|Your answer", "Non, elle est encore fermée.")
    victor.press("Envoyer ma réponse|Send my answer")
    walk.expect_state(number, "awaiting_review")
    walk.open_file("agent", number).must_see("encore fermée")
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE])


RETURN_WALKS = [
    return_by_card, return_on_alma, exchange_on_alma, return_on_paypal, bulky_return,
    return_from_abroad, exchange_for_cheaper, exchange_for_dearer, exchange_for_the_same_price,
    withdrawal_signed_in, withdrawal_without_account, withdrawal_by_statement, refused_and_reopened,
    refused_by_the_agent, rejected_at_inspection, refused_parcel, partly_rejected,
    withdrawn_by_the_customer, question_and_answer]
