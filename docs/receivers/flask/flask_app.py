"""The page and the endpoint of <clickhouse-connect>, for Flask.

pip install flask requests
"""

import hmac
import os
import re
import secrets
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from urllib.parse import parse_qs

import requests
from flask import Blueprint, Flask, current_app, jsonify, render_template_string, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

API = os.environ.get("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")
# The origin of your pages, written down: the Host header is whatever the client says.
ORIGIN = os.environ.get("ORIGIN", "http://localhost:5000")
MAX_LENGTH = 16 * 1024

clickhouse = Blueprint("clickhouse", __name__)


@clickhouse.get("/settings")
def settings():
    page = """<!doctype html>
        <script src="clickhouse-connect.js" defer></script>
        <clickhouse-connect callback-url="./integrations/clickhouse">
          <input type="hidden" name="clickhouse_token" value="{{ token }}">
        </clickhouse-connect>"""
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "frame-ancestors 'self'"}
    return render_template_string(page, token=tokens().dumps(account_of())), headers


# With Flask-WTF's CSRFProtect: `csrf.exempt(clickhouse)`. Its refusal names no attempt, and so does
# an error of Flask's own parser: the body is read and parsed here.
@clickhouse.post("/integrations/clickhouse")
def callback():
    body = request.stream.read(4 * MAX_LENGTH)
    # Also in a form that cannot be parsed: the element believes no answer without it.
    found = re.findall(rb"\battempt\W+([0-9a-f]{32})\b", body)
    attempt = found[0].decode() if len(found) == 1 else None
    try:
        return answer(200, attempt, receive(body, attempt))
    except Refusal as refusal:
        return answer(refusal.status, attempt, {"ok": False, "message": refusal.message})
    except Exception as error:
        # Only its name: the message of an error may quote the pair.
        current_app.logger.error("A key was not connected: %s", type(error).__name__)
        message = "Something went wrong here. Try again."
        return answer(500, attempt, {"ok": False, "message": message})


class Refusal(Exception):
    def __init__(self, status, message):
        self.status = status
        self.message = message


def receive(body, attempt):
    """The verdict on a form."""
    if len(body) > MAX_LENGTH:
        raise Refusal(413, "The form is too large.")
    if request.mimetype != "application/x-www-form-urlencoded":
        raise Refusal(415, "This server cannot read the form.")
    try:
        form = parse_qs(body.decode(), errors="strict", max_num_fields=100)
    except ValueError:
        raise Refusal(415, "This server cannot read the form.") from None
    if not is_own_page():
        raise Refusal(403, "This page may not send keys here.")
    account = account_of()
    if account is None:
        raise Refusal(401, "You are signed out. Sign in, then try again.")
    try:
        [token] = form.get("clickhouse_token", [])
        is_genuine = tokens().loads(token, max_age=12 * 3600) == account
    except (BadSignature, ValueError):
        is_genuine = False
    if not is_genuine:
        raise Refusal(403, "This page is out of date. Reload it, then try again.")
    key_ids, key_secrets = form.get("key_id", []), form.get("key_secret", [])
    is_complete = attempt and len(key_ids) == 1 and len(key_secrets) == 1
    if not is_complete or re.search(r"[\x00-\x1f\x7f]", key_ids[0] + key_secrets[0]):
        raise Refusal(400, "The form is incomplete.")
    if ":" in key_ids[0]:
        raise Refusal(400, "A Key ID has no colon.")
    return once(account, attempt, key_ids[0], key_secrets[0])


def is_own_page():
    """Browsers send these headers with each POST, and no page can forge them."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site in (None, "same-origin") and origin == ORIGIN:
        return True
    current_app.logger.warning("Refused a POST from %s (%s): ORIGIN is %s", origin, site, ORIGIN)
    return False


def tokens():
    """What the hidden input holds: the account, signed, with the time."""
    return URLSafeTimedSerializer(current_app.secret_key, salt="clickhouse")


def answer(status, attempt, verdict):
    response = jsonify(attempt=attempt, **verdict)
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    # The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'self'"
    return response


# With more than one process, or restarts: a table with a unique key.
outcomes = {}
lock = threading.Lock()


def once(account, attempt, key_id, key_secret):
    """The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks."""
    # The pair is remembered as a keyed hash. Another pair is another attempt.
    pair = f"{account} {attempt} {key_id}:{key_secret}"
    key = hmac.digest(current_app.secret_key.encode(), pair.encode(), "sha256")
    with lock:
        is_first = key not in outcomes
        outcome = outcomes.setdefault(key, Future())
        if len(outcomes) > 10_000:
            del outcomes[next(iter(outcomes))]
    if is_first:
        try:
            outcome.set_result(connect(account, key_id, key_secret))
        except Exception as error:
            # An error is no outcome: the next POST may try again.
            outcomes.pop(key, None)
            outcome.set_exception(error)
    return outcome.result()


def connect(account, key_id, key_secret):
    code, reply = ask("/v1/organizations", key_id, key_secret)
    if code:
        return {"ok": False, "code": code}
    # A 200 is a yes only with the documented body: a proxy's page has that status, too.
    try:
        organization = reply["result"][0]
        identifier = re.fullmatch(r"[\w-]+", organization["id"])[0]
    except (IndexError, KeyError, TypeError):
        return {"ok": False, "code": "unreachable"}
    path, role = needs(identifier) or (None, None)
    if path:
        code, reply = ask(path, key_id, key_secret)
        if code == "forbidden":
            message = (
                f"This key works, but it lacks a role: {role}. "
                "Change its roles in the ClickHouse Cloud console, then try again."
            )
            return {"ok": False, "code": code, "message": message}
        if code or reply.get("result") is None:
            return {"ok": False, "code": code or "unreachable"}
    store(account, key_id, key_secret)
    name = organization.get("name")
    return {"ok": True, **({"organization": name[:100]} if isinstance(name, str) else {})}


pool = ThreadPoolExecutor(32)


def ask(path, key_id, key_secret):
    """Asks ClickHouse Cloud: why it refuses the pair or None, and the JSON of its reply."""
    try:
        response = pool.submit(
            requests.get,
            API + path,
            auth=(key_id.encode(), key_secret.encode()),
            # A redirect would carry the pair elsewhere.
            allow_redirects=False,
            # For each part of the reply; that of result() is for all of it. Two requests take less
            # than the element's own `timeout` of 30 s.
            timeout=10,
        ).result(timeout=10)
    except Exception:
        # TimeoutError, RequestException. Not logged: an error may quote what was sent.
        return "unreachable", {}
    try:
        reply = dict(response.json())
    except (TypeError, ValueError):
        reply = {}
    if response.status_code == 401 and "Key is not active" in str(reply.get("error")):
        return "key_inactive", reply
    codes = {200: None, 401: "key_not_found", 403: "forbidden", 429: "rate_limited"}
    return codes.get(response.status_code, "unreachable"), reply


def needs(organization):
    """Yours: a request that the key must be allowed to make, and the role that allows it. The list
    of organizations needs no role, so it proves only that the key exists. For example:

    return f"/v1/organizations/{organization}/services", "Service API reader"
    """


def account_of():
    """Yours: the id of who is signed in, as your session says, or None."""
    return "somebody"


def store(account, key_id, key_secret):
    """Yours: keep the pair in a secret manager, or encrypted with a key of one."""
    current_app.logger.info("Connected the key that ends in %s", key_id[-4:])


app = Flask(__name__)
app.logger.setLevel("INFO")
# From your configuration, where there is more than one process.
app.config.update(SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_hex(32))
app.register_blueprint(clickhouse)
