"""Customer and desk write to each other on a case."""


def messages_both_ways(walk):
    """The customer asks, the agent answers; the answer is a mail too."""
    number = "R-000005"
    alice = walk.customer("FR-2004")
    alice.go(f"/case/{number}")
    alice.fill("Ton message|Your message", "Puis-je garder la boîte ?")
    alice.press("Envoyer le message|Send the message")
    alice.must_see("Puis-je garder la boîte")
    agent = walk.open_file("agent", number)
    agent.must_see("Puis-je garder la boîte")
    walk.picture(agent, "conversation")
    walk.act("agent", number, "Envoyer au client|Send to the customer", {
        "Message au client|Message to the customer": "Renvoie-la avec le produit."})
    alice.go(f"/case/{number}")
    alice.must_see("Renvoie-la avec le produit")
    walk.picture(alice, "messages")
    walk.expect_mails(number, "message")


def case_without_a_printer(walk):
    """The QR code for the carrier's counter stands in for a printed label."""
    alice = walk.customer("FR-2004")
    alice.go("/case/R-000005")
    alice.press("QR code")
    assert alice.page.locator("main svg").count(), alice.text
    walk.picture(alice, "qr-code")




CONVERSATION_WALKS = [messages_both_ways, case_without_a_printer]
