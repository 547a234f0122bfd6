<?php

declare(strict_types=1);

require __DIR__ . '/yours.php';
require __DIR__ . '/token.php';
header('Cache-Control: no-store');
header("Content-Security-Policy: frame-ancestors 'self'");
?>
<!doctype html>
<script src="clickhouse-connect.js" defer></script>
<clickhouse-connect callback-url="./callback.php">
  <input type="hidden" name="clickhouse_token" value="<?= htmlspecialchars(token_for(account_of())) ?>">
</clickhouse-connect>
