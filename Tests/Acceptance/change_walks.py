"""Cancellations and modifications of an order that has not left, and finance's adjustment."""

from browser_shop import query
from return_walks import quantity_of
from walk import ALL_DONE

HUGO = "FR-1005"
CANCEL, CHANGE = "^(Annuler|Cancel)", "^(Modifier|Change)"


def change(walk, answers, name=None):
    return walk.ask(HUGO, None, None, answers, name=name, begin=lambda customer: customer.press(
        CHANGE.strip("^"), "button"))


def cancel(walk, answers):
    return walk.ask(HUGO, None, None, answers, begin=lambda customer: customer.press(
        CANCEL.strip("^"), "button"))


def another_address(walk):
    """No money moves: done when the agent agrees."""
    _, number = change(walk, {
        "^(Rue et numéro|Street and number)": "8 quai Saint-Antoine",
        "^(Code postal|Postcode)": "69002"}, name="change")
    walk.authorize(number)
    walk.settled(number, [ALL_DONE])
    walk.expect_money(number)
    detail = query(walk.database, "SELECT detail FROM orders WHERE number = ?", HUGO)[0][0]
    assert "8 quai Saint-Antoine" in detail, detail
    walk.expect_mails(number, "modification_confirmed")


def one_less(walk):
    """Less to pay is refunded."""
    _, number = change(walk, {quantity_of("mat"): 1})
    walk.authorize(number)
    walk.settled(number, [ALL_DONE, "24,90|24.90"])
    walk.expect_money(number, ("refund", None, 2490))


def one_product_more(walk):
    """What it adds is paid by a link."""
    hugo, number = change(walk, {
        "^(Ajouter un produit|Add a product|Produit à ajouter|Product to add)": "Souris sans fil",
        "^(Quantité|Quantity)$": 1})
    walk.authorize(number)
    walk.expect_state(number, "awaiting_difference")
    hugo.go(f"/case/{number}")
    hugo.must_see("59,90|59.90")
    walk.pay(hugo, number)
    walk.settled(number, [ALL_DONE])
    walk.expect_difference(number, 5990)
    lines = query(
        walk.database, "SELECT sku FROM order_lines WHERE order_number = ?", HUGO)
    assert ("MS-1",) in lines, lines


def part_canceled(walk):
    """A part: its price comes back over both payments, the outbound shipping stays."""
    _, number = cancel(walk, {
        quantity_of("mat"): 1, quantity_of("monitor"): 0, quantity_of("mouse"): 0,
        "^(Raison|Reason)": "Commandé deux fois."})
    walk.settled(number, [ALL_DONE, "20,07|20.07", "4,83|4.83"])
    # 243.70 is left on the card and 59.90 on the link: 24.90 is spread in proportion.
    walk.expect_money(number, ("refund", None, 2007), ("refund", None, 483))
    walk.expect_mails(number, "cancellation_confirmed")


def all_canceled(walk):
    """With the last product goes the outbound shipping, and the order is canceled."""
    _, number = cancel(walk, {
        quantity_of("monitor"): 1, quantity_of("mouse"): 1})
    walk.settled(number, [ALL_DONE])
    assert sum(row[2] for row in walk.money(number)) == 21900 + 5990 + 490, walk.money(number)
    status = query(walk.database, "SELECT status FROM orders WHERE number = ?", HUGO)[0][0]
    assert status == "canceled", status


def goodwill(walk):
    """Finance gives something back without a claim, with a reason."""
    finance = walk.staff["finance"]
    finance.go("/desk/order/FR-2000")
    walk.picture(finance, "desk-order")
    finance.fill("^(Motif|Reason)", "Geste commercial.")
    finance.fill("^(Montant|Amount)", "10,00")
    finance.press("Voir ce que dit|See what the policy")
    walk.picture(finance, "desk-quote")
    finance.press("Ouvrir le dossier|Open the case", "button")
    number = query(walk.database, """
        SELECT number FROM cases WHERE order_number = 'FR-2000' AND kind = 'adjustment'""")[0][0]
    walk.customer("FR-2000")
    walk.settled(number, [ALL_DONE, "10,00|10.00"])
    walk.expect_money(number, ("refund", None, 1000))


CHANGE_WALKS = [
    another_address, one_less, one_product_more, part_canceled, all_canceled, goodwill]
