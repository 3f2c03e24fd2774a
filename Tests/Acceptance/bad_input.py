"""The command line on input that is malformed, out of reach or of another time.

Every case ends with exit code 1 or 2, says what, where and what to do in a few lines, and leaves
the files as they were.
"""

import hashlib
import os
import shutil
import sqlite3
import sys
import tempfile

from running_shop import ROOT, RunningShop, command, done

#: Words of a crash, which nobody who types a command should ever see.
CRASH_WORDS = ("Fatal error", "Stack dump", "Backtrace", "Thread 0", "Swift.", "Error(", "code=")
POLICY = os.path.join(ROOT, "policies/gaming-shop.yaml")
MAPPING = os.path.join(ROOT, "mappings/online-retail.yaml")
HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"


class Cases:
    def __init__(self, folder):
        self.folder = folder
        self.good = os.path.join(folder, "good.db")
        done("db", "migrate", database=self.good)
        self.passed = self.failed = 0

    def path(self, name):
        return os.path.join(self.folder, name)

    def copy(self, name):
        return shutil.copy(self.good, self.path(name))

    def file(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def check(self, name, *arguments, database=None, says=(), unchanged=(), codes=(1,),
              environment=None):
        """`says`: words that the message must hold; `unchanged`: files that must not change."""
        before = [digest(path) for path in unchanged]
        answer = command(
            *arguments, database=database or self.path("none.db"), seconds=60,
            environment=environment)
        message = answer.stderr
        problems = []
        if answer.returncode not in codes:
            problems.append(f"exit code {answer.returncode}, not {codes}")
        if not message.strip():
            problems.append("it says nothing")
        problems += [f"no word of {word!r}" for word in says if word not in message]
        problems += [f"{word!r} in the message" for word in CRASH_WORDS if word in message]
        if len(message) > 4000:
            problems.append(f"{len(message)} characters long")
        if [digest(path) for path in unchanged] != before:
            problems.append("a file changed")
        self.tell(name, problems, message)

    def tell(self, name, problems, message):
        if problems:
            self.failed += 1
            print(f"   {name}: FAILED: {'; '.join(problems)}: {message.strip()[:300]}")
        else:
            self.passed += 1
            print(f"   {name}: passed")


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def databases(cases):
    newer = cases.copy("newer.db")
    with sqlite3.connect(newer) as connection:
        connection.execute("INSERT INTO schema_versions VALUES (99)")
    connection.close()
    for arguments in (["db", "verify"], ["db", "migrate"], ["serve", "--port", "1"]):
        cases.check(
            f"a database of a newer version, {' '.join(arguments)}", *arguments, database=newer,
            says=["99", "newer.db"], unchanged=[newer])
    truncated = cases.copy("truncated.db")
    os.truncate(truncated, os.path.getsize(truncated) // 2)
    cases.check(
        "a truncated database", "db", "verify", database=truncated, says=["truncated.db"],
        unchanged=[truncated])
    nothing_like_it = cases.file("picture.db", b"\x89PNG\r\n\x1a\n" + bytes(4096))
    cases.check(
        "a file that is no database", "db", "verify", database=nothing_like_it,
        says=["picture.db"], unchanged=[nothing_like_it])
    cases.check(
        "a database that is not there", "db", "verify", database=cases.path("absent.db"),
        says=["absent.db", "migrate"])
    cases.check(
        "a folder in the place of a database", "db", "migrate", database=cases.folder,
        says=[cases.folder])
    cases.check(
        "a folder that is not there", "db", "migrate", database=cases.path("no/such/shop.db"),
        says=["no/such"])
    cases.check(
        "PostgreSQL", "db", "migrate", database="postgres://localhost/shop",
        says=["PostgreSQL", "sqlite://"])
    cases.check(
        "an address of another kind", "db", "migrate", database="mysql://localhost/shop",
        says=["sqlite://"])


def read_only(cases):
    """A mount that cannot be written holds back even the superuser; permissions do not."""
    path = cases.copy("read-only.db")
    os.chmod(path, 0o444)
    if os.geteuid() == 0:
        if os.system(f"chattr +i {path} 2>/dev/null") != 0:
            print("   a read-only database: SKIPPED: this file system knows no chattr +i")
            return
    try:
        cases.check(
            "a read-only database", "staff", "add", "camille", "--name", "Camille", "--role",
            "agent", database=path, says=["read-only.db"], unchanged=[path])
    finally:
        if os.geteuid() == 0:
            os.system(f"chattr -i {path}")


def locked(cases):
    folder = cases.path("served")
    with RunningShop.demo(folder) as shop:
        cases.check(
            "a database that another process serves", "staff", "add", "camille", "--name",
            "Camille", "--role", "agent", database=folder + "/shop.db",
            says=["shop.db", str(shop.process.pid)])
        cases.check(
            "a restore over a database that is served", "db", "restore", cases.good, "--force",
            database=folder + "/shop.db", says=["shop.db", str(shop.process.pid)],
            unchanged=[folder + "/shop.db"])


def restores(cases):
    target = cases.copy("target.db")
    cut = cases.copy("cut-backup.db")
    os.truncate(cut, os.path.getsize(cut) // 2)
    cases.check(
        "a restore over a database that is there", "db", "restore", cases.good, database=target,
        says=["target.db", "--force"], unchanged=[target])
    cases.check(
        "a restore from a truncated backup", "db", "restore", cut, "--force", database=target,
        says=["cut-backup.db"], unchanged=[target, cut])
    cases.check(
        "a restore from a backup that is not there", "db", "restore", cases.path("absent.db"),
        "--force", database=target, says=["absent.db"], unchanged=[target])
    left = [name for name in os.listdir(cases.folder) if ".restoring" in name]
    cases.tell("a restore leaves no copy behind", left, ", ".join(left))


def policies(cases):
    with open(POLICY, encoding="utf-8") as file:
        good = file.read()
    wrong = {
        "an unknown field": good + "\nsurprise: 1\n",
        "a field with text in the place of a number": good.replace(
            "window_days: 30", "window_days: many"),
        "a negative window": good.replace("window_days: 30", "window_days: -1"),
        "a huge window": good.replace("window_days: 30", "window_days: 99999999999999999999"),
        "a doubled key": good + "\nreturn: {}\n",
        "nothing in it": "",
        "broken YAML": good + "\n  : [\n",
        "not UTF-8": good.encode() + b"\nname: \xff\xfe\n",
        "an alias that grows": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    }
    for number, (name, content) in enumerate(wrong.items()):
        path = cases.file(f"policy-{number}.yaml", content)
        cases.check(
            f"a policy: {name}", "policy", "check", path, "--country", "FR",
            says=[f"policy-{number}.yaml"], unchanged=[path])
        cases.check(
            f"publishing a policy: {name}", "policy", "publish", path, database=cases.good,
            says=[f"policy-{number}.yaml"], unchanged=[path])
    cases.check("a policy that is not there", "policy", "show", "absent.yaml",
                says=["absent.yaml"], codes=(1, 2))
    assert command("policy", "show", database=cases.good).returncode == 1, "one was published"


def looks(cases):
    ready = cases.copy("look.db")
    done("policy", "publish", "gaming-shop", "--from", "2009-01-01", database=ready)
    page = cases.file("logo.html", "<html>")
    large = cases.file("large.svg", "<svg>" + " " * 60_000)
    for name, environment, words in [
        ("an accent that is no color", {"SHOP_ACCENT": "red"}, ["SHOP_ACCENT", "#rrggbb"]),
        ("an accent that is hard to read", {"SHOP_ACCENT": "#ff9900"}, ["4.5", "#9b5d00"]),
        ("a logo that is not there", {"SHOP_LOGO": cases.path("absent.svg")}, ["absent.svg"]),
        ("a logo that is no picture", {"SHOP_LOGO": page}, ["logo.html", "SVG"]),
        ("a logo that is too large", {"SHOP_LOGO": large}, ["large.svg", "51200"]),
    ]:
        cases.check(
            name, "serve", "--port", "1", database=ready, environment=environment, says=words)


def imports(cases):
    wrong_mapping = cases.file("mapping.yaml", "delimiter: ','\nsurprise: 1\n")
    rows = cases.file("rows.csv", HEADER)
    ready = cases.copy("import.db")
    done("policy", "publish", "gaming-shop", "--from", "2009-01-01", database=ready)
    cases.check("a mapping with an unknown field", "import", "orders", rows, "--mapping",
                wrong_mapping, database=ready, says=["mapping.yaml"])
    cases.check("a mapping that is not there", "import", "orders", rows, "--mapping",
                cases.path("absent.yaml"), database=ready, says=["absent.yaml"])
    cases.check("an import that is not there", "import", "orders", cases.path("absent.csv"),
                "--mapping", MAPPING, database=ready, says=["absent.csv"])
    cases.check("an import without its columns", "import", "orders",
                cases.file("columns.csv", "a,b\n1,2\n"), "--mapping", MAPPING, database=ready,
                says=["columns.csv", "line 1", "column"])
    reported(cases, ready, "not UTF-8", b'1,A,\xff\xfe,1,12/1/10 8:26,2.55,17850,United Kingdom')
    reported(cases, ready, "a huge quantity",
             b"2,A,Cup,99999999999999999999,12/1/10 8:26,2.55,17850,United Kingdom")
    reported(cases, ready, "a price that overflows",
             b"3,A,Cup,9223372036854775807,12/1/10 8:26,9999999999999.99,17850,United Kingdom")
    reported(cases, ready, "a negative price",
             b"4,A,Cup,1,12/1/10 8:26,-2.55,17850,United Kingdom")
    reported(cases, ready, "no such day", b"5,A,Cup,1,13/45/10 8:26,2.55,17850,United Kingdom")
    reported(cases, ready, "a quote that never ends", b'6,A,"Cup,1,12/1/10 8:26,2.55,17850,U')


def reported(cases, database, name, row):
    """A row that cannot be used is told by its line, and becomes no order."""
    path = cases.file(f"{name.replace(' ', '-')}.csv", HEADER.encode() + row + b"\n")
    report = path + ".report.csv"
    answer = command(
        "import", "orders", path, "--mapping", MAPPING, "--report", report, database=database)
    told = answer.stdout + answer.stderr
    with open(report, encoding="utf-8") as file:
        lines = file.read().splitlines()[1:]
    problems = []
    if answer.returncode not in (0, 1):
        problems.append(f"exit code {answer.returncode}")
    problems += [f"{word!r} in the message" for word in CRASH_WORDS if word in told]
    if len(lines) != 1 or not lines[0].startswith("2,"):
        problems.append(f"the report does not tell of line 2 alone: {lines}")
    connection = sqlite3.connect(database)
    orders = connection.execute("SELECT count(*) FROM orders").fetchone()[0]
    connection.close()
    if orders:
        problems.append(f"{orders} orders were made")
    cases.tell(f"an import: {name}", problems, told)


def commands(cases):
    for name, arguments in {
        "an unknown command": ["refnud"],
        "an unknown subcommand": ["policy", "burn"],
        "an unknown option": ["serve", "--prot", "80"],
        "a port that is none": ["serve", "--port", "70000"],
        "a port that is no number": ["demo", "--port", "many"],
        "an unknown role": ["staff", "add", "x", "--name", "X", "--role", "king"],
        "a missing argument": ["import", "orders"],
    }.items():
        cases.check(name, *arguments, codes=(2,), says=["sage:"])
    cases.check("an unknown clause", "policy", "explain", "return.moon", POLICY,
                says=["return.moon"], codes=(1, 2))
    cases.check("an unknown case", "case", "show", "R-999999", database=cases.good,
                says=["R-999999"])
    folder = cases.path("precious")
    os.makedirs(folder)
    kept = cases.file("precious/letter.txt", "dear")
    cases.check("a demo in a folder of somebody else's", "demo", "--data", folder,
                says=["precious"], unchanged=[kept])


def main():
    with tempfile.TemporaryDirectory(prefix="reprise-bad-input-") as folder:
        cases = Cases(folder)
        for group in (databases, read_only, locked, restores, policies, looks, imports, commands):
            group(cases)
        print(f"{cases.passed} inputs passed, {cases.failed} failed")
        return 1 if cases.failed else 0


if __name__ == "__main__":
    sys.exit(main())
