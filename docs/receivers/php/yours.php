<?php

// What is yours. The session is an example: take that of your application.

declare(strict_types=1);

session_start([
    // With this prefix no other host of your domain can set the cookie.
    'name' => '__Host-session',
    'use_strict_mode' => true,
    'cookie_path' => '/',
    'cookie_httponly' => true,
    'cookie_secure' => true,
    'cookie_samesite' => 'Lax',
]);

/** The id of who is signed in, as your session says, or null. */
function account_of(): ?string
{
    return $_SESSION['account'] ?? 'somebody';
}

/** Keep the pair in a secret manager, or encrypted with a key of one. */
function store(string $account, string $keyId, #[SensitiveParameter] string $keySecret): void
{
    error_log('Connected the key that ends in ' . substr($keyId, -4));
}

/**
 * A request that the key must be allowed to make, and the role that allows it. The list of
 * organizations needs no role, so it proves only that the key exists. For example:
 *
 * return ["/v1/organizations/$organization/services", 'Service API reader'];
 */
function needs(string $organization): ?array
{
    return null;
}
