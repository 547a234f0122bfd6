<?php

declare(strict_types=1);

require __DIR__ . '/session.php';
header('Cache-Control: no-store');
header("Content-Security-Policy: frame-ancestors 'self'");
?>
<!doctype html>
<script src="clickhouse-connect.js" defer></script>
<clickhouse-connect callback-url="./callback.php">
  <input type="hidden" name="csrf_token" value="<?= htmlspecialchars($_SESSION['csrf_token']) ?>">
</clickhouse-connect>
