"""A visitor without a browser: follows links, fills in forms, keeps cookies."""

import html.parser
import http.client
import urllib.parse

PATIENCE_SECONDS = 30


class Form:
    def __init__(self, action):
        self.action = action
        self.fields = {}


class Page(html.parser.HTMLParser):
    """What a visitor sees: the words, the links and the forms."""

    def __init__(self, path, status, text):
        super().__init__(convert_charrefs=True)
        self.path, self.status, self.source = path, status, text
        self.links, self.forms, self.words = [], [], []
        self._form = self._select = self._area = None
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        got = dict(attributes)
        name = got.get("name")
        if tag == "a" and got.get("href"):
            self.links.append(got["href"])
        elif tag == "form":
            self._form = Form(got.get("action") or self.path)
            self.forms.append(self._form)
        elif self._form is None:
            return
        elif tag == "input" and name:
            kind = got.get("type", "text")
            if kind in ("checkbox", "radio"):
                if "checked" in got:
                    self._form.fields[name] = got.get("value") or "on"
            elif kind != "submit":
                self._form.fields[name] = got.get("value") or ""
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select:
            if "selected" in got or self._select not in self._form.fields:
                self._form.fields[self._select] = got.get("value") or ""
        elif tag == "textarea" and name:
            self._area = name
            self._form.fields[name] = ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data):
        if self._area and self._form:
            self._form.fields[self._area] += data
        self.words.append(data)

    def form(self, ending, **having):
        """The first form whose action ends so and whose fields have these values, or `None`."""
        for form in self.forms:
            if form.action.split("?")[0].endswith(ending) and all(
                form.fields.get(name) == value for name, value in having.items()
            ):
                return form
        return None


class Visitor:
    def __init__(self, port):
        self.port = port
        self.cookies = {}
        self.language = "fr"

    def another(self):
        """Somebody else, in front of the same shop."""
        return Visitor(self.port)

    def get(self, path):
        """Follows redirects."""
        for _ in range(6):
            status, location, text = self._exchange("GET", path, None)
            if not location:
                return Page(path, status, text)
            path = self._local(location)
        raise AssertionError("redirected in a circle at " + path)

    def send(self, form, **changes):
        """Sends a form; the page that it leads to."""
        status, location, text = self._exchange("POST", form.action, dict(form.fields, **changes))
        return self.get(self._local(location)) if location else Page(form.action, status, text)

    def send_and_leave(self, form, **changes):
        """Sends the bytes of a form, and waits for no answer."""
        connection = self._connect()
        self._request(connection, "POST", form.action, dict(form.fields, **changes))
        connection.close()

    def _connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)

    def _request(self, connection, method, path, fields):
        host = f"localhost:{self.port}"
        headers = {"Host": host, "Accept-Language": self.language}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = "http://" + host
        connection.request(method, path, body=body, headers=headers)

    def _exchange(self, method, path, fields):
        connection = self._connect()
        try:
            self._request(connection, method, path, fields)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name.strip()] = value
            return answer.status, answer.headers.get("Location"), text
        finally:
            connection.close()

    def _local(self, location):
        parts = urllib.parse.urlsplit(location)
        assert not parts.netloc, "redirected to another place: " + location
        return urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))
