"""The shop, the sandbox and the wire between them: refunds go out to Stripe, PayPal and Alma as the
settings say, an answer that was lost is made good by a signed message, and what somebody gives back
on the providers' own sites is found and booked.
"""

import os
import sqlite3
import sys
import tempfile
import time
import urllib.request

from running_keeper import RunningKeeper
from running_sandbox import RunningSandbox
from running_shop import RunningShop, done, free_port
from shop_path import query

SETTLE_SECONDS = 40
PAYMENTS = {
    "stripe": ("card", "pi_wire"), "paypal": ("paypal", "CAPTUREWIRE"),
    "alma": ("alma_3x", "payment_wire")}


def paid(sandbox, database):
    """Has an order of each means of payment paid at the sandbox: number by provider."""
    orders = {}
    with sqlite3.connect(database) as store:
        for provider, (method, reference) in PAYMENTS.items():
            number, payment, amount, fee = store.execute(
                """SELECT p.order_number, p.id, p.amount, p.customer_fee FROM payments p
                   JOIN orders o ON o.number = p.order_number
                   WHERE p.method = ? AND p.given_back = 0 AND o.status = 'delivered'
                     AND p.amount > 3000
                     AND (SELECT count(*) FROM payments q
                          WHERE q.order_number = p.order_number) = 1
                   ORDER BY p.order_number LIMIT 1""", (method,)).fetchone()
            sandbox.control("POST", "payments", {
                "provider": provider, "id": reference, "amount": amount, "installments": 3
                if provider == "alma" else 1, "customer_fee": fee})
            orders[provider] = (number, payment)
    for provider, (number, payment) in orders.items():
        done("payment", "refer", number, payment, PAYMENTS[provider][1], database=database)
    return {provider: number for provider, (number, _) in orders.items()}


def environment(sandbox, folder):
    """The settings of a shop whose providers are the sandbox; one secret comes from a file."""
    roots = os.path.join(folder, "authority.pem")
    with urllib.request.urlopen(sandbox.base + "/sandbox/paypal-authority.pem") as answer, \
            open(roots, "wb") as file:
        file.write(answer.read())
    secret = os.path.join(folder, "stripe-key")
    with open(os.open(secret, os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
        file.write("sk_test_sandbox\n")
    return {
        "STRIPE_API_URL": sandbox.base, "STRIPE_SECRET_KEY_FILE": secret,
        "STRIPE_WEBHOOK_SECRET": "whsec_sandbox", "PAYPAL_API_URL": sandbox.base,
        "PAYPAL_CLIENT_ID": "sandbox-client", "PAYPAL_CLIENT_SECRET": "sandbox-secret",
        "PAYPAL_WEBHOOK_ID": "WH-SANDBOX", "PAYPAL_WEBHOOK_ROOTS": roots,
        "ALMA_API_URL": sandbox.base, "ALMA_API_KEY": "sk_test_alma"}


def give_back(database, variables, number, amount):
    done(
        "case", "open", number, "--kind", "adjustment", "--amount", str(amount), "--reason",
        "goodwill", "--as", "finance", database=database, environment=variables)


def states(database, number):
    return query(
        database, "SELECT amount, state FROM refunds WHERE order_number = ? ORDER BY position",
        number)


def wait_for(database, number, wanted):
    limit = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < limit:
        if states(database, number) == wanted:
            return
        time.sleep(0.2)
    raise AssertionError(f"order {number}: {states(database, number)}, not {wanted}")


def credited(database, variables, port, number):
    """What a gift card paid goes to whoever keeps gift cards; a lost answer is read up there."""
    before = states(database, number)
    with RunningKeeper(loses=1) as keeper:
        variables = {**variables, **keeper.variables}
        done(
            "case", "open", number, "--kind", "adjustment", "--adjustment", "paid_twice",
            "--method", "gift_card", "--amount", "450", "--reason", "paid again", "--as", "finance",
            database=database, environment=variables)
        assert states(database, number) == before + [(450, "unknown")], states(database, number)
        # As if the minute were over that what was lost gets to arrive.
        with sqlite3.connect(database) as store:
            store.execute("UPDATE outbox SET not_before = 0")
        with RunningShop.serve(database, port, variables):
            wait_for(database, number, before + [(450, "succeeded")])
        given = list(keeper.credits.values())
        assert [(one["amount"], one["kind"], one["order"]) for one in given] == [
            (450, "gift_card", number)], given
        assert keeper.calls == 1, keeper.calls


def run(folder):
    data = os.path.join(folder, "demo")
    RunningShop.demo(data).stop()
    database = next(
        os.path.join(data, name) for name in os.listdir(data) if name.endswith(".db"))
    port = free_port()
    with RunningSandbox(
            folder, "--webhooks", f"http://localhost:{port}/webhooks") as sandbox:
        orders = paid(sandbox, database)
        variables = environment(sandbox, folder)
        for provider, number in orders.items():
            give_back(database, variables, number, 500)
            assert states(database, number) == [(500, "succeeded")], (
                provider, states(database, number))
        print("   a refund goes out to each provider")

        for provider, number in orders.items():
            sandbox.control("POST", "faults", {"next": "time_out_after_success"})
            give_back(database, variables, number, 300)
            assert states(database, number)[1:] == [(300, "unknown")], (
                provider, states(database, number))
        with RunningShop.serve(database, port, variables):
            for provider, number in orders.items():
                wait_for(database, number, [(500, "succeeded"), (300, "succeeded")])
            print("   an answer that was lost is made good by a message")
            for provider, number in orders.items():
                sandbox.control(
                    "POST", "refunds", {"payment": PAYMENTS[provider][1], "amount": 200})
            for provider, number in orders.items():
                wait_for(
                    database, number,
                    [(500, "succeeded"), (300, "succeeded"), (200, "succeeded")])
            print("   a refund made on the provider's own site is found and booked")
        credited(database, variables, port, orders["stripe"])
        print("   a gift card goes back by the shop's own system, once, though its answer was lost")
        made = [refund for refund in sandbox.control("GET", "refunds")["refunds"]
                if refund["status"] == "succeeded"]
        assert sorted(refund["amount"] for refund in made) == [200] * 3 + [300] * 3 + [500] * 3, made
        done("db", "verify", database=database)
        print("   nothing left twice, and the books add up")


def main():
    with tempfile.TemporaryDirectory(prefix="reprise-wire-") as folder:
        run(folder)
    print("the wire: passed")


if __name__ == "__main__":
    sys.exit(main())
