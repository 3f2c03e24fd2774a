"""A person in front of a browser: reads, fills in fields by their labels, presses what is written
on buttons. Patterns name both languages: "Continuer|Continue"."""

import os
import re
import time

PATIENCE_SECONDS = 20
#: What goes on to the next page of a request, whatever the question.
ON = re.compile(
    r"^(Continuer|Continue|Passer|Skip|Ça ne règle rien|No help)", re.IGNORECASE)


#: One-time codes that were entered, by anybody of this process.
ENTERED = set()


class IfAsked(str):
    """A label that some pages leave out, such as quantities where there is one unit only."""


class Visitor:
    """One person with a browser of their own: no cookies shared with the others."""

    def __init__(self, context, base, pages):
        self.context, self.base, self.pages = context, base, pages
        self.page = context.new_page()
        self._answer = None
        self.page.on("response", self._keep)

    def _keep(self, answer):
        if answer.request.is_navigation_request() and answer.status not in (302, 303):
            self._answer = answer

    def go(self, path):
        self.page.goto(self.base + path)
        self.look()

    def look(self):
        """Takes the page in: what a reader of the tests wants to check later."""
        answer, self._answer = self._answer, None
        if answer and "text/html" in answer.headers.get("content-type", ""):
            self.pages.add(answer, self.path)

    @property
    def path(self):
        return self.page.url.removeprefix(self.base)

    @property
    def text(self):
        return self.page.inner_text("main")

    def sees(self, words):
        return re.search(words, self.text) is not None

    def must_see(self, *words):
        for wanted in words:
            assert self.sees(wanted), f"expected “{wanted}” on {self.path}; it says: {self.text}"

    def read_in(self, language):
        """Changes to the other language by its link, where the page is in this one."""
        if self.page.locator("html").get_attribute("lang") != language[:2]:
            name = {"fr": "Français", "en": "English"}[language[:2]]
            self.press_this(self.page.get_by_role("link", name=name).first)

    # Buttons and links

    def named(self, words, role=None, within=None):
        """What can be pressed and begins with these words."""
        place = within or self.page.locator("main")
        pattern = re.compile(f"^\\W*({words})")
        roles = [role] if role else ["button", "link"]
        found = place.get_by_role(roles[0], name=pattern, include_hidden=True)
        for other in roles[1:]:
            found = found.or_(place.get_by_role(other, name=pattern, include_hidden=True))
        return found

    def offers(self, words, within=None):
        return self.named(words, within=within).count() > 0

    def press(self, words, role=None, within=None):
        found = self.named(words, role, within)
        assert found.count(), f"expected “{words}” on {self.path}; it says: {self.text}"
        in_sight = found.filter(visible=True)
        self.press_this(in_sight.first if in_sight.count() else found.first)

    def press_this(self, target):
        self.unfold(target)
        target.click()
        self.page.wait_for_load_state()
        self.look()

    def unfold(self, target):
        """Opens what the target is folded into, as a person would, by its summary."""
        folds = target.locator("xpath=ancestor::details[not(@open)]")
        for _ in range(folds.count()):
            folds.first.locator("summary").first.click()

    def press_primary(self):
        """The one button that the page wants pressed."""
        self.press_this(self.page.locator("main button.primary, main a.primary").first)

    # Fields

    def field(self, label, within=None):
        place = within or self.page.locator("main")
        return place.get_by_label(re.compile(label))

    def fill(self, label, value, within=None):
        """Whatever the field is: text, list, box or one of several."""
        found = self.field(label, within)
        assert found.count(), f"expected a field “{label}” on {self.path}: {self.text}"
        self.unfold(found.first)
        put(found.first, value)

    def put_if_asked(self, label, value):
        """In the field with that label, or as one of several under that heading."""
        found = self.field(label)
        if found.count():
            put(found.first, value)
            return True
        group = self.page.locator("main").get_by_role("group", name=re.compile(label))
        if not group.count():
            return False
        one = group.get_by_role("radio", name=re.compile(str(value)))
        listed = group.get_by_role("combobox")
        if one.count():
            put(one.first, True)
        elif listed.count():
            put(listed.first, value)
        return one.count() + listed.count() > 0

    # Requests

    def answer(self, answers, before_going_on=None):
        """Fills in the pages of a request up to its check, by labels; what is not named stays
        as it is. An answer that no page asked for is an error, unless it is `IfAsked`."""
        left = {label for label in answers if not isinstance(label, IfAsked)}
        again = 0
        while not self.path.split("?")[0].endswith("/check"):
            before = self.path.split("?")[0]
            for label, value in answers.items():
                if self.put_if_asked(label, value):
                    left.discard(label)
            if before_going_on:
                before_going_on(before.split("/")[-1])
            button = self.page.locator("main").get_by_role("button", name=ON)
            self.press_this(button.first if button.count() else
                            self.page.locator("main button.primary").first)
            # A page that comes back has something to say; it is believed once.
            again = again + 1 if self.path.split("?")[0] == before else 0
            assert again < 2, "the answer was not taken: " + self.text
        assert not left, f"nobody asked for {sorted(left)}"

    # Signing in

    def sign_in(self, order, address, path="/"):
        """By the code of the mailbox page."""
        self.go(path)
        self.fill("Numéro de commande|Order number", order)
        self.fill("e-mail", address)
        self.press_primary()
        self.page.wait_for_url("**/code/**")
        self.enter_code(address)

    def enter_code(self, address):
        self.fill("Code", self.code(address))
        self.press_primary()
        assert "/code/" not in self.path, "the code was not taken: " + self.text

    def code(self, address):
        """Of the latest mail to that address, once it has come."""
        box = self.context.new_page()
        text = ""
        limit = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < limit:
            box.goto(self.base + "/mailbox")
            mails = box.locator("main article").filter(has_text=address)
            if mails.count():
                mails.first.get_by_role("link").first.click()
                text = box.inner_text("main")
                found = re.search(r"^\s*([A-Z0-9]{4})[ -]?([A-Z0-9]{4})\s*$", text, re.M)
                if found and found.group(0) not in ENTERED:
                    ENTERED.add(found.group(0))
                    box.close()
                    return found.group(0).strip()
            time.sleep(0.2)
        raise AssertionError(f"no mail with a code for {address}: {text}")

    def log_in(self, login, password):
        self.go("/desk/log-in")
        self.page.fill("input[name=login]", login)
        self.page.fill("input[name=password]", password)
        self.press_primary()
        assert "log-in" not in self.path, self.text

    # Waiting and fetching

    def wait_for(self, what, condition):
        """Reloads until it is so; what the dispatcher does takes a moment."""
        limit = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < limit, (
                f"not within {PATIENCE_SECONDS} s: {what}; {self.path} says: {self.text}")
            time.sleep(0.2)
            self.page.reload()
        self.look()

    def download(self, link, folder):
        with self.page.expect_download() as waiting:
            link.click()
        path = os.path.join(folder, waiting.value.suggested_filename)
        waiting.value.save_as(path)
        return path

    def close(self):
        self.context.close()


def put(field, value):
    kind = field.evaluate("field => field.type || field.tagName")
    if kind == "radio":
        # Another one takes its place where it is not to be.
        if value:
            field.check()
    elif kind == "checkbox":
        field.set_checked(bool(value))
    elif kind.startswith("select"):
        choose(field, str(value))
    else:
        field.fill(str(value))


def choose(field, words):
    """The choice whose text has the words, or whose text they are."""
    texts = [text.strip() for text in field.locator("option").all_inner_texts()]
    exact = [text for text in texts if text == words]
    found = exact or [text for text in texts if re.search(words, text)]
    assert found, f"expected a choice “{words}” among {texts}"
    field.select_option(label=found[0])
