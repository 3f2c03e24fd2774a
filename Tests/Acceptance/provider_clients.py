"""The providers' own Python clients drive the sandbox: what they understand, and what they send, is
the protocol. Nothing of Reprise's adapters is in play here."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import zlib

import alma_client
import stripe
from alma_client.request import RequestError
from paypalserversdk.configuration import Configuration, Environment, Server
from paypalserversdk.exceptions.error_exception import ErrorException
from paypalserversdk.http.auth.o_auth_2 import ClientCredentialsAuthCredentials
from paypalserversdk.models.amount_with_breakdown import AmountWithBreakdown
from paypalserversdk.models.money import Money
from paypalserversdk.models.order_request import OrderRequest
from paypalserversdk.models.purchase_unit_request import PurchaseUnitRequest
from paypalserversdk.models.refund_request import RefundRequest
from paypalserversdk.paypal_serversdk_client import PaypalServersdkClient

from running_sandbox import Receiver, RunningSandbox

STRIPE_SECRET = "whsec_sandbox"


def refused(kind, action):
    """The error that the client raises for this."""
    try:
        action()
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__} was raised")


# Stripe

def stripe_client(sandbox):
    return stripe.StripeClient(
        "sk_test_sandbox", base_addresses={"api": sandbox.base}, max_network_retries=0)


def stripe_payment(client, amount=10_000):
    return client.v1.payment_intents.create({
        "amount": amount, "currency": "eur", "payment_method": "pm_card_visa", "confirm": True,
        "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"}})


def stripe_refunds(sandbox):
    client = stripe_client(sandbox)
    intent = stripe_payment(client)
    assert intent.status == "succeeded", intent
    part = client.v1.refunds.create({
        "payment_intent": intent.id, "amount": 2_500, "metadata": {"refund": "R-1"}})
    assert (part.status, part.amount, part.metadata["refund"]) == ("succeeded", 2_500, "R-1")
    rest = client.v1.refunds.create({"charge": intent.latest_charge, "amount": 7_500})
    error = refused(stripe.InvalidRequestError, lambda: client.v1.refunds.create({
        "payment_intent": intent.id, "amount": 1}))
    assert error.code == "charge_already_refunded", error
    charge = client.v1.charges.retrieve(intent.latest_charge)
    assert charge.refunded and charge.amount_refunded == 10_000, charge
    listed = client.v1.refunds.list({"payment_intent": intent.id, "limit": 1})
    assert [r.id for r in listed.auto_paging_iter()] == [rest.id, part.id]
    assert client.v1.refunds.retrieve(part.id).charge == intent.latest_charge

    other = stripe_payment(client)
    error = refused(stripe.InvalidRequestError, lambda: client.v1.refunds.create({
        "payment_intent": other.id, "amount": 10_001}))
    assert error.param == "amount" and error.code is None, error
    error = refused(stripe.InvalidRequestError, lambda: client.v1.refunds.retrieve("re_none"))
    assert error.code == "resource_missing" and error.http_status == 404, error
    refused(stripe.CardError, lambda: client.v1.payment_intents.create({
        "amount": 100, "currency": "eur", "payment_method": "pm_card_chargeDeclined",
        "confirm": True}))
    wrong = stripe.StripeClient("sk_test_wrong", base_addresses={"api": sandbox.base})
    refused(stripe.AuthenticationError, lambda: wrong.v1.refunds.list())
    print("ok   stripe: pay, refund in part, refund the rest, too much is an error, list by pages")


def stripe_keys(sandbox):
    client = stripe_client(sandbox)
    intent = stripe_payment(client)

    def refund(amount):
        return client.v1.refunds.create(
            {"payment_intent": intent.id, "amount": amount}, {"idempotency_key": "key-1"})

    first, again = refund(100), refund(100)
    assert first.id == again.id, (first.id, again.id)
    refused(stripe.IdempotencyError, lambda: refund(101))
    assert len(client.v1.refunds.list({"payment_intent": intent.id}).data) == 1
    sandbox.control("POST", "time", {"pass": 86_400})
    assert refund(100).id != first.id
    print("ok   stripe: the same key is the same refund for a day, other parameters are an error")


def stripe_checkout(sandbox):
    client = stripe_client(sandbox)
    session = client.v1.checkout.sessions.create({
        "mode": "payment", "success_url": "https://shop.example/?s={CHECKOUT_SESSION_ID}",
        "metadata": {"case": "C-1"},
        "line_items": [{"quantity": 1, "price_data": {
            "currency": "eur", "unit_amount": 590, "product_data": {"name": "Return label"}}}]})
    assert session.payment_status == "unpaid", session
    page = sandbox.read(session.url).decode()
    assert "Return label" in page and "5.90 EUR" in page, page
    assert sandbox.press(session.url) == f"https://shop.example/?s={session.id}"
    paid = client.v1.checkout.sessions.retrieve(session.id)
    assert paid.payment_status == "paid", paid
    assert client.v1.payment_intents.retrieve(paid.payment_intent).amount_received == 590
    print("ok   stripe: a person pays a checkout session on its page")


def stripe_webhooks(sandbox, receiver):
    client = stripe_client(sandbox)
    intent = stripe_payment(client)
    refund = client.v1.refunds.create({"payment_intent": intent.id, "amount": 42})
    _, path, headers, body = receiver.wait_for(
        lambda path, body: refund.id.encode() in body and b'"refund.created"' in body)
    assert path == "/stripe", path
    signature = headers["Stripe-Signature"]
    event = stripe.Webhook.construct_event(body, signature, STRIPE_SECRET)
    assert event.type == "refund.created" and event.data.object.amount == 42, event
    refused(stripe.SignatureVerificationError, lambda: stripe.Webhook.construct_event(
        body.replace(b"42", b"43", 1), signature, STRIPE_SECRET))
    refused(stripe.SignatureVerificationError, lambda: stripe.Webhook.construct_event(
        body, signature, "whsec_other"))
    print("ok   stripe: its own client accepts the webhook's signature, and no other")


def stripe_faults(sandbox):
    client = stripe_client(sandbox)
    intent = stripe_payment(client)
    fields = {"payment_intent": intent.id, "amount": 100}
    sandbox.control("POST", "faults", {"next": "time_out_after_success"})
    refused(stripe.APIConnectionError, lambda: client.v1.refunds.create(
        fields, {"idempotency_key": "key-2"}))
    assert len(client.v1.refunds.list({"payment_intent": intent.id}).data) == 1
    again = client.v1.refunds.create(fields, {"idempotency_key": "key-2"})
    assert [r["id"] for r in made(sandbox, intent.id)] == [again.id]
    sandbox.control("POST", "faults", {"next": "error_500_then_success"})
    refused(stripe.APIError, lambda: client.v1.refunds.create(fields))
    assert len(made(sandbox, intent.id)) == 1
    sandbox.control("POST", "faults", {"next": "slow_answer"})
    start = time.monotonic()
    client.v1.refunds.create(fields)
    assert time.monotonic() - start > 1.9
    print("ok   stripe: cut after success, 500, and slow, each on demand")


def made(sandbox, payment):
    return sandbox.control("GET", "refunds?payment=" + payment)["refunds"]


# PayPal

def paypal_client(sandbox, secret="sandbox-secret"):
    Configuration.environments[Environment.SANDBOX][Server.DEFAULT] = sandbox.base
    return PaypalServersdkClient(
        client_credentials_auth_credentials=ClientCredentialsAuthCredentials(
            o_auth_client_id="sandbox-client", o_auth_client_secret=secret))


def paypal_refunds(sandbox):
    client = paypal_client(sandbox)
    order = client.orders.create_order({
        "prefer": "return=representation",
        "body": OrderRequest(
            intent="CAPTURE", purchase_units=[PurchaseUnitRequest(
                custom_id="FR-1",
                amount=AmountWithBreakdown(currency_code="EUR", value="100.00"))])}).body
    link = next(link.href for link in order.links if link.rel == "approve")
    early = refused(ErrorException, lambda: client.orders.capture_order({"id": order.id}))
    assert early.details[0].issue == "ORDER_NOT_APPROVED", early
    assert "100.00 EUR" in sandbox.read(link).decode()
    sandbox.press(link, "once")
    captured = client.orders.capture_order({
        "id": order.id, "prefer": "return=representation"}).body
    capture = captured.purchase_units[0].payments.captures[0].id

    def refund(value, request_id=None, invoice=None):
        body = RefundRequest(
            amount=Money(currency_code="EUR", value=value), **(
                {"invoice_id": invoice} if invoice else {}))
        return client.payments.refund_captured_payment({
            "capture_id": capture, "paypal_request_id": request_id,
            "prefer": "return=representation", "body": body}).body

    first = refund("25.00", "request-1", "R-1")
    assert first.status == "COMPLETED" and first.amount.value == "25.00", first
    assert refund("25.00", "request-1", "R-1").id == first.id
    second = refund("25.00")
    assert second.id != first.id
    much = refused(ErrorException, lambda: refund("50.01"))
    assert much.details[0].issue == "REFUND_AMOUNT_EXCEEDED", much
    read = client.payments.get_captured_payment({"capture_id": capture}).body
    assert read.status == "PARTIALLY_REFUNDED", read
    up = next(link.href for link in read.links if link.rel == "up").rsplit("/", 1)[1]
    listed = client.orders.get_order({"id": up}).body.purchase_units[0].payments.refunds
    assert [r.id for r in listed] == [first.id, second.id]
    assert listed[0].invoice_id == "R-1"
    assert client.payments.get_refund({"refund_id": first.id}).body.amount.value == "25.00"
    rest = client.payments.refund_captured_payment({
        "capture_id": capture, "prefer": "return=representation"}).body
    assert rest.amount.value == "50.00", rest
    assert rest.seller_payable_breakdown.total_refunded_amount.value == "100.00"
    over = refused(ErrorException, lambda: refund("0.01"))
    assert over.details[0].issue == "CAPTURE_FULLY_REFUNDED", over
    print("ok   paypal: order, approval, capture, refunds by id, too much is an error, found again")
    return second


def paypal_webhooks(sandbox, receiver, refund):
    """The signature as PayPal's documentation has it checked, by OpenSSL."""
    _, path, headers, body = receiver.wait_for(
        lambda path, body: refund.id.encode() in body and b"PAYMENT.CAPTURE.REFUNDED" in body)
    assert path == "/paypal", path
    event = json.loads(body)
    assert event["resource"]["amount"] == {"currency_code": "EUR", "value": "25.00"}, event
    message = "|".join([
        headers["PAYPAL-TRANSMISSION-ID"], headers["PAYPAL-TRANSMISSION-TIME"], "WH-SANDBOX",
        str(zlib.crc32(body))])
    with tempfile.TemporaryDirectory() as folder:
        def put(name, content):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
            return file.name

        chain = put("chain.pem", sandbox.read(headers["PAYPAL-CERT-URL"]))
        authority = put("ca.pem", sandbox.read(sandbox.base + "/sandbox/paypal-authority.pem"))
        openssl("verify", "-CAfile", authority, chain)
        key = put("key.pem", openssl("x509", "-in", chain, "-pubkey", "-noout"))
        encoded = put("signature.txt", headers["PAYPAL-TRANSMISSION-SIG"].encode())
        signature = put("signature", openssl("base64", "-d", "-A", "-in", encoded))
        check = ["dgst", "-sha256", "-verify", key, "-signature", signature]
        openssl(*check, put("message", message.encode()))
        refused(subprocess.CalledProcessError, lambda: openssl(
            *check, put("message", message.replace("WH-", "WX-").encode())))
    print("ok   paypal: OpenSSL verifies the webhook's certificate and signature")


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


# Alma

def alma(sandbox):
    return alma_client.Client.with_api_key("sk_test_alma", api_root=sandbox.base)


def alma_refunds(sandbox, receiver):
    client = alma(sandbox)
    payment = client.payments.create({
        "payment": {"purchase_amount": 10_000, "installments_count": 3,
                    "return_url": "https://shop.example/ok", "custom_data": {"order": "FR-1"}},
        "orders": [{"merchant_reference": "FR-1"}]})
    assert payment.state.value == "not_started", payment.raw_data
    assert "100.00 EUR" in sandbox.read(payment.url).decode()
    assert sandbox.press(payment.url) == "https://shop.example/ok?pid=" + payment.id

    def refund(amount, reference, **more):
        return client.payments.refund(
            payment.id, amount, merchant_reference=reference, **more)

    refund(1_000, "R-1")
    twice = refund(1_000, "R-1")
    assert [(r.amount, r.merchant_reference) for r in twice.refunds] == [(1_000, "R-1")] * 2
    assert [i.purchase_amount for i in twice.payment_plan] == [3_334, 3_333, 1_333]
    error = refused(RequestError, lambda: refund(8_001, "R-2"))
    assert error.response.status_code == 400, error
    refused(RequestError, lambda: refund(0, "R-2"))
    whole = refund(0, "R-3", full_refund=True)
    assert whole.amount_already_refunded == 10_000, whole.raw_data
    assert [i.purchase_amount for i in whole.payment_plan] == [3_334, 0, 0]
    again = client.payments.fetch(payment.id)
    assert again.state.value == "paid" and len(again.refunds) == 3, again.raw_data
    assert payment.id in [p.id for p in client.payments.fetch_all(limit=5)]
    method, path, headers, _ = receiver.wait_for(lambda path, body: payment.id in path)
    assert method == "GET" and path == "/alma?pid=" + payment.id, path
    signature = subprocess.run(
        ["openssl", "dgst", "-sha256", "-hmac", "sk_test_alma"], input=payment.id.encode(),
        check=True, capture_output=True).stdout.split()[-1].decode()
    assert headers["X-Alma-Signature"] == signature, headers
    print("ok   alma: pay, refund in part, twice is two refunds, the plan read again, signature")


# The server itself

def survives(folder):
    """Killed right after an answer, it still knows what it answered, and its key."""
    state = os.path.join(folder, "state.json")
    with RunningSandbox(folder, "--state", state) as sandbox:
        client = stripe_client(sandbox)
        intent = stripe_payment(client)
        fields = {"payment_intent": intent.id, "amount": 100}
        refund = client.v1.refunds.create(fields, {"idempotency_key": "key-3"})
        authority = sandbox.read(sandbox.base + "/sandbox/paypal-authority.pem")
        sandbox.kill()
    with RunningSandbox(folder, "--state", state) as sandbox:
        client = stripe_client(sandbox)
        again = client.v1.refunds.create(fields, {"idempotency_key": "key-3"})
        assert again.id == refund.id, (again.id, refund.id)
        assert sandbox.read(sandbox.base + "/sandbox/paypal-authority.pem") == authority
    assert os.stat(state + ".paypal").st_mode & 0o077 == 0
    print("ok   killed and started again, it remembers refunds, keys and its certificate")


def brings_again(folder):
    receiver = Receiver(turns_away=True)
    with RunningSandbox(folder, "--webhooks", receiver.base + "/") as sandbox:
        sandbox.control("POST", "payments", {"provider": "alma", "id": "payment_1", "amount": 1})
        receiver.wait_for(lambda path, body: path == "/alma?pid=payment_1")
        assert receiver.turned_away
    print("ok   a webhook that was turned away is brought again")


def cuts(sandbox):
    """A cut connection ends without a single byte."""
    sandbox.control("POST", "faults", {"next": "time_out_before"})
    with socket.create_connection(("localhost", sandbox.port), timeout=10) as connection:
        connection.sendall(
            b"GET /v1/refunds HTTP/1.1\r\nHost: localhost\r\n"
            b"Authorization: Bearer sk_test_sandbox\r\n\r\n")
        assert connection.recv(100) == b""
    print("ok   a time-out is a connection cut without a byte")


def run(folder):
    receiver = Receiver()
    with RunningSandbox(folder, "--webhooks", receiver.base, "--cut-after", "200") as sandbox:
        printed = sandbox.printed()
        for offered in ["sk_test_sandbox", "sandbox-client", "sk_test_alma", sandbox.base]:
            assert offered in printed, printed
        stripe_refunds(sandbox)
        stripe_checkout(sandbox)
        stripe_webhooks(sandbox, receiver)
        stripe_faults(sandbox)
        cuts(sandbox)
        refund = paypal_refunds(sandbox)
        paypal_webhooks(sandbox, receiver, refund)
        alma_refunds(sandbox, receiver)
        stripe_keys(sandbox)
    survives(folder)
    brings_again(folder)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="reprise-sandbox-") as temporary:
        run(temporary)
    print("Provider clients: all passed.")
    sys.exit(0)
