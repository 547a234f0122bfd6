"""For pages of other origins, and in addition to views.py: the endpoint of
<clickhouse-connect callback-url="https://your-server.example/cross-origin/clickhouse">.
"""

import hmac
import json
import os
import re
import secrets
import time

from django.http import HttpResponse, HttpResponseForbidden
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from .views import MAX_LENGTH, attempt_of, once

# As browsers send them: scheme, host, and port if it is not the usual one; no slash at the end.
ALLOWED_ORIGINS = os.environ.get("ALLOWED_ORIGINS", "https://the-page.example").split()
# What the server of those pages signs its tickets with. 32 random bytes that nobody else has.
TICKET_KEY = os.environ["TICKET_KEY"].encode()


# With a POST of another site the browser sends no SameSite=Lax cookie. Origin and ticket take the
# place of session and token.
@csrf_exempt
@sensitive_post_parameters("key_secret")
@sensitive_variables("key_secret")
@never_cache
@xframe_options_exempt  # X-Frame-Options knows no list of origins; frame-ancestors does.
@require_POST
def clickhouse(request):
    origin = request.headers.get("Origin")
    # There is nobody to answer to.
    if origin not in ALLOWED_ORIGINS or int(request.META.get("CONTENT_LENGTH") or 0) > MAX_LENGTH:
        return HttpResponseForbidden()
    attempt = attempt_of(request)
    key_id, key_secret = request.POST.get("key_id"), request.POST.get("key_secret")
    if not attempt or not key_id or not key_secret:
        return tell(origin, 400, ok=False, attempt=attempt, message="The form is incomplete.")
    account = account_of_ticket(request.POST.get("ticket", ""))
    if not account:
        message = "This page is out of date. Reload it, then try again."
        return tell(origin, 403, ok=False, attempt=attempt, message=message)
    return tell(origin, 200, attempt=attempt, **once(account, attempt, key_id, key_secret))


def tell(origin, status, **verdict):
    message = {"type": "clickhouse-connect:result", "version": 1, **verdict}
    nonce = secrets.token_urlsafe()
    response = HttpResponse(
        "<!doctype html><title>Verdict</title>"
        # The exact origin, never "*": whatever else has framed this must not hear it.
        f'<script nonce="{nonce}">'
        f"parent.postMessage({literal(message)}, {literal(origin)})</script>",
        status=status,
    )
    response["Content-Security-Policy"] = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; frame-ancestors {origin}"
    )
    return response


def literal(value):
    """JSON in a script: "<" could end the script."""
    return json.dumps(value).replace("<", "\\u003c")


def account_of_ticket(ticket):
    """The account in `account.expiry.signature`, if that is genuine and has not expired."""
    match = re.fullmatch(r"(([\w-]+)\.(\d+))\.([0-9a-f]{64})", ticket, re.ASCII)
    if not match or int(match[3]) < time.time():
        return None
    expected = hmac.new(TICKET_KEY, match[1].encode(), "sha256").hexdigest()
    return match[2] if hmac.compare_digest(expected, match[4]) else None
