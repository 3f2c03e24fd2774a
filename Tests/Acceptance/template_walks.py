"""The owner edits a mail, and what must be said stays in it."""

import re

from browser_shop import DESKTOP, query

SUBJECT, TEXT = "^(Objet|Subject)", "^(Texte|Text)$"
KEEP = "Garder ce texte|Keep this text"
MESSAGE = r"\s?: (Message d’un conseiller|Message from an agent)"
NUMBER = "R-000005"
#: Says nothing of what the agent wrote.
HOLLOW = "Ouvre ton dossier.\n\n[Mon dossier]({{case_url}})"
WHOLE = """Bonne nouvelle de l’atelier, pour {{case_number}} :

> {{message}}

[Mon dossier]({{case_url}})"""


def open_mail(admin, language):
    admin.go("/desk/templates")
    admin.press({"fr": "Français", "en": "English"}[language] + MESSAGE)


def owner_edits_a_mail(walk):
    """Previewed, refused where it leaves out the message itself, used, and taken back."""
    walk.browser.expected.add(422)
    admin = walk.staff["admin"]
    alice = walk.customer("FR-2004")
    language = query(walk.database, """
        SELECT json_extract(o.detail, '$.customer.locale') FROM orders o
        JOIN cases c ON c.order_number = o.number WHERE c.number = ?""", NUMBER)[0][0][:2]
    open_mail(admin, language)
    built_in = admin.field(TEXT).first.input_value()
    admin.fill(SUBJECT, "Des nouvelles de {{case_number}}")
    admin.fill(TEXT, HOLLOW)
    admin.press(KEEP)
    admin.must_see("Il manque le message du conseiller|Missing: the agent’s message")
    assert admin.field(TEXT).first.input_value() == HOLLOW, "what was typed is lost"
    admin.fill(TEXT, WHOLE)
    admin.press("Aperçu|Preview", "button")
    admin.must_see("Des nouvelles de R-000001", "> Ton colis est|> Your parcel has")
    walk.picture(admin, "mail-editor")
    preview_as_html(admin)
    admin.press(KEEP)
    admin.must_see("version 1")
    walk.act("agent", NUMBER, "Envoyer au client|Send to the customer", {
        "Message au client|Message to the customer": "Ta pièce est arrivée."})
    subject = "Des nouvelles de " + NUMBER
    alice.go(f"/case/{NUMBER}")
    alice.wait_for(f"a mail “{subject}”", lambda: query(
        walk.database, "SELECT 1 FROM messages WHERE template = 'message' AND subject = ?",
        subject))
    open_mail(admin, language)
    admin.press("Revenir au texte d’origine|Go back to the built-in text")
    admin.must_see("version 2, (texte d’origine|built-in text)")
    assert admin.field(TEXT).first.input_value() == built_in


def preview_as_html(admin):
    """In a tab of its own, where a script that somebody typed is a word."""
    kept = admin.field(TEXT).first.input_value()
    admin.fill(TEXT, kept + "\n\n<script>document.title = 'run'</script>")
    with admin.context.expect_page() as waiting:
        admin.named("Aperçu HTML|HTML preview", "button").first.click()
    tab = waiting.value
    tab.wait_for_load_state()
    shown = tab.inner_text("body")
    assert "Bonne nouvelle de l’atelier" in shown, shown
    assert "<script>" in shown and tab.title() != "run", shown
    tab.close()
    assert re.search("<script>", admin.field(TEXT).first.input_value()), "the editor is gone"
    admin.fill(TEXT, kept)


def two_owners_edit_the_same_mail(walk):
    """Who keeps second sees what the first kept, and nothing of theirs is lost."""
    walk.browser.expected.add(409)
    first = walk.staff["admin"]
    second = walk.visitor(DESKTOP, state=first.context.storage_state())
    for owner in (first, second):
        owner.go("/desk/templates/parcel_received/en")
    first.fill(SUBJECT, "The first subject")
    first.press(KEEP)
    second.fill(SUBJECT, "The second subject")
    second.press(KEEP)
    second.must_see("Modifié entre-temps|Changed meanwhile", "The first subject")
    assert second.field(SUBJECT).first.input_value() == "The second subject"
    second.press(KEEP)
    second.must_see("version 2")
    second.close()


TEMPLATE_WALKS = [owner_edits_a_mail, two_owners_edit_the_same_mail]
