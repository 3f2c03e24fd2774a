"""Plants secrets wherever the program keeps some, lets it work and fail, and looks for them in
everything that it printed, logged or named a file after.
"""

import os
import socket
import sys
import tempfile

from running_shop import RunningShop, command, free_port
from shop_path import Path, query

PASSWORD = "pl4nted-in-a-url"
#: Settings whose values hold a password, right and wrong ones.
URLS = {
    "SMTP_URL": [
        f"smtp://shop:{PASSWORD}@localhost:1", f"smtp://shop:{PASSWORD}@",
        f"gopher://shop:{PASSWORD}@mail.example", f"smtp://shop:{PASSWORD}@localhost:port"],
    "DATABASE_URL": [
        f"postgres://shop:{PASSWORD}@localhost/shop", f"mysql://shop:{PASSWORD}@localhost/shop",
        f"shop:{PASSWORD}@localhost"],
}
#: What payment providers are spoken to with.
PROVIDERS = {
    "STRIPE_SECRET_KEY": "sk_live_pl4nted-key", "STRIPE_WEBHOOK_SECRET": "whsec_pl4nted",
    "PAYPAL_CLIENT_SECRET": "pl4nted-at-paypal", "ALMA_API_KEY": "sk_live_pl4nted-at-alma",
    "SHOP_CREDITS_TOKEN": "pl4nted-at-the-shop"}
COMMANDS = [
    ["config"], ["db", "migrate"], ["db", "verify"], ["case", "list"], ["export", "audit"],
    ["staff", "list"]]


class Search:
    """What was printed, and the secrets that must not be in it."""

    def __init__(self):
        self.printed, self.planted, self.failed = [], {}, 0

    def plant(self, name, value):
        assert len(value) > 7, f"{name} is too short to be looked for"
        self.planted[name] = value

    def run(self, *arguments, **options):
        answer = command(*arguments, **options)
        shown = " ".join(arguments)
        self.printed.append((shown, answer.stdout + answer.stderr))
        return answer

    def look(self):
        for name, value in sorted(self.planted.items()):
            places = sorted({place for place, text in self.printed if value in text})
            if places:
                self.failed += 1
                print(f"   {name}: FAILED: it is in what these printed: {', '.join(places)}")
        print(f"   {len(self.planted)} secrets looked for in "
              f"{sum(len(text) for _, text in self.printed)} characters of "
              f"{len(self.printed)} outputs, logs and folders")


def settings(search, folder):
    """Commands whose settings hold secrets, most of them malformed."""
    search.plant("a password in a URL", PASSWORD)
    good = {"DATABASE_URL": "sqlite://" + os.path.join(folder, "settings.db")}
    for name, values in URLS.items():
        for value in values:
            for arguments in COMMANDS + [["serve", "--port", str(free_port())]]:
                # With these a server would start and stay.
                if arguments[0] == "serve" and name == "SMTP_URL" and value.endswith(":1"):
                    continue
                search.run(*arguments, environment={**good, name: value}, seconds=60)
    shown = search.run("config", environment={**good, "SMTP_URL": URLS["SMTP_URL"][0]}).stdout
    assert "SMTP_URL=(set, not shown)" in shown, shown
    shown = search.run("config", environment={"DATABASE_URL": URLS["DATABASE_URL"][0]}).stdout
    assert "DATABASE_URL=postgres://shop:…@localhost/shop" in shown, shown


def providers(search, folder):
    """Keys of payment providers, beside addresses that calls may not go to."""
    for name, value in PROVIDERS.items():
        search.plant(name, value)
    good = {
        **PROVIDERS, "PAYPAL_CLIENT_ID": "shop",
        "DATABASE_URL": "sqlite://" + os.path.join(folder, "providers.db")}
    for address in [
            "", f"http://shop:{PASSWORD}@api.example", f"https://shop:{PASSWORD}@api.example"]:
        changes = {"STRIPE_API_URL": address} if address else {}
        for arguments in COMMANDS + [["serve", "--port", str(free_port())]]:
            answer = search.run(*arguments, environment={**good, **changes}, seconds=60)
            if arguments[0] == "serve":
                assert answer.returncode == 1, answer
    shown = search.run("config", environment=good).stdout
    for name in PROVIDERS:
        assert f"{name}=(set, not shown)" in shown, shown


def keys(search, folder):
    """A file with a key that is malformed, or that others can read."""
    for mode, lines in [(0o600, "00ff" * 15 + "0g0g"), (0o644, "0a1b" * 16), (0o600, "0a1b2c3d")]:
        path = os.path.join(folder, f"{mode}-{len(lines)}.key")
        with open(path, "w") as file:
            file.write(lines + "\n")
        os.chmod(path, mode)
        search.plant(f"the key in {os.path.basename(path)}", lines)
        answer = search.run(
            "serve", "--port", str(free_port()), database=os.path.join(folder, "keys.db"),
            environment={"REPRISE_SECRET_KEY_FILE": path})
        assert answer.returncode == 1, answer


def life(search, folder):
    """A whole case, from the order number to the refund, while no mail can be sent."""
    data = os.path.join(folder, "data")
    with RunningShop.demo(data) as shop:
        passwords = {login: shop.password(login) for login in ("agent", "warehouse")}
    database = data + "/shop.db"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        environment = {"SMTP_URL": f"smtp://shop:{PASSWORD}@localhost:{closed.getsockname()[1]}"}
        path = Path(database, passwords, environment)
        try:
            path.walk()
            for wrong in ("wr0ng-password", passwords["agent"] + "x"):
                visitor = path.staff["agent"].another()
                form = visitor.get("/desk/log-in").form("/desk/log-in")
                visitor.send(form, login="agent", password=wrong)
                search.plant("a wrong password, " + wrong, wrong)
        finally:
            path.shop.kill()
    for login, password in passwords.items():
        search.plant(f"the password of {login}", password)
        search.plant(f"the session of {login}", path.staff[login].cookies["__Host-desk"])
    search.plant("the customer's session", path.customer.cookies["__Host-order"])
    for code in path.used:
        search.plant("a code by mail", code)
    with open(database + ".key") as file:
        search.plant("the key beside the database", file.read().strip())
    for login, hash in query(database, "SELECT login, password FROM staff"):
        search.plant(f"the hash of {login}'s password", hash)
    with open(database + ".log", errors="replace") as log:
        assert "tried again later" in log.read(), "no mail failed"
    for arguments in COMMANDS[1:] + [["case", "show", path.number], ["db", "backup", data + "/b"]]:
        search.run(*arguments, database=database)
    for place, _, files in os.walk(data):
        search.printed.append(("the names in " + place, " ".join(files)))
        for name in files:
            if name.endswith(".log"):
                with open(os.path.join(place, name), errors="replace") as log:
                    search.printed.append((name, log.read()))


def main():
    search = Search()
    with tempfile.TemporaryDirectory(prefix="reprise-secrets-") as folder:
        for part in (settings, providers, keys, life):
            part(search, folder)
    search.look()
    return 1 if search.failed else 0


if __name__ == "__main__":
    sys.exit(main())
