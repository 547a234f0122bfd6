import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud verbinden',
    description:
      'Geben Sie einen API-Schlüssel Ihrer Organisation ein. Er gewährt keinen Zugriff auf Daten in Ihren Datenbanken.',
    keyId: 'Key ID',
    keyIdHint: 'Meist 20 Buchstaben und Ziffern.',
    keySecret: 'Key Secret',
    keySecretHint: 'Beginnt meist mit 4b1d. Wird nur einmal angezeigt.',
    showSecret: 'Key Secret anzeigen',
    destination: 'Wird an {host} gesendet',
    submit: 'Verbinden',
    connecting: 'Wird verbunden\u00a0…',
    connected: 'ClickHouse Cloud ist verbunden.',
    connectedKey: 'Verbunden mit dem Schlüssel, der auf {key} endet.',
    replace: 'Ersetzen',
    replaced: 'Funktioniert der neue Schlüssel, deaktivieren Sie den alten in der Konsole.',

    pasted: 'Key ID und Key Secret wurden eingetragen.',
    undo: 'Rückgängig',
    tooLong: 'Der Wert ist zu lang für einen Schlüssel. Kopieren Sie nur den Schlüssel.',

    keyIdMissing: 'Geben Sie die Key ID ein.',
    keyIdColon: 'Eine Key ID hat keinen Doppelpunkt. Was dahinter steht, gehört in Key Secret.',
    keySecretMissing: 'Geben Sie das Key Secret ein.',
    unusableCharacters:
      'Der Wert enthält ein Zeichen, das nicht gesendet werden kann. Kopieren Sie ihn erneut.',

    swapped: 'Key ID und Key Secret scheinen vertauscht.',
    swap: 'Tauschen',
    pair: 'Das sieht nach Key ID und Key Secret zusammen aus.',
    split: 'Aufteilen',
    uuid: 'Das sieht nach der ID einer Organisation oder eines Dienstes aus. Kopieren Sie Key ID und Key Secret eines API-Schlüssels.',
    database:
      'Das sieht nach Zugangsdaten einer Datenbank aus. Kopieren Sie Key ID und Key Secret eines API-Schlüssels.',
    masked:
      'Der Wert ist teilweise verborgen, wie in der Schlüsselliste. Kopieren Sie ihn ganz oder erstellen Sie einen neuen Schlüssel.',
    same: 'Beide Felder enthalten dasselbe. Kopieren Sie jeden Wert einzeln.',
    unusual: 'Der Wert ist ungewöhnlich. Prüfen Sie, ob er vollständig ist.',
    clear: 'Leeren',

    config:
      'Die Einstellungen dieser Seite haben das Formular blockiert. Es wurde nichts gesendet. Informieren Sie den Betreiber der Seite.',
    blocked:
      'Die Richtlinie dieser Seite ({directive}) hat das Formular blockiert. Es wurde nichts gesendet. Informieren Sie den Betreiber der Seite.',
    rejected: 'Der Schlüssel wurde nicht akzeptiert. Prüfen Sie ihn und versuchen Sie es erneut.',
    unconfirmed:
      'Der Schlüssel wurde gesendet, aber es kam keine eindeutige Antwort. Prüfen Sie, ob die Verbindung besteht, bevor Sie es erneut versuchen.',
    timeout:
      'Der Schlüssel wurde gesendet, aber es kam keine rechtzeitige Antwort. Prüfen Sie, ob die Verbindung besteht, bevor Sie es erneut versuchen.',

    key_not_found:
      'ClickHouse Cloud kennt diesen Schlüssel nicht. Prüfen Sie die Key ID und geben Sie das Key Secret erneut ein.',
    key_inactive:
      'Dieser Schlüssel ist abgelaufen oder deaktiviert. Aktivieren Sie ihn in der Konsole oder geben Sie einen anderen ein.',
    forbidden:
      'Dieser Schlüssel ist dafür nicht zugelassen. Ändern Sie seine Rollen in der Konsole oder geben Sie einen anderen ein.',
    ip_blocked:
      'Dieser Schlüssel ist von hier aus nicht zugelassen. Ändern Sie seine zugelassenen Standorte in der Konsole oder geben Sie einen anderen ein.',
    rate_limited: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
    unreachable:
      'ClickHouse Cloud ist nicht erreichbar. Warten Sie eine Minute und versuchen Sie es erneut.',

    guide: 'So erstellen Sie einen API-Schlüssel',
    guideSignIn: 'Melden Sie sich in der Konsole von ClickHouse Cloud an.',
    guideSettings: 'Öffnen Sie *Settings* und unter *Organization* die *API keys*.',
    guideNew: 'Wählen Sie *New API key*.',
    guideGenerate:
      'Benennen Sie den Schlüssel, wählen Sie Rollen und zugelassene Standorte, dann *Generate API key*.',
    guideCopy: 'Kopieren Sie *Key ID* und *Key Secret*. Das Key Secret wird nur einmal angezeigt.',
    guideLink: 'Konsole öffnen',
    guideChecked: 'Texte der Konsole zuletzt geprüft: {date}',
    copied: 'Kopiert.',
  },
  'de',
);
