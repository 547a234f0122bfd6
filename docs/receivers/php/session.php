<?php

declare(strict_types=1);

// What settings.php and callback.php share: the session, with its CSRF token.
session_start([
    'use_strict_mode' => true,
    'cookie_httponly' => true,
    'cookie_secure' => true,
    'cookie_samesite' => 'Lax',
]);
$_SESSION['csrf_token'] ??= bin2hex(random_bytes(32));
