"""Rounds: the pages beside the paths, mistakes in forms, and what can be done by keys alone."""

from browser_shop import DESKTOP, query
from keyboard import Keyboard
from seen_pages import kind_of
from walk import ALL_DONE, DAMAGE, REFUND, RETURN

ROUND_LIMIT = 60


#: Pages of the back office that the guide shows.
SHOWN = {
    "/desk/station": "station", "/desk/station/today": "station-today", "/desk/staff": "staff",
    "/desk/audit": "audit"}


def follow_links(walk, visitor, start, inside):
    """One page of each kind that links lead to, and the pages of their links."""
    waiting, known, met = [start], set(), 0
    while waiting and met < ROUND_LIMIT:
        path = waiting.pop(0)
        # Each queue is a page of its own; of cases and orders one is enough.
        if kind_of(path) in known or path.split("?")[0] in known:
            continue
        known |= {kind_of(path), path.split("?")[0]}
        visitor.go(path)
        walk.picture(visitor, SHOWN.get(path))
        met += 1
        waiting += [
            link for link in visitor.page.locator("a[href]").evaluate_all(
                "links => links.map(link => link.getAttribute('href'))")
            if link.startswith(inside) and not is_file(link)]
    return met


def is_file(link):
    return any(part in link for part in ("/document/", "/part/", ".pdf", ".csv", "/photo/", "export"))


def round_of_the_desk(walk):
    """Every page that links of the back office lead to, for each role."""
    for login in walk.staff:
        assert follow_links(walk, walk.staff[login], "/desk", "/desk") > 8, login


def round_of_the_portal(walk):
    visitor = walk.visitor()
    visitor.go("/")
    walk.picture(visitor, "home")
    assert follow_links(walk, visitor, "/", "/") > 3
    visitor.close()
    lea = walk.customer("FR-1001")
    assert follow_links(walk, lea, "/order", ("/case", "/request", "/form", "/withdrawal")) > 2


def mistakes_of_customers(walk):
    """Nothing is lost, and the page says what is wrong and where."""
    walk.browser.expected |= {404, 422}
    visitor = walk.visitor()
    visitor.go("/no-such-page")
    visitor.must_see("n’existe pas|does not exist")
    visitor.go("/")
    fields = visitor.page.locator("main form").first
    fields.evaluate("form => { form.noValidate = true }")
    visitor.fill("e-mail", "camille")
    visitor.press_primary()
    visitor.must_see("À corriger|To correct", "numéro de ta commande|number of your order")
    assert visitor.field("e-mail").first.input_value() == "camille", "what was typed is lost"
    visitor.fill("Numéro de commande|Order number", "FR-1001")
    visitor.fill("e-mail", "somebody@example.com")
    visitor.press_primary()
    visitor.fill("Code", "ABCD2345")
    visitor.press_primary()
    visitor.must_see("pas le bon|not the code|ne sert plus|expired")
    visitor.close()
    customer = walk.customer("FR-2017")
    walk.begin(customer, DAMAGE, "headset")
    while not customer.sees("À corriger|To correct"):
        before = customer.path
        customer.page.locator("main form").evaluate_all(
            "forms => forms.forEach(form => { form.noValidate = true })")
        customer.press_primary()
        assert customer.path == before or not customer.path.endswith("/check"), customer.text


def mistakes_of_the_staff(walk):
    walk.browser.expected |= {404, 422}
    agent = walk.staff["agent"]
    agent.go("/desk/search?q=nothing-like-it")
    agent.go("/desk/search?q=FR-2003")
    walk.picture(agent, "search")
    agent.go("/desk/case/R-999999")
    agent.must_see("n’existe pas|does not exist")
    number = "R-000001"
    agent.go(f"/desk/case/{number}")
    refuse = agent.named("Refuser et|Refuse and", "button").first
    agent.page.locator("main form").evaluate_all(
        "forms => forms.forEach(form => { form.noValidate = true })")
    agent.press_this(refuse)
    agent.must_see("le client doit savoir|the customer must know")
    assert walk.state(number) == "awaiting_review", walk.state(number)


def mails_and_policy(walk):
    """Each kind of mail as the mailbox page shows it; the policy in both languages."""
    visitor = walk.visitor(DESKTOP)
    visitor.go("/mailbox")
    links = visitor.page.locator("main article a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))")
    for link in links[:12]:
        visitor.go(link)
    visitor.go("/returns-policy?lang=fr")
    assert visitor.page.locator("[id='return.window']").count(), "no anchor for return.window"
    visitor.go("/returns-policy?lang=en")
    visitor.must_see("30 days")
    walk.picture(visitor, "policy")
    visitor.close()


def by_keys_alone(walk):
    """A customer's whole path, then the agent's from the queue to the label."""
    tom = walk.visitor(script=True)
    tom.go("/")
    keys = Keyboard(tom)
    keys.skip_to_content()
    keys.type("Numéro de commande|Order number", "FR-2015")
    keys.type("Adresse e-mail|The order’s e-mail", "tom@example.com")
    keys.press("Recevoir mon code|Send me a code")
    keys.type("Code", tom.code("tom@example.com"))
    keys.press("Ouvrir ma commande|Open my order")
    tom.read_in(walk.language)
    walk.customers["FR-2015"] = tom
    keys.press(RETURN, "button")
    while not tom.path.split("?")[0].endswith("/check"):
        if tom.field(REFUND).count():
            keys.tab_to("Remboursement|Refund|Échange|Exchange", "input")
            keys.keys.press("Space")
        keys.press("Continuer|Continue")
    keys.press("Payer|Pay")
    keys.press("Payer .*carte d’essai|Pay .*test card")
    number = tom.path.split("/")[-1]
    walk.expect_state(number, "awaiting_review")
    authorize_by_keys(walk, number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE])


def authorize_by_keys(walk, number):
    agent = walk.visitor(DESKTOP, script=True, state=walk.staff["agent"].context.storage_state())
    agent.go("/desk")
    keys = Keyboard(agent)
    keys.skip_to_content()
    keys.press(number, "a")
    keys.press("Accepter et|Authorize and", "button")
    walk.expect_state(number, "authorized")
    agent.close()


PAINTED = """() => new Promise(done => {
  new PerformanceObserver(list => done(Math.max(...list.getEntries().map(e => e.startTime))))
    .observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => done(null), 2000);
})"""


def how_soon_pages_show(walk):
    """Reported, not asserted: the machine may be busy."""
    customer, agent = walk.customer("FR-1001"), walk.staff["agent"]
    own = query(
        walk.database, "SELECT number FROM cases WHERE order_number = 'FR-1001'")
    paths = ["/", "/order", "/returns-policy"] + [f"/case/{number}" for number, in own[:1]]
    for visitor, path in [(customer, path) for path in paths] + [
            (agent, "/desk"), (agent, "/desk/case/R-000001")]:
        looking = walk.visitor(
            script=True, state=visitor.context.storage_state())
        looking.go(path)
        painted = looking.page.evaluate(PAINTED)
        print(f"   largest contentful paint of {path}: {painted and round(painted)} ms")
        looking.close()


ROUND_WALKS = [
    mistakes_of_customers, mistakes_of_the_staff, by_keys_alone, mails_and_policy,
    round_of_the_portal, round_of_the_desk, how_soon_pages_show]
