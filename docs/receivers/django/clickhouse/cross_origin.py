"""For pages of other origins, and in addition to views.py: the endpoint of
<clickhouse-connect callback-url="https://your-server.example/cross-origin/clickhouse">.
"""

import hmac
import json
import os
import re
import secrets
import time

from django.core.cache import cache
from django.http import HttpResponse, HttpResponseForbidden
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from .views import Refusal, judge

# As browsers send them: scheme, host, and port if it is not the usual one; no slash at the end.
ALLOWED_ORIGINS = os.environ.get("ALLOWED_ORIGINS", "https://the-page.example").split()
# What the server of those pages signs its tickets with. 32 random bytes that nobody else has.
TICKET_KEY = os.environ["TICKET_KEY"].encode()


# With a POST of another site the browser sends no SameSite=Lax cookie. Origin and ticket take the
# place of session and token.
@csrf_exempt
@sensitive_post_parameters("key_secret")
@never_cache
@xframe_options_exempt  # X-Frame-Options knows no list of origins; frame-ancestors does.
@require_POST
def clickhouse(request):
    origin = request.headers.get("Origin")
    # There is nobody to answer to.
    if origin not in ALLOWED_ORIGINS:
        return HttpResponseForbidden()
    claims = []

    @sensitive_variables()
    def authorize(form, attempt):
        account, expiry, signature = parts_of(form.get("ticket", [""])[0])
        if not account:
            raise Refusal(403, "This page is out of date. Reload it, then try again.")
        # A ticket connects one key. add() is atomic: one pair at a time has the ticket.
        claim = f"clickhouse-ticket-{signature}"
        pair = f"{attempt} {form.get('key_id')} {form.get('key_secret')}"
        owner = salted_hmac("clickhouse-ticket", pair, algorithm="sha256").hexdigest()
        if cache.add(claim, owner, expiry - time.time()):
            claims.append(claim)
        elif cache.get(claim) != owner:
            raise Refusal(403, "This page is out of date. Reload it, then try again.")
        return account

    status, verdict = judge(request, authorize)
    for claim in claims:
        # The person may correct what was refused, with the same ticket.
        if not verdict["ok"]:
            cache.delete(claim)
    return tell(origin, status, verdict)


def tell(origin, status, verdict):
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


def parts_of(ticket):
    """The parts of `account.expiry.signature`, if that is genuine and has not expired."""
    match = re.fullmatch(r"(([\w-]+)\.(\d{1,12}))\.([0-9a-f]{64})", ticket, re.ASCII)
    if match and int(match[3]) > time.time():
        expected = hmac.new(TICKET_KEY, match[1].encode(), "sha256").hexdigest()
        if hmac.compare_digest(expected, match[4]):
            return match[2], int(match[3]), match[4]
    return None, 0, ""
