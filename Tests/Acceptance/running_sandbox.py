"""A sandbox of our own on a free port, and a receiver of its webhooks."""

import http.server
import json
import os
import subprocess
import threading
import time
import urllib.request

from running_shop import BINARY, ROOT, START_SECONDS, Died, free_port


class Receiver:
    """Takes webhooks on a free port; the first delivery of every event may be turned away."""

    def __init__(self, turns_away=False):
        self.received, self.turned_away = [], set()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def take(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                key = (self.path, body)
                status = 200
                if turns_away and key not in receiver.turned_away:
                    receiver.turned_away.add(key)
                    status = 503
                else:
                    receiver.received.append((self.command, self.path, self.headers, body))
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            do_GET = do_POST = take

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait_for(self, wanted, seconds=30):
        """The first delivery for which `wanted(path, body)` is true."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            for method, path, headers, body in list(self.received):
                if wanted(path, body):
                    return method, path, headers, body
            time.sleep(0.05)
        seen = [(path, body[:80]) for _, path, _, body in self.received]
        raise AssertionError(f"no such webhook within {seconds} s; seen: {seen}")


class RunningSandbox:
    """`reprise sandbox` while it runs."""

    def __init__(self, folder, *arguments):
        self.port = free_port()
        self.base = f"http://localhost:{self.port}"
        self.log = os.path.join(folder, f"sandbox-{self.port}.log")
        with open(self.log, "ab") as output:
            self.process = subprocess.Popen(
                [BINARY, "sandbox", "--port", str(self.port), *arguments], cwd=ROOT,
                stdout=output, stderr=output)
        limit = time.monotonic() + START_SECONDS
        while True:
            if self.process.poll() is not None:
                raise Died(f"exit {self.process.returncode}; {self.printed()}")
            try:
                self.control("GET", "")
                return
            except OSError:
                if time.monotonic() > limit:
                    self.kill()
                    raise
                time.sleep(0.05)

    def control(self, method, path, body=None):
        """One of the sandbox's own calls."""
        request = urllib.request.Request(
            f"{self.base}/sandbox/{path}", method=method,
            data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def read(self, address):
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.read()

    def press(self, address, choice="pay"):
        """Presses a button on a provider's page; where the browser is sent then."""
        request = urllib.request.Request(address, data=f"choice={choice}".encode())
        opener = urllib.request.build_opener(Unfollowed)
        with opener.open(request, timeout=10) as answer:
            return answer.headers["Location"]

    def printed(self):
        with open(self.log, errors="replace") as text:
            return text.read()

    def kill(self):
        """As `kill -9`."""
        self.process.kill()
        self.process.wait(10)

    def stop(self):
        self.process.terminate()
        self.process.wait(20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()


class Unfollowed(urllib.request.HTTPRedirectHandler):
    def http_error_303(self, request, fp, code, message, headers):
        return fp
