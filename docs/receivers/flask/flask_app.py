"""The page and the endpoint of <clickhouse-connect>, for Flask.

pip install flask flask-wtf requests
"""

import hmac
import os
import re
import secrets
import threading
from concurrent.futures import ThreadPoolExecutor

import requests
from flask import Blueprint, Flask, current_app, jsonify, render_template_string, request
from flask_wtf.csrf import CSRFError, CSRFProtect

API = os.environ.get("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")

clickhouse = Blueprint("clickhouse", __name__)


@clickhouse.get("/settings")
def settings():
    page = """<!doctype html>
        <script src="clickhouse-connect.js" defer></script>
        <clickhouse-connect callback-url="./integrations/clickhouse">
          <input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
        </clickhouse-connect>"""
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": "frame-ancestors 'self'"}
    return render_template_string(page), headers


@clickhouse.post("/integrations/clickhouse")
def callback():
    key_id = request.form.get("key_id")
    key_secret = request.form.get("key_secret")
    if not attempt() or not key_id or not key_secret:
        return answer(400, ok=False, message="The form is incomplete.")
    return answer(200, **once(account(), attempt(), key_id, key_secret))


@clickhouse.errorhandler(CSRFError)
def refuse(error):
    return answer(403, ok=False, message="This page is out of date. Reload it, then try again.")


def attempt():
    value = request.form.get("attempt", "")
    return value if re.fullmatch("[0-9a-f]{32}", value) else None


def answer(status, **verdict):
    response = jsonify(attempt=attempt(), **verdict)
    response.status_code = status
    response.headers["Cache-Control"] = "no-store"
    # The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'self'"
    return response


# With more than one process, or restarts: a table with a unique key.
outcomes = {}
lock = threading.Lock()
pool = ThreadPoolExecutor()


def once(account, attempt, key_id, key_secret):
    """The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks."""
    # The pair is remembered as a keyed hash. Another pair is another attempt.
    pair = f"{account} {attempt} {key_id}:{key_secret}"
    key = hmac.digest(current_app.secret_key.encode(), pair.encode(), "sha256")
    with lock:
        if key not in outcomes:
            outcomes[key] = pool.submit(connect, account, key_id, key_secret)
        if len(outcomes) > 10_000:
            del outcomes[next(iter(outcomes))]
        outcome = outcomes[key]
    try:
        return outcome.result()
    except Exception:
        # An error is no outcome: the next POST may try again.
        outcomes.pop(key, None)
        raise


def connect(account, key_id, key_secret):
    code = verify(key_id, key_secret)
    if code:
        return {"ok": False, "code": code}
    store(account, key_id, key_secret)
    return {"ok": True}


def verify(key_id, key_secret):
    """Asks ClickHouse Cloud whether it knows the pair: why it does not, or None."""
    try:
        response = requests.get(
            f"{API}/v1/organizations",
            auth=(key_id.encode(), key_secret.encode()),
            allow_redirects=False,
            # Less than the element's own `timeout` of 30 s, so that it hears why.
            timeout=10,
        )
    except requests.RequestException:
        # Not logged: an error may quote what was sent.
        return "unreachable"
    if response.status_code == 200:
        return None
    if response.status_code == 401 and "Key is not active" in response.text:
        return "key_inactive"
    codes = {401: "key_not_found", 403: "forbidden", 429: "rate_limited"}
    return codes.get(response.status_code, "unreachable")


def account():
    """Yours: who is signed in, as your session says."""
    return "somebody"


def store(account, key_id, key_secret):
    """Yours: keep the pair in a secret manager, or encrypted with a key of one."""
    app.logger.info("Connected the key that ends in %s", key_id[-4:])


app = Flask(__name__)
app.logger.setLevel("INFO")
app.config.update(
    # From your configuration, where there is more than one process.
    SECRET_KEY=os.environ.get("SECRET_KEY") or secrets.token_hex(32),
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
    MAX_CONTENT_LENGTH=16 * 1024,
)
CSRFProtect(app)
app.register_blueprint(clickhouse)
