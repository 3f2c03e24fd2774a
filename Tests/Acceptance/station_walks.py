"""The receiving station: a scanner and a keyboard, parcels that nobody expects, goods that go
back."""

import re

from browser_shop import query
from walk import ALL_DONE

CONDITION = re.compile("^(État|Condition)")
FOCUSED = "() => document.activeElement && document.activeElement.id"


def begins(words):
    return re.compile(f"^({words})")


def scan(member, code):
    """As a scanner types: into the field that has the focus, ended by Enter."""
    member.go("/desk/station")
    assert member.page.evaluate(FOCUSED) == "scan", "the scan field has not the focus"
    field = member.page.locator(":focus")
    field.fill(code)
    with member.page.expect_navigation():
        field.press("Enter")
    member.look()


def label_of(number):
    """What the label's bar code says."""
    return "8R" + number.removeprefix("R-").zfill(10)


def grade(member, conditions, confirmed=None):
    """The parcel as it should be, and a condition a unit in the order of the page."""
    answers = {"Carton d’expédition|Shipping carton": "^(oui|yes)",
               "Étiquette sur le carton|Label on the carton": "^(oui|yes)"}
    for label, answer in answers.items():
        member.put_if_asked(label, answer)
    for index, condition in enumerate(conditions):
        group = member.page.get_by_role("group", name=CONDITION).nth(index)
        group.get_by_role("radio", name=begins(condition)).first.check()
        if confirmed:
            group.get_by_role("group").get_by_role("radio", name=begins(confirmed)).check()
    member.press("Terminer, colis suivant|Finish, next parcel")


def scanned_and_graded(walk):
    """A parcel on its way: scanned, graded, and on to the next."""
    number = "R-000006"
    worker = walk.staff["warehouse"]
    scan(worker, label_of(number))
    worker.must_see(number, "Souris sans fil")
    walk.picture(worker, "station-inspect")
    grade(worker, ["Comme neuf|As sold"])
    worker.must_see(f"{number}.*(accepté|accepted).*59[,.]90")
    walk.customer("FR-2005")
    walk.settled(number, [ALL_DONE])
    walk.expect_money(number, ("refund", None, 5990))


def unknown_parcel(walk):
    """Nothing fits: kept with what can be seen; an agent finds the order and opens a case."""
    worker, agent = walk.staff["warehouse"], walk.staff["agent"]
    scan(worker, "NOBODY-42")
    worker.must_see("ne mène à rien|leads nowhere")
    worker.press("Garder comme colis inconnu|Keep as an unknown parcel")
    worker.fill("Ce qu’il contient|What is in it", "Un casque sans fil, sans bon de retour.")
    worker.fill("Expéditeur|Sender", "C. Roy, Lyon")
    worker.press("Garder, colis suivant|Keep it, next parcel")
    agent.go("/desk/station/unknown")
    walk.picture(agent, "unknown")
    agent.press("Colis n|Parcel no", "link")
    agent.page.get_by_role("searchbox").last.fill("FR-2005")
    agent.press("Chercher la commande|Find the order", "button")
    agent.press(".*FR-2005", "link")
    agent.fill("^(Mauvais article|Article erroné|Erreur d’article|Wrong item)", True)
    agent.fill("Microphone", 1)
    before = cases_of(walk, "FR-2005")
    agent.press("Ouvrir et recevoir|Open and receive")
    opened = cases_of(walk, "FR-2005") - before
    assert len(opened) == 1, f"no case was opened: {agent.text}"
    walk.expect_state(opened.pop(), "received")


def cases_of(walk, order):
    return {number for (number,) in query(
        walk.database, "SELECT number FROM cases WHERE order_number = ?", order)}


def goods_sent_back(walk):
    """Rejected at inspection: handed over to the carrier, with its number."""
    number = query(walk.database, """
        SELECT number FROM cases WHERE state = 'rejected' ORDER BY number LIMIT 1""")[0][0]
    worker = walk.staff["warehouse"]
    worker.go("/desk/station/send-back")
    walk.picture(worker, "send-back")
    worker.press(number, "link")
    worker.fill("Numéro de suivi|Tracking number", "8L00004200042")
    worker.press("Parti, prévenir|Gone, tell")
    worker.must_see("8L00004200042")


STATION_WALKS = [scanned_and_graded, unknown_parcel, goods_sent_back]
