<?php

// The endpoint of <clickhouse-connect callback-url="./callback.php">, for PHP 8.2 with curl.

declare(strict_types=1);

const MAX_LENGTH = 16 * 1024;
const CODES = [200 => null, 401 => 'key_not_found', 403 => 'forbidden', 429 => 'rate_limited'];

// Nothing but JSON, whatever happens.
ini_set('display_errors', '0');
// Also in a form that cannot be parsed: the element believes no answer without it.
$body = file_get_contents('php://input', length: 4 * MAX_LENGTH);
// PHP keeps the body of a multipart form to itself.
$body = $body === '' ? 'attempt=' . field('attempt') : $body;
$count = preg_match_all('/\battempt\W+([0-9a-f]{32})\b/', $body, $found);
define('ATTEMPT', $count === 1 ? $found[1][0] : null);
set_exception_handler(function (Throwable $error): void {
    // Only its class: the message of an error may quote the pair.
    error_log('A key was not connected: ' . $error::class);
    refuse(500, 'Something went wrong here. Try again.');
});
require __DIR__ . '/yours.php';
require __DIR__ . '/token.php';

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    header('Allow: POST');
    answer(405, ['ok' => false]);
}
if (strlen($body) > MAX_LENGTH) {
    refuse(413, 'The form is too large.');
}
$type = strtolower(trim(explode(';', $_SERVER['CONTENT_TYPE'] ?? '')[0]));
if ($type !== 'application/x-www-form-urlencoded' || !preg_match('//u', urldecode($body))) {
    refuse(415, 'This server cannot read the form.');
}
if (!is_own_page()) {
    refuse(403, 'This page may not send keys here.');
}
$account = account_of();
if ($account === null) {
    refuse(401, 'You are signed out. Sign in, then try again.');
}
$names = array_map(fn ($pair) => urldecode(explode('=', $pair)[0]), explode('&', $body));
$counts = array_count_values($names);
// PHP keeps the last one of a field that comes twice.
$isTwice = fn (string $name) => ($counts[$name] ?? 0) > 1;
if ($isTwice('clickhouse_token') || !hash_equals(token_for($account), field('clickhouse_token'))) {
    refuse(403, 'This page is out of date. Reload it, then try again.');
}
$keyId = field('key_id');
$keySecret = field('key_secret');
$isStrange = preg_match('/[\x00-\x1f\x7f]/', $keyId . $keySecret)
    || $isTwice('key_id') || $isTwice('key_secret');
if (ATTEMPT === null || $keyId === '' || $keySecret === '' || $isStrange) {
    refuse(400, 'The form is incomplete.');
}
if (str_contains($keyId, ':')) {
    refuse(400, 'A Key ID has no colon.');
}

// Browsers repeat a POST whose connection breaks. The second one waits for the first, as PHP locks
// the session, and finds its outcome. An error is no outcome: the next POST may try again.
// The pair is remembered as a keyed hash: another pair is another attempt.
$pair = "$account " . ATTEMPT . " $keyId:$keySecret";
$key = hash_hmac('sha256', $pair, $_SESSION['clickhouse_key']);
$outcome = $_SESSION['clickhouse_outcomes'][$key] ?? connect($account, $keyId, $keySecret);
$outcomes = [$key => $outcome] + ($_SESSION['clickhouse_outcomes'] ?? []);
$_SESSION['clickhouse_outcomes'] = array_slice($outcomes, 0, 20);
answer(200, $outcome);

/** A field's value. One that is named `key_id[]` is an array, and has none. */
function field(string $name): string
{
    return is_string($_POST[$name] ?? null) ? $_POST[$name] : '';
}

/** Browsers send these headers with each POST, and no page can forge them. */
function is_own_page(): bool
{
    // The origin of your pages, written down: the Host header is whatever the client says.
    $own = getenv('ORIGIN') ?: 'http://localhost:8000';
    $site = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? null;
    $origin = $_SERVER['HTTP_ORIGIN'] ?? null;
    if ($origin === $own && ($site === null || $site === 'same-origin')) {
        return true;
    }
    error_log("Refused a POST from $origin ($site): ORIGIN is $own");
    return false;
}

function refuse(int $status, string $message): never
{
    answer($status, ['ok' => false, 'message' => $message]);
}

function answer(int $status, array $verdict): never
{
    if (session_status() === PHP_SESSION_ACTIVE) {
        session_write_close();
    }
    http_response_code($status);
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    // The page around the frame has to read the answer: no `frame-ancestors 'none'` here.
    header("Content-Security-Policy: default-src 'none'; frame-ancestors 'self'");
    exit(json_encode([...$verdict, 'attempt' => ATTEMPT], JSON_INVALID_UTF8_SUBSTITUTE));
}

function connect(string $account, string $keyId, #[SensitiveParameter] string $keySecret): array
{
    [$code, $reply] = ask('/v1/organizations', $keyId, $keySecret);
    if ($code !== null) {
        return ['ok' => false, 'code' => $code];
    }
    // A 200 is a yes only with the documented body: a proxy's page has that status, too.
    $organization = is_array($reply['result'] ?? null) ? $reply['result'][0] ?? null : null;
    $id = is_array($organization) ? $organization['id'] ?? null : null;
    if (!is_string($id) || !preg_match('/^[\w-]+$/D', $id)) {
        return ['ok' => false, 'code' => 'unreachable'];
    }
    [$path, $role] = needs($id) ?? [null, null];
    if ($path !== null) {
        [$code, $reply] = ask($path, $keyId, $keySecret);
        if ($code === 'forbidden') {
            $message = "This key works, but it lacks a role: {$role}. "
                . 'Change its roles in the ClickHouse Cloud console, then try again.';
            return ['ok' => false, 'code' => $code, 'message' => $message];
        }
        if ($code !== null || !isset($reply['result'])) {
            return ['ok' => false, 'code' => $code ?? 'unreachable'];
        }
    }
    store($account, $keyId, $keySecret);
    $name = $organization['name'] ?? null;
    $hasName = is_string($name) && preg_match('/^.{0,100}/us', $name, $start);
    return $hasName ? ['ok' => true, 'organization' => $start[0]] : ['ok' => true];
}

/** Asks ClickHouse Cloud: why it refuses the pair or null, and the JSON of its reply. */
function ask(string $path, string $keyId, #[SensitiveParameter] string $keySecret): array
{
    $api = getenv('CLICKHOUSE_CLOUD_API') ?: 'https://api.clickhouse.cloud';
    $curl = curl_init($api . $path);
    curl_setopt_array($curl, [
        CURLOPT_HTTPAUTH => CURLAUTH_BASIC,
        CURLOPT_USERNAME => $keyId,
        CURLOPT_PASSWORD => $keySecret,
        CURLOPT_RETURNTRANSFER => true,
        // A redirect would carry the pair elsewhere.
        CURLOPT_FOLLOWLOCATION => false,
        // Two requests take less than the element's own `timeout` of 30 s.
        CURLOPT_TIMEOUT => 10,
    ]);
    // Errors are not logged: they may quote what was sent.
    $body = curl_exec($curl);
    $status = $body === false ? 0 : curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    $reply = json_decode((string) $body, true);
    $reply = is_array($reply) ? $reply : [];
    if ($status === 401 && str_contains(json_encode($reply['error'] ?? ''), 'Key is not active')) {
        return ['key_inactive', $reply];
    }
    return [array_key_exists($status, CODES) ? CODES[$status] : 'unreachable', $reply];
}
