"""What a host of the tests writes for Django and Flask: see languages.js."""

failed = set()


def account_in(headers):
    return headers.get("X-Account", "somebody") or None


def needs(organization):
    return f"/v1/organizations/{organization}/services", "Service API reader"


def store(account, key_id, key_secret):
    if key_id.startswith("TESTstore") and key_id not in failed:
        failed.add(key_id)
        raise RuntimeError(f"INSERT INTO keys VALUES ('{key_id}', '{key_secret}')")
    print("Connected the key that ends in", key_id[-4:], "for", account, flush=True)
