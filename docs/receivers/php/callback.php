<?php

// The endpoint of <clickhouse-connect callback-url="./callback.php">, for PHP 8.2 with curl.

declare(strict_types=1);

const MAX_LENGTH = 16 * 1024;
const CODES = [401 => 'key_not_found', 403 => 'forbidden', 429 => 'rate_limited'];

// Nothing but JSON, whatever happens.
ini_set('display_errors', '0');
require __DIR__ . '/session.php';
header('Content-Type: application/json');
header('Cache-Control: no-store');
// The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
header("Content-Security-Policy: default-src 'none'; frame-ancestors 'self'");

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST');
    answer(405, ['ok' => false]);
}
if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > MAX_LENGTH) {
    answer(413, ['ok' => false, 'message' => 'The form is too large.']);
}
[$attempt, $keyId, $keySecret, $token] = array_map(
    // A field named `key_id[]` is an array.
    fn (string $name): string => is_string($_POST[$name] ?? null) ? $_POST[$name] : '',
    ['attempt', 'key_id', 'key_secret', 'csrf_token'],
);
if (!preg_match('/^[0-9a-f]{32}$/D', $attempt)) {
    answer(400, ['ok' => false, 'message' => 'The form names no attempt.']);
}
if ($keyId === '' || $keySecret === '') {
    answer(400, ['ok' => false, 'attempt' => $attempt, 'message' => 'The form is incomplete.']);
}
if (!hash_equals($_SESSION['csrf_token'], $token)) {
    $message = 'This page is out of date. Reload it, then try again.';
    answer(403, ['ok' => false, 'attempt' => $attempt, 'message' => $message]);
}

// Browsers repeat a POST whose connection breaks. The second one waits for the first, as PHP locks the
// session, and finds its outcome. The pair is remembered as a keyed hash: another pair is another attempt.
$key = hash_hmac('sha256', "$attempt $keyId:$keySecret", $_SESSION['csrf_token']);
$outcome = $_SESSION['outcomes'][$key] ?? connect($keyId, $keySecret);
$_SESSION['outcomes'] = array_slice([$key => $outcome] + ($_SESSION['outcomes'] ?? []), 0, 20);
answer(200, [...$outcome, 'attempt' => $attempt]);

function answer(int $status, array $verdict): never
{
    session_write_close();
    http_response_code($status);
    exit(json_encode($verdict));
}

function connect(string $keyId, #[SensitiveParameter] string $keySecret): array
{
    $code = verify($keyId, $keySecret);
    if ($code !== null) {
        return ['ok' => false, 'code' => $code];
    }
    store($keyId, $keySecret);
    return ['ok' => true];
}

/** Asks ClickHouse Cloud whether it knows the pair: why it does not, or null. */
function verify(string $keyId, #[SensitiveParameter] string $keySecret): ?string
{
    $api = getenv('CLICKHOUSE_CLOUD_API') ?: 'https://api.clickhouse.cloud';
    $curl = curl_init("$api/v1/organizations");
    curl_setopt_array($curl, [
        CURLOPT_HTTPAUTH => CURLAUTH_BASIC,
        CURLOPT_USERNAME => $keyId,
        CURLOPT_PASSWORD => $keySecret,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_FOLLOWLOCATION => false,
        // Less than the element's own `timeout` of 30 s, so that it hears why.
        CURLOPT_TIMEOUT => 10,
    ]);
    $body = curl_exec($curl);
    $status = $body === false ? 0 : curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    return match (true) {
        $status === 200 => null,
        $status === 401 && str_contains($body, 'Key is not active') => 'key_inactive',
        default => CODES[$status] ?? 'unreachable',
    };
}

/** Yours: keep the pair in a secret manager, or encrypted with a key of one. */
function store(string $keyId, #[SensitiveParameter] string $keySecret): void
{
    error_log('Connected the key that ends in ' . substr($keyId, -4));
}
