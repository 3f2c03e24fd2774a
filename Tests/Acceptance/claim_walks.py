"""Defects, damage, wrong, missing and undelivered goods, each to its end."""

from browser_shop import words_of
from return_walks import quantity_of
from visitor import IfAsked
from walk import (
    ALL_DONE, DAMAGE, DEFECT, MISSING, NEVER_CAME, REFUND, REPAIR, REPLACEMENT, WRONG)

DEFECT_IS = "ne marche pas|does not work"
TAKEN = IfAsked("J’ai pris le colis|I took the parcel")
LETTER = "Lettre au transporteur|Letter to the carrier|Ouvrir la lettre|Open the letter"
RESERVES = "Réserves écrites|Reserves written"
DAMAGED_IS = "^(Ce qui est abîmé|What is damaged|Les dégâts|The damage)"


def send_back(walk, number, fields=None):
    walk.authorize(number)
    walk.expect_state(number, "authorized")
    walk.receive(number)
    walk.inspect(number, ["Abîmé|Damaged"] * 3, fields)


def defect_repaired(walk):
    """After the self-help, by the form; free both ways."""
    _, number = walk.ask("FR-2003", DEFECT, "headset", {
        quantity_of("headset"): 1, DEFECT_IS: "Le son grésille à droite.", REPAIR: True},
        name="defect")
    send_back(walk, number)
    walk.settled(number, [ALL_DONE, "FR-2003-R"])
    walk.expect_money(number)
    walk.expect_mails(number, "replacement_confirmed")


def defect_replaced(walk):
    _, number = walk.ask("FR-2012", DEFECT, "mouse", {
        quantity_of("mouse"): 1, DEFECT_IS: "Un clic sur deux.", REPLACEMENT: True})
    send_back(walk, number)
    walk.settled(number, [ALL_DONE, "FR-2012-R"])
    walk.expect_money(number)


def defect_refunded(walk):
    """Outbound shipping goes back with the product."""
    _, number = walk.ask("FR-2016", DEFECT, "webcam", {
        quantity_of("webcam"): 1, quantity_of("microphone"): 0,
        DEFECT_IS: "Plus d’image.", REFUND: True})
    send_back(walk, number)
    walk.settled(number, [ALL_DONE, "74,50|74.50|79,40|79.40"])
    walk.expect_money(number, ("refund", None, 7450 + 490))
    walk.expect_mails(number, "inspection_accepted", "refund_confirmed")


def defect_not_found(walk):
    """Sent back, nothing refunded."""
    _, number = walk.ask("FR-2004", DEFECT, "mat", {
        quantity_of("mat"): 1, DEFECT_IS: "Il glisse.", REFUND: True})
    walk.authorize(number)
    walk.receive(number)
    walk.inspect(number, fields={"^(défaut constaté|defect confirmed)": False})
    walk.settled(number, ["pas accepté|not accepted"], "rejected")
    walk.expect_money(number)


def damage_with_a_letter(walk):
    """Told in time, with precise reserves: a letter to the carrier, and its number."""
    deliver(walk, "FR-1006")
    lea, number = walk.ask("FR-1006", DAMAGE, "microphone", {
        TAKEN: True, RESERVES: "Carton enfoncé sur 10 cm à l’angle droit, ruban déchiré.",
        DAMAGED_IS: "Le pied du microphone est plié.", REFUND: True}, name="damage")
    assert walk.detail(number, "flags") in ("", "[]"), walk.detail(number, "flags")
    lea.go(f"/case/{number}")
    letters = lea.named(LETTER, "link")
    lea.wait_for("the letter", lambda: letters.count())
    walk.picture(lea, "damage-case")
    file = lea.download(letters.first, walk.folder)
    text = words_of(file)
    for wanted in ("FR-1006", "Carton enfoncé", "133-3"):
        assert wanted in text, f"expected “{wanted}” in the letter: {text}"
    lea.fill("recommandé|registered letter", "1A 234 567 890 1")
    lea.press("Ma lettre est partie|My letter is on its way")
    assert walk.detail(number, "detail").find("1A 234 567 890 1") > 0, lea.text
    walk.expect_mails(number, "case_received", "carrier_letter")
    send_back(walk, number)
    walk.settled(number, [ALL_DONE, "114,80|114.80|109,90|109.90"])
    walk.expect_money(number, ("refund", None, 10990 + 490))


def deliver(walk, order):
    """The order moves on as the agent enters it."""
    agent = walk.staff["agent"]
    agent.go(f"/desk/order/{order}")
    agent.press("^(Livrée|Delivered)", "button")


def damage_with_vague_reserves(walk):
    """Late and vague: said to be so, and reviewed by a person all the same."""
    walk.browser.expected.add(422)
    _, number = walk.ask("FR-2010", DAMAGE, "monitor", {
        quantity_of("monitor"): 1, quantity_of("headset"): 0,
        TAKEN: True, RESERVES: "sous réserve de déballage", DAMAGED_IS: "L’écran est fendu.",
        REPLACEMENT: True})
    assert "vague" in walk.detail(number, "flags"), walk.detail(number, "flags")
    assert "late" in walk.detail(number, "flags"), walk.detail(number, "flags")
    send_back(walk, number)
    walk.settled(number, [ALL_DONE, "FR-2010-R"])


def damage_refused_at_the_door(walk):
    """No reserves, no letter."""
    _, number = walk.ask("FR-2017", DAMAGE, "monitor", {
        quantity_of("monitor"): 1, quantity_of("headset"): 0,
        "J’ai refusé le colis|I refused the parcel": True, DAMAGED_IS: "Carton éventré.",
        REFUND: True})
    assert "vague" not in walk.detail(number, "flags"), walk.detail(number, "flags")
    send_back(walk, number)
    walk.settled(number, [ALL_DONE])
    walk.expect_money(number, ("refund", None, 21900 + 490))


def wrong_item(walk):
    """With what came instead; a late report is reviewed as any."""
    _, number = walk.ask("FR-2005", WRONG, "microphone", {
        quantity_of("microphone"): 1, quantity_of("mouse"): 0, "^(Marque|Brand)": "Optix",
        "^(Modèle|Model)": "C-20", "^(Code-barres|Bar code)": "5901234123457",
        "^(Description|Ce que tu as reçu|What you got)": "Une webcam", REFUND: True},
        name="wrong")
    walk.open_file("agent", number).must_see("Optix", "C-20")
    send_back(walk, number)
    walk.settled(number, [ALL_DONE])
    walk.expect_money(number, ("refund", None, 10990 + 490))


def missing_item(walk):
    """Nothing comes back: sent again at once."""
    _, number = walk.ask("FR-2007", MISSING, "keyboard", {
        quantity_of("keyboard"): 1, quantity_of("headset"): 0,
        "^(Ce qui manque|What is missing)": "Un clavier sur deux.", REPLACEMENT: True})
    walk.authorize(number)
    walk.settled(number, [ALL_DONE, "FR-2007-R"])
    walk.expect_money(number)


def never_received(walk):
    """Said delivered: an inquiry, then refunded with the outbound shipping."""
    not_delivered(walk, "FR-2016", "microphone", "jamais reçu|never received")


def lost_on_the_way(walk):
    not_delivered(walk, "FR-1009", "mat", "Perdu en route|Lost on the way")


def sent_back_to_the_shop(walk):
    not_delivered(
        walk, "FR-2017", "headset", "Renvoyé à la boutique|Returned to the shop")


def not_delivered(walk, order, product, cause):
    _, number = walk.ask(
        order, NEVER_CAME, None, {quantity_of(product): 1, cause: True, REFUND: True}, name="lost")
    walk.authorize(number, {"Les articles reviennent|The goods come back": "^(non|no)$"})
    walk.settled(number, [ALL_DONE])
    price = {"microphone": 10990, "mat": 2490, "headset": 17510}[product]
    total = sum(amount for _, _, amount, _ in walk.money(number))
    assert total in (price, price + 490), walk.money(number)


CLAIM_WALKS = [
    defect_repaired, defect_replaced, defect_refunded, defect_not_found, damage_with_a_letter,
    damage_with_vague_reserves, damage_refused_at_the_door, wrong_item, missing_item,
    never_received, lost_on_the_way, sent_back_to_the_shop]
