<?php

declare(strict_types=1);

/** What the hidden input holds: it belongs to the session, and to the account in it. */
function token_for(string $account): string
{
    $_SESSION['clickhouse_key'] ??= bin2hex(random_bytes(32));
    return hash_hmac('sha256', $account, $_SESSION['clickhouse_key']);
}
