<?php

// A host of the tests, for PHP.

declare(strict_types=1);

session_start([
    'name' => '__Host-session',
    'use_strict_mode' => true,
    'cookie_path' => '/',
    'cookie_secure' => true,
]);

function account_of(): ?string
{
    return ($_SERVER['HTTP_X_ACCOUNT'] ?? 'somebody') ?: null;
}

function store(string $account, string $keyId, string $keySecret): void
{
    if (str_starts_with($keyId, 'TESTstore') && !isset($_SESSION['failed'][$keyId])) {
        $_SESSION['failed'][$keyId] = true;
        throw new RuntimeException("INSERT INTO keys VALUES ('$keyId', '$keySecret')");
    }
    error_log('Connected the key that ends in ' . substr($keyId, -4) . " for $account");
}

function needs(string $organization): ?array
{
    return ["/v1/organizations/$organization/services", 'Service API reader'];
}
