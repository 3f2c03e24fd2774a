"""A shop's own system as the guide asks for it: it keeps gift cards and store credit by our key."""

import http.server
import json
import threading
import urllib.parse


class RunningKeeper:
    """Gives each key once; the answers to as many first calls as told are lost after the fact."""

    TOKEN = "keeper-token"

    def __init__(self, loses=0):
        self.credits, self.calls, self.loses = {}, 0, loses
        keeper = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if not self.is_known() or self.path != "/after-sales/credits":
                    return self.answer(401, {"problem": "who are you?"})
                assert self.headers["Idempotency-Key"] == body["key"], body
                keeper.calls += 1
                known = keeper.credits.setdefault(
                    body["key"], {**body, "id": f"V-{len(keeper.credits) + 1}", "state": "given"})
                if keeper.loses:
                    keeper.loses -= 1
                    return self.connection.close()
                return self.answer(201, known)

            def do_GET(self):
                address = urllib.parse.urlsplit(self.path)
                if not self.is_known() or address.path != "/after-sales/credits":
                    return self.answer(401, {"problem": "who are you?"})
                order = urllib.parse.parse_qs(address.query)["order"][0]
                return self.answer(200, {"credits": [
                    credit for credit in keeper.credits.values() if credit["order"] == order]})

            def is_known(self):
                return self.headers["Authorization"] == "Bearer " + keeper.TOKEN

            def answer(self, status, body):
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.variables = {
            "SHOP_CREDITS_URL": f"http://127.0.0.1:{self.server.server_port}/after-sales",
            "SHOP_CREDITS_TOKEN": self.TOKEN}
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
