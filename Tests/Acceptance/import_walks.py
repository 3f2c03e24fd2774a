"""An order of the imported sample: British, in pounds, by the form, with a quoted fee."""

import os

from browser_shop import query
from running_shop import ROOT, command, done
from walk import ALL_DONE, REFUND, RETURN

STAFF = ("agent", "warehouse")


def imported_shop(folder):
    """The sample in a fresh database, with a policy and staff: the file and the passwords."""
    database = os.path.join(folder, "imported.db")
    done("db", "migrate", database=database)
    done("policy", "publish", "gaming-shop", "--from", "2009-01-01", database=database)
    sample = os.path.join(ROOT, "Tests/Fixtures/online-retail/online-retail-sample.csv")
    mapping = os.path.join(ROOT, "mappings/online-retail.yaml")
    command("import", "orders", sample, "--mapping", mapping, database=database, seconds=300)
    passwords = {}
    for login in STAFF:
        printed = done("staff", "add", login, "--name", login, "--role", login, database=database)
        passwords[login] = printed.split()[-1]
    return database, passwords


def imported_return(walk):
    """A British order, by the form, with a quoted fee."""
    order, title, net = query(walk.database, """
        SELECT o.number, json_extract(part.value, '$.title'), l.net FROM orders o
        JOIN order_lines l ON l.order_number = o.number
        JOIN json_each(o.detail, '$.lines') part ON json_extract(part.value, '$.id') = l.line
        WHERE o.status = 'delivered' AND o.currency = 'GBP' AND l.quantity = 1 AND l.net > 500
          AND o.detail LIKE '%"country":"GB"%'
          AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.order_number = o.number)
        ORDER BY o.placed_at DESC, o.number LIMIT 1""")[0]
    customer, number = walk.ask(order, RETURN, title, {
        "^(Raison|Reason)": "I changed my mind.", REFUND: True})
    walk.expect_state(number, "awaiting_review")
    walk.authorize(number, {"^(Frais de retour|Quoted return fee)": "12.00"})
    customer.go(f"/case/{number}")
    customer.must_see("£12.00")
    walk.pay(customer, number)
    walk.fetch_label(number)
    walk.receive(number)
    walk.inspect(number)
    walk.settled(number, [ALL_DONE, "£"])
    walk.expect_money(number, ("refund", None, net))


IMPORT_WALKS = [imported_return]
