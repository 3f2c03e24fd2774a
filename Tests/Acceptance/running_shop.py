"""A Reprise of our own: started on a free port, watched, stopped or killed."""

import os
import re
import signal
import socket
import subprocess
import time
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BINARY = os.path.abspath(os.environ.get("REPRISE", os.path.join(ROOT, ".build/release/reprise")))
START_SECONDS = 60
if not os.access(BINARY, os.X_OK):
    raise SystemExit(f"{BINARY} is missing: build it, or name another in REPRISE")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def command(*arguments, database=None, environment=None, seconds=120):
    """Runs the command line once; the answer has `returncode`, `stdout` and `stderr`."""
    variables = dict(os.environ, **(environment or {}))
    if database is not None:
        variables["DATABASE_URL"] = database if "://" in database else "sqlite://" + database
    return subprocess.run(
        [BINARY, *arguments], env=variables, cwd=ROOT, timeout=seconds, capture_output=True,
        text=True, errors="replace")


def done(*arguments, **options):
    """As `command`, and it must succeed; what it printed."""
    answer = command(*arguments, **options)
    if answer.returncode != 0:
        raise AssertionError(f"{arguments}: exit {answer.returncode}: {answer.stderr.strip()}")
    return answer.stdout


class RunningShop:
    """`reprise demo` or `reprise serve` while it runs."""

    def __init__(self, arguments, port, log, environment=None):
        self.port = port
        self.base = f"http://localhost:{port}"
        self.log = log
        with open(log, "ab") as output:
            self.process = subprocess.Popen(
                [BINARY, *arguments, "--port", str(port)], cwd=ROOT, stdout=output,
                stderr=output, env=dict(os.environ, **(environment or {})))
        try:
            self.wait_until_healthy()
        except BaseException:
            self.kill()
            raise

    @classmethod
    def demo(cls, folder):
        return cls(["demo", "--data", folder], free_port(), folder + ".log")

    @classmethod
    def serve(cls, database, port=None, environment=None):
        variables = dict(environment or {}, DATABASE_URL="sqlite://" + database)
        return cls(["serve", "--mailbox"], port or free_port(), database + ".log", variables)

    def wait_until_healthy(self):
        limit = time.monotonic() + START_SECONDS
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                raise Died(f"exit {self.process.returncode}; {self.last_lines()}")
            try:
                with urllib.request.urlopen(self.base + "/healthz", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"not healthy within {START_SECONDS} s; {self.last_lines()}")

    def last_lines(self):
        with open(self.log, errors="replace") as text:
            return " | ".join(text.read().splitlines()[-3:])

    def password(self, login):
        """What the demo printed for a member of the staff."""
        with open(self.log, errors="replace") as text:
            return re.search(rf"log in\s+{login}\s+password (\S+)", text.read()).group(1)

    @property
    def is_running(self):
        return self.process.poll() is None

    def died(self, within):
        try:
            self.process.wait(within)
        except subprocess.TimeoutExpired:
            return False
        return True

    def stop(self):
        """Gracefully; what is in flight is finished."""
        if self.is_running:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError("it did not stop within 20 s of SIGTERM") from None

    def kill(self):
        """As `kill -9`."""
        if self.is_running:
            self.process.kill()
        self.process.wait(10)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.is_running:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()


class Died(Exception):
    """The program ended before it answered."""
