"""The page and the endpoint of <clickhouse-connect>, for Django: pip install django requests

In settings.py:

INSTALLED_APPS += ["clickhouse"]
CACHES = a cache that all your processes share
"""

import logging
import os
import re
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs

import requests
from django.core.cache import cache
from django.core.signing import BadSignature, TimestampSigner
from django.http import JsonResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

API = os.environ.get("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")
# The origin of your pages, written down: the Host header is whatever the client says.
ORIGIN = os.environ.get("ORIGIN", "http://localhost:8000")
MAX_LENGTH = 16 * 1024
logger = logging.getLogger(__name__)
# What the hidden input holds: the account, signed, with the time.
tokens = TimestampSigner(salt="clickhouse")


@never_cache
@xframe_options_sameorigin
def settings(request):
    token = tokens.sign(account_of(request))
    return render(request, "clickhouse/settings.html", {"token": token})


# Django's CSRF protection refuses without naming the attempt, and so does its parser: the body is
# read and parsed here. Its token belongs to whoever has its cookie; this one belongs to the account.
@csrf_exempt
@sensitive_post_parameters("key_secret")
@never_cache
@xframe_options_sameorigin  # The stock DENY would hide the answer from the page around the frame.
@require_POST
def clickhouse(request):
    @sensitive_variables()
    def authorize(form, attempt):
        if not is_own_page(request):
            raise Refusal(403, "This page may not send keys here.")
        account = account_of(request)
        if account is None:
            raise Refusal(401, "You are signed out. Sign in, then try again.")
        try:
            [token] = form.get("clickhouse_token", [])
            is_genuine = tokens.unsign(token, 12 * 3600) == str(account)
        except (BadSignature, ValueError):
            is_genuine = False
        if not is_genuine:
            raise Refusal(403, "This page is out of date. Reload it, then try again.")
        return account

    status, verdict = judge(request, authorize)
    return JsonResponse(verdict, status=status)


class Refusal(Exception):
    def __init__(self, status, message):
        self.status = status
        self.message = message


@sensitive_variables()
def judge(request, authorize):
    """The status and the verdict that a form is answered with. authorize() returns the account."""
    body = request.read(4 * MAX_LENGTH)
    # Also in a form that cannot be parsed: the element believes no answer without it.
    found = re.findall(rb"\battempt\W+([0-9a-f]{32})\b", body)
    attempt = found[0].decode() if len(found) == 1 else None
    try:
        status, verdict = 200, receive(request, body, attempt, authorize)
    except Refusal as refusal:
        status, verdict = refusal.status, {"ok": False, "message": refusal.message}
    except Exception as error:
        # Only its name: the message of an error may quote the pair.
        logger.error("A key was not connected: %s", type(error).__name__)
        status, verdict = 500, {"ok": False, "message": "Something went wrong here. Try again."}
    return status, {**verdict, "attempt": attempt}


@sensitive_variables()
def receive(request, body, attempt, authorize):
    if len(body) > MAX_LENGTH:
        raise Refusal(413, "The form is too large.")
    if request.content_type != "application/x-www-form-urlencoded":
        raise Refusal(415, "This server cannot read the form.")
    try:
        form = parse_qs(body.decode(), errors="strict", max_num_fields=100)
    except ValueError:
        raise Refusal(415, "This server cannot read the form.") from None
    account = authorize(form, attempt)
    key_ids, key_secrets = form.get("key_id", []), form.get("key_secret", [])
    is_complete = attempt and len(key_ids) == 1 and len(key_secrets) == 1
    if not is_complete or re.search(r"[\x00-\x1f\x7f]", key_ids[0] + key_secrets[0]):
        raise Refusal(400, "The form is incomplete.")
    if ":" in key_ids[0]:
        raise Refusal(400, "A Key ID has no colon.")
    return once(account, attempt, key_ids[0], key_secrets[0])


def is_own_page(request):
    """Browsers send these headers with each POST, and no page can forge them."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site in (None, "same-origin") and origin == ORIGIN:
        return True
    logger.warning("Refused a POST from %s (%s): ORIGIN is %s", origin, site, ORIGIN)
    return False


@sensitive_variables()
def once(account, attempt, key_id, key_secret):
    """The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks."""
    # The pair is remembered as a keyed hash. Another pair is another attempt.
    pair = f"{account} {attempt} {key_id}:{key_secret}"
    key = "clickhouse-" + salted_hmac("clickhouse", pair, algorithm="sha256").hexdigest()
    # add() is atomic: only one of several processes goes on.
    while not cache.add(key, "running", timeout=60):
        outcome = cache.get(key)
        if outcome and outcome != "running":
            return outcome
        time.sleep(0.1)
    try:
        outcome = connect(account, key_id, key_secret)
    except Exception:
        # An error is no outcome: the next POST may try again.
        cache.delete(key)
        raise
    cache.set(key, outcome, timeout=15 * 60)
    return outcome


@sensitive_variables()
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


@sensitive_variables()
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


def account_of(request):
    """Yours: request.user.pk, say, or None. Not by @login_required: it redirects, and that is no
    verdict."""
    return "somebody"


@sensitive_variables()
def store(account, key_id, key_secret):
    """Yours: keep the pair in a secret manager, or encrypted with a key of one."""
    logger.info("Connected the key that ends in %s", key_id[-4:])
