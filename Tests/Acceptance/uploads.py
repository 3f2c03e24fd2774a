"""Photos sent to a running shop: what is kept has no place and no device in it, what is no picture
is refused with its reason, and however much is sent, the server's memory stays where it was."""

import http.client
import io
import os
import re
import sys
import tempfile
import time

from PIL import Image

from page_visitor import Page, Visitor
from running_shop import RunningShop

ORDER, ADDRESS, LINE = "FR-1001", "lea@example.com", "mouse"
MEGABYTE = 1024 * 1024
LIMIT = 15 * MEGABYTE
#: What the server may hold more after 120 MB were sent than before.
GROWTH = 64 * MEGABYTE
BOUNDARY = "reprise-acceptance"


def photo(size=(1600, 1200), color=(40, 90, 160)):
    """A picture as a telephone makes it: on its side, with place and device."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telephone of Lea"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (45.0, 45.0, 36.0)
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "JPEG", exif=exif)
    return out.getvalue()


class Sender(Visitor):
    """A visitor who sends files too."""

    def send_files(self, form, files, **fields):
        """`files`: `(field, name, bytes)`; bytes may be a number, then so many zeros are sent."""
        parts = []
        for name, value in {**form.fields, **fields}.items():
            parts.append(self._part(f'name="{name}"', value.encode()))
        for field, name, content in files:
            parts.append(self._part(f'name="{field}"; filename="{name}"', content))
        end = f"--{BOUNDARY}--\r\n".encode()
        length = sum(len(head) + size(body) + 2 for head, body in parts) + len(end)
        connection = self._connect()
        connection.putrequest("POST", form.action)
        host = f"localhost:{self.port}"
        cookies = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        for name, value in {
            "Cookie": cookies, "Origin": "http://" + host, "Content-Length": str(length),
            "Content-Type": "multipart/form-data; boundary=" + BOUNDARY,
            "Accept-Language": self.language,
        }.items():
            connection.putheader(name, value)
        connection.endheaders()
        for head, body in parts:
            connection.send(head)
            for piece in pieces(body):
                connection.send(piece)
            connection.send(b"\r\n")
        connection.send(end)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        location = answer.headers.get("Location")
        return self.get(location) if location else Page(form.action, answer.status, text)

    @staticmethod
    def _part(disposition, body):
        head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"
        return head.encode(), body

    def fetch(self, path):
        connection = self._connect()
        cookies = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        connection.request("GET", path, headers={"Cookie": cookies})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body


def size(body):
    return body if isinstance(body, int) else len(body)


def pieces(body):
    if not isinstance(body, int):
        yield body
        return
    while body > 0:
        count = min(body, MEGABYTE)
        # Begins as a JPEG does, so that it is the size that is refused.
        yield b"\xff\xd8\xff" + b"\0" * (count - 3) if count >= 3 else b"\0" * count
        body -= count


def peak(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) * 1024


def sign_in(visitor):
    page = visitor.send(visitor.get("/").form("/"), order=ORDER, email=ADDRESS)
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        for link in visitor.get("/mailbox").links:
            if re.fullmatch(r"/mailbox/\d+", link):
                found = re.search(r"\s([A-Z0-9]{8})\s", visitor.get(link).text)
                if found:
                    return visitor.send(page.forms[-1] if not page.form("/code")
                                        else page.form("/code"), code=found.group(1))
        time.sleep(0.1)
    raise AssertionError("no mail with a code")


def to_photos(visitor):
    """Begins a request about a defect, and answers until the photos."""
    page = visitor.send(visitor.get(f"/form?line={LINE}").form("/begin/defect"))
    answers = {
        "lines": {"quantity-0": "1"}, "self-help": {}, "reason": {"reason": "Ne s'allume plus."}}
    for _ in range(6):
        name = page.path.split("/")[-1]
        if name == "photos":
            return page
        page = visitor.send(page.form("/" + name), **answers[name])
    raise AssertionError("no page for photos")


def run(folder):
    with RunningShop.demo(folder) as shop:
        visitor = Sender(shop.port)
        sign_in(visitor)
        page = to_photos(visitor)
        form = page.form("/photos")
        keeps(visitor, form)
        refuses(visitor, form)
        stays_small(visitor, form, shop.process.pid)
        left = [name for _, _, files in os.walk(folder + "/shop.db.uploads") for name in files]
        assert not left, f"files stay behind: {left}"
        assert shop.is_running


def keeps(visitor, form):
    page = visitor.send_files(form, [("evidence", "IMG_1.jpg", photo())], go="stay")
    found = re.findall(r'"/photo/([0-9a-f]{32})"', page.source)
    assert len(found) == 1, f"{page.status}: {page.text}"
    answer, body = visitor.fetch("/photo/" + found[0])
    assert answer.status == 200 and answer.headers["Content-Type"] == "image/jpeg"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    image = Image.open(io.BytesIO(body))
    assert image.size == (1200, 1600), f"not upright: {image.size}"
    assert not image.getexif() and b"Telephone" not in body and b"Exif" not in body
    answer, body = visitor.fetch(f"/photo/{found[0]}/small")
    assert Image.open(io.BytesIO(body)).size == (240, 320)
    print("ok   a photo is kept upright, without place and device")


def refuses(visitor, form):
    bomb = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(bomb, "PNG")
    bad = [
        ("bombe.png", bomb.getvalue(), "60 millions"), ("coupee.jpg", photo()[:9000], "abîmé"),
        ("page.jpg", b"<script>alert(1)</script>", "pas une photo"),
        ("vide.jpg", b"", "vide"), ("lourde.jpg", LIMIT + 1, "15"),
    ]
    files = [("evidence", name, body) for name, body, _ in bad]
    good = ("evidence", "bonne.jpg", photo(color=(200, 60, 60)))
    page = visitor.send_files(form, files + [good], go="stay")
    assert page.status == 422, f"{page.status}: {page.text}"
    for name, _, reason in bad:
        assert re.search(f"{name}[^«]*{reason}", page.text), f"{name}: {page.text}"
    assert "bonne.jpg" not in page.text
    assert len(set(re.findall(r"/photo/([0-9a-f]{32})", page.source))) == 2
    print("ok   each file that is no picture is named with its reason, the others are kept")


def stays_small(visitor, form, pid):
    with open(f"/proc/{pid}/clear_refs", "w") as reset:
        reset.write("5")
    before = peak(pid)
    page = visitor.send_files(form, [("evidence", f"{i}.jpg", LIMIT) for i in range(8)])
    assert page.status == 422, f"{page.status}: {page.text}"
    grown = peak(pid) - before
    assert grown < GROWTH, f"{grown // MEGABYTE} MB more for 120 MB sent"
    page = visitor.send_files(form, [("evidence", "1.jpg", 130 * MEGABYTE)])
    assert page.status == 413, page.status
    grown = peak(pid) - before
    assert grown < GROWTH, f"{grown // MEGABYTE} MB more for 250 MB sent"
    print(f"ok   250 MB sent, the server holds {grown // MEGABYTE} MB more at its peak")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="reprise-uploads-") as temporary:
        run(os.path.join(temporary, "demo"))
    print("Uploads: all passed.")
    sys.exit(0)
