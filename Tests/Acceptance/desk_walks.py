"""The desk's own tools: photos from both ends, several cases at once, keys, an authenticator."""

import base64
import hashlib
import hmac
import io
import os
import re
import struct
import time

from return_walks import quantity_of
from station_walks import grade
from walk import ALL_DONE, DEFECT, REFUND

SHOWN_PHOTOS = "#photos ul.photos img"
ADD_AND_GO_ON = "Ajouter les photos, continuer|Add the photos, go on"
FOCUSED_CASE = """() => {
  const row = document.activeElement && document.activeElement.closest("table.queue tbody tr");
  return row ? [...row.parentElement.children].indexOf(row) : -1;
}"""
STEP_SECONDS = 30


def photo(walk, name, color):
    """A file as a telephone makes it."""
    from PIL import Image
    content = io.BytesIO()
    Image.new("RGB", (1600, 1200), color).save(content, "JPEG")
    path = os.path.join(walk.folder, name)
    with open(path, "wb") as file:
        file.write(content.getvalue())
    return path


def are_shown(visitor, count):
    """So many photos, each of them a picture that loads."""
    found = visitor.page.locator(SHOWN_PHOTOS)
    assert found.count() == count, f"{found.count()} photos on {visitor.path}: {visitor.text}"
    for index in range(count):
        found.nth(index).scroll_into_view_if_needed()
        assert found.nth(index).evaluate("""async image => {
          if (!image.complete) await new Promise(done => { image.onload = image.onerror = done; });
          return image.naturalWidth > 0;
        }"""), f"a photo of {visitor.path} does not load"


def photos_from_both_ends(walk):
    """The customer shows the defect, the warehouse what it found; the desk has both."""
    customer, worker = walk.customer("FR-2006"), walk.staff["warehouse"]

    def attach(question):
        if question != "photos" or customer.page.locator("ul.photos img").count():
            return
        customer.page.locator("input[type=file]").first.set_input_files(
            photo(walk, "screen.jpg", (40, 90, 160)))
        if walk.script:  # sent at once
            customer.page.locator("ul.photos img").wait_for()

    walk.begin(customer, DEFECT, "monitor")
    customer.answer(
        {quantity_of("monitor"): 1, "ne marche pas|does not work": "Une bande noire.",
         REFUND: True}, before_going_on=attach)
    number = walk.send(customer)
    customer.go(f"/case/{number}")
    are_shown(customer, 1)
    walk.authorize(number)
    worker.go(f"/desk/station/case/{number}")
    are_shown(worker, 1)
    carton = worker.page.locator("input[name=carton][value=yes]")
    carton.check()
    worker.page.locator("#photos input[type=file]").set_input_files(
        photo(walk, "bench.jpg", (160, 60, 40)))
    if walk.script:
        worker.page.locator(SHOWN_PHOTOS).nth(1).wait_for()
    else:
        worker.press(ADD_AND_GO_ON)
    are_shown(worker, 2)
    assert carton.is_checked(), "what was answered before the photo is lost"
    grade(worker, ["Abîmé|Damaged"], "oui|yes")
    are_shown(walk.open_file("agent", number), 2)
    walk.settled(number, [ALL_DONE])


def authorized_together(walk):
    """All that wait are marked; a group of one decision goes, the rest stays."""
    agent = walk.staff["agent"]
    agent.go("/desk/queue/review")
    boxes = agent.page.locator("input[name=case]")
    for index in range(boxes.count()):
        boxes.nth(index).check()
    agent.press("Accepter ensemble|Authorize together")
    assert "/desk/bulk" in agent.path, agent.path
    groups = agent.page.locator("main section").filter(has=agent.page.locator("table"))
    sizes = [groups.nth(index).locator("tbody tr").count() for index in range(groups.count())]
    assert max(sizes) > 1, f"no two cases of one decision: {agent.text}"
    if agent.offers("Seulement ceux-ci|Only these"):
        agent.press("Seulement ceux-ci|Only these", within=groups.nth(sizes.index(max(sizes))))
    numbers = re.findall(r"R-\d{6}", agent.page.locator("main table").first.inner_text())
    agent.press("Accepter \\d+ dossiers|Authorize \\d+ cases")
    agent.must_see("Acceptés|Authorized")
    for number in set(numbers):
        walk.expect_state(number, "authorized")


def keys_of_the_queue(walk):
    """J and K browse, ? shows them all, A leads to the action of the one in front."""
    if not walk.script:
        return
    agent = walk.staff["agent"]
    agent.go("/desk/queue/review")
    keys = agent.page.keyboard
    for key, row in (("j", 0), ("j", 1), ("k", 0)):
        keys.press(key)
        assert agent.page.evaluate(FOCUSED_CASE) == row, f"{key} did not lead to row {row}"
    keys.press("?")
    dialog = agent.page.locator("#keys-dialog")
    dialog.wait_for()
    assert "J" in dialog.inner_text(), dialog.inner_text()
    keys.press("Escape")
    dialog.wait_for(state="hidden")
    with agent.page.expect_navigation(url="**/desk/case/*#act"):
        keys.press("a")
    agent.look()
    agent.page.locator("#act :focus").wait_for(state="attached")


def digits(secret, step):
    """RFC 6238: HMAC-SHA-1 of the step, six digits of it."""
    content = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    start = content[-1] & 15
    return f"{(struct.unpack('>I', content[start:start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def authenticator(walk):
    """Set up with the key as written, then asked for at the next log-in, each code once."""
    password = walk.shop.password("finance")
    member = walk.visitor()
    member.log_in("finance", password)
    member.go("/desk/account/authenticator")
    key = member.page.locator("main code").first.inner_text().replace(" ", "")
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    step = int(time.time()) // STEP_SECONDS
    member.page.fill("input[name=digits]", digits(secret, step))
    if member.page.locator("input[name=password]").count():
        member.page.fill("input[name=password]", password)
    member.press_primary()
    member.must_see("est active|is on")
    member.close()
    walk.browser.expected |= {401, 403, 422}
    again = walk.visitor()
    for code in ("", digits(secret, step)):
        log_in(again, password, code)
        assert "log-in" in again.path, f"let in with the code “{code}”"
    log_in(again, password, digits(secret, step + 1))
    assert "log-in" not in again.path, again.text
    again.close()


def log_in(visitor, password, code):
    visitor.go("/desk/log-in")
    visitor.page.fill("input[name=login]", "finance")
    visitor.page.fill("input[name=password]", password)
    visitor.page.fill("input[name=digits]", code)
    visitor.press_primary()


DESK_WALKS = [photos_from_both_ends, authorized_together, keys_of_the_queue, authenticator]
