"""The page and the endpoint of <clickhouse-connect>, for Django: pip install django requests

In settings.py, beside the stock middleware:

INSTALLED_APPS += ["clickhouse"]
CSRF_FAILURE_VIEW = "clickhouse.views.csrf_failure"
CACHES = a cache that all your processes share
"""

import logging
import os
import re
import time

import requests
from django.core.cache import cache
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.views.csrf import csrf_failure as stock_csrf_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

API = os.environ.get("CLICKHOUSE_CLOUD_API", "https://api.clickhouse.cloud")
MAX_LENGTH = 16 * 1024
logger = logging.getLogger(__name__)


@never_cache
@xframe_options_sameorigin
def settings(request):
    return render(request, "clickhouse/settings.html")


@sensitive_post_parameters("key_secret")
@sensitive_variables("key_secret")
@never_cache
@xframe_options_sameorigin  # The stock DENY would hide the answer from the page around the frame.
@require_POST
def clickhouse(request):
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_LENGTH:
        return JsonResponse({"ok": False, "message": "The form is too large."}, status=413)
    attempt = attempt_of(request)
    key_id, key_secret = request.POST.get("key_id"), request.POST.get("key_secret")
    if not attempt or not key_id or not key_secret:
        return JsonResponse(
            {"ok": False, "attempt": attempt, "message": "The form is incomplete."}, status=400
        )
    return JsonResponse(
        {**once(account_of(request), attempt, key_id, key_secret), "attempt": attempt}
    )


@never_cache
@xframe_options_sameorigin
def csrf_failure(request, reason=""):
    """Django's own page says it to a person, but not to the element."""
    if request.path != reverse("clickhouse"):
        return stock_csrf_failure(request, reason)
    message = "This page is out of date. Reload it, then try again."
    return JsonResponse(
        {"ok": False, "attempt": attempt_of(request), "message": message}, status=403
    )


def attempt_of(request):
    attempt = request.POST.get("attempt", "")
    return attempt if re.fullmatch("[0-9a-f]{32}", attempt) else None


@sensitive_variables("key_secret", "pair")
def once(account, attempt, key_id, key_secret):
    """The outcome of an attempt, verified once: browsers repeat a POST whose connection breaks."""
    # The pair is remembered as a keyed hash. Another pair is another attempt.
    pair = f"{account} {attempt} {key_id}:{key_secret}"
    key = "clickhouse-" + salted_hmac("clickhouse", pair, algorithm="sha256").hexdigest()
    # add() is atomic: only one of several processes goes on.
    while not cache.add(key, "running", timeout=30):
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


@sensitive_variables("key_secret")
def connect(account, key_id, key_secret):
    code = verify(key_id, key_secret)
    if code:
        return {"ok": False, "code": code}
    store(account, key_id, key_secret)
    return {"ok": True}


@sensitive_variables("key_secret")
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


def account_of(request):
    """Yours: request.user.pk, say. Not by @login_required: it redirects, and that is no verdict."""
    return "somebody"


@sensitive_variables("key_secret")
def store(account, key_id, key_secret):
    """Yours: keep the pair in a secret manager, or encrypted with a key of one."""
    logger.info("Connected the key that ends in %s", key_id[-4:])
