import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud verbinden',
    description: 'Geben Sie einen API-Schlüssel Ihrer Organisation in ClickHouse Cloud ein.',
    keyId: 'Key ID',
    keyIdHint: 'Meist 20 Buchstaben und Ziffern.',
    keySecret: 'Key Secret',
    keySecretHint: 'Beginnt meist mit 4b1d. Die Konsole zeigt es nur einmal an.',
    showSecret: 'Key Secret anzeigen',
    destination: 'Wird an {host} gesendet',
    submit: 'Verbinden',
    connecting: 'Wird verbunden\u00a0…',
    cancel: 'Abbrechen',
    connected: 'ClickHouse Cloud ist verbunden.',
    connectedTo: 'Verbunden mit {organization}.',
    connectedKey: 'Verbunden mit dem Schlüssel, der auf {key} endet.',
    replace: 'Ersetzen',
    replaced: 'Wenn der neue Schlüssel funktioniert, deaktivieren Sie den alten in der Konsole.',

    pasted: 'Key ID und Key Secret wurden eingetragen.',
    pastedOne: '{field} wurde eingetragen.',
    undo: 'Rückgängig',
    tooLong: 'Der eingefügte Text ist zu lang für einen Schlüssel. Kopieren Sie nur den Schlüssel.',

    keyIdMissing: 'Geben Sie die Key ID ein.',
    keyIdColon: 'Eine Key ID kann keinen Doppelpunkt enthalten. Fügen Sie nur die Key ID ein.',
    keySecretMissing: 'Geben Sie das Key Secret ein.',
    unusableCharacters:
      '{field} enthält ein Zeichen, das nicht gesendet werden kann. Kopieren Sie den Wert erneut.',

    swapped: 'Key ID und Key Secret sind anscheinend vertauscht.',
    swap: 'Tauschen',
    pair: '{field} sieht aus wie Key ID und Key Secret zusammen.',
    split: 'Aufteilen',
    uuid: '{field} sieht aus wie die UUID einer Organisation, eines Dienstes oder eines Schlüssels. Kopieren Sie Key ID und Key Secret eines API-Schlüssels.',
    link: '{field} sieht aus wie ein Link oder ein Verweis. Kopieren Sie den eigentlichen Wert.',
    database:
      '{field} sieht aus wie Verbindungsdaten einer Datenbank. Kopieren Sie Key ID und Key Secret eines API-Schlüssels.',
    email:
      '{field} sieht aus wie eine E-Mail-Adresse. Geben Sie einen API-Schlüssel ein, nicht Ihre Anmeldedaten.',
    masked:
      '{field} ist teilweise verborgen. Kopieren Sie den ganzen Wert oder erstellen Sie einen neuen Schlüssel.',
    same: 'Key ID und Key Secret sind gleich. Kopieren Sie jeden der beiden Werte einzeln.',
    cutOff: '{field} sieht abgeschnitten aus. Kopieren Sie den ganzen Wert.',
    hasForeignLetter:
      '{field} enthält „{character}“, und das ist kein Buchstabe von A bis Z. Kopieren Sie den Wert erneut.',
    hasSpace: '{field} enthält ein Leerzeichen.',
    hasPunctuation:
      '{field} beginnt oder endet mit „{character}“. Prüfen Sie, ob dieses Zeichen dazugehört.',
    unusual: '{field} sieht ungewöhnlich aus. Prüfen Sie, ob etwas fehlt oder zu viel ist.',
    clear: 'Leeren',

    config:
      'Diese Seite ist nicht zum Verbinden eines Schlüssels eingerichtet. Bitte wenden Sie sich an den Support der Seite.',
    offline:
      'Sie sind offline. Es wurde nichts gesendet. Versuchen Sie es erneut, sobald Sie wieder online sind.',
    blocked:
      'Die Sicherheitsrichtlinie dieser Seite ({directive}) hat das Formular blockiert. Es wurde nichts gesendet. Bitte wenden Sie sich an den Support der Seite.',
    rejected:
      'Der Schlüssel wurde nicht akzeptiert. Prüfen Sie beide Werte und versuchen Sie es erneut.',
    unconfirmed:
      'Die Verbindung konnte nicht bestätigt werden, und der Schlüssel wurde möglicherweise gesendet. Bevor Sie es erneut versuchen, laden Sie die Seite neu und prüfen Sie, ob die Verbindung besteht.',
    timeout:
      'Es ist keine Antwort gekommen, und der Schlüssel wurde möglicherweise gesendet. Bevor Sie es erneut versuchen, laden Sie die Seite neu und prüfen Sie, ob die Verbindung besteht.',

    reference: 'Referenz: {reference}',

    key_not_found:
      'ClickHouse Cloud kennt diesen Schlüssel nicht. Prüfen Sie beide Werte oder verwenden Sie einen anderen Schlüssel.',
    key_inactive:
      'Dieser Schlüssel ist abgelaufen oder deaktiviert. Ändern Sie in der Konsole sein Ablaufdatum, aktivieren Sie ihn dort oder verwenden Sie einen anderen Schlüssel.',
    forbidden:
      'Dieser Schlüssel hat nicht die nötigen Berechtigungen. Ändern Sie seine Rollen in der Konsole oder verwenden Sie einen anderen Schlüssel.',
    ip_blocked:
      'Dieser Schlüssel ist für die Server dieser Website nicht zugelassen. Lassen Sie die Server in der Konsole zu oder verwenden Sie einen anderen Schlüssel.',
    rate_limited: 'Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es erneut.',
    unreachable:
      'Der Server dieser Website erreicht ClickHouse Cloud nicht. Warten Sie eine Minute und versuchen Sie es erneut.',

    guide: 'So erhalten Sie einen API-Schlüssel',
    guideSignIn: 'Melden Sie sich in der Konsole von ClickHouse Cloud an.',
    guideSettings: 'Klicken Sie unten links auf den Namen Ihrer Organisation, dann auf *API keys*.',
    guideNew: 'Klicken Sie auf *New API key*.',
    guideGenerate:
      'Benennen Sie den Schlüssel, wählen Sie *Roles*, *Expiration date* und von wo aus er verwendet werden kann, und klicken Sie dann auf *Generate API key*.',
    guideCopy:
      'Kopieren Sie *Key ID* und *Key Secret*. Die Konsole zeigt das Key Secret nicht noch einmal an.',
    guideLink: 'Konsole öffnen',
    guideChecked: 'Mit der Konsole abgeglichen: {date}',
    copySteps: 'Diese Schritte für einen Admin kopieren',
    copied: 'Kopiert.',
  },
  'de',
);
