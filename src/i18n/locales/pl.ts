import {register} from '../register.js';

export default register(
  {
    heading: 'Połącz z ClickHouse Cloud',
    description:
      'Podaj klucz API swojej organizacji. Nie daje on dostępu do danych w Twoich bazach danych.',
    keyId: 'Key ID',
    keyIdHint: 'Zwykle 20 liter i cyfr.',
    keySecret: 'Key Secret',
    keySecretHint: 'Zwykle zaczyna się od 4b1d. Widoczny tylko raz.',
    showSecret: 'Pokaż Key Secret',
    destination: 'Klucz zostanie wysłany do {host}',
    submit: 'Połącz',
    connecting: 'Łączenie…',
    connected: 'Połączono z ClickHouse Cloud.',
    connectedKey: 'Połączono za pomocą klucza kończącego się na {key}.',
    replace: 'Zastąp',
    replaced: 'Gdy nowy klucz zadziała, wyłącz stary w konsoli.',

    pasted: 'Uzupełniono Key ID i Key Secret.',
    undo: 'Cofnij',
    tooLong: 'Wklejony tekst jest za długi jak na klucz. Skopiuj sam klucz.',

    keyIdMissing: 'Podaj Key ID.',
    keyIdColon: 'Key ID nie zawiera dwukropka. To, co jest po nim, wpisz w polu Key Secret.',
    keySecretMissing: 'Podaj Key Secret.',
    unusableCharacters: 'Wartość zawiera znak, którego nie można wysłać. Skopiuj ją ponownie.',

    swapped: 'Key ID i Key Secret wyglądają na zamienione.',
    swap: 'Zamień',
    pair: 'To wygląda na Key ID i Key Secret w jednym.',
    split: 'Rozdziel',
    uuid: 'To wygląda na ID organizacji lub usługi. Skopiuj Key ID i Key Secret klucza API.',
    database:
      'To wygląda na dane logowania do bazy danych. Skopiuj Key ID i Key Secret klucza API.',
    masked:
      'Wartość jest częściowo ukryta, jak na liście kluczy. Skopiuj ją w całości albo utwórz nowy klucz.',
    same: 'Oba pola zawierają to samo. Skopiuj obie wartości osobno.',
    unusual: 'Wartość wygląda nietypowo. Sprawdź, czy jest kompletna.',
    clear: 'Wyczyść',

    config:
      'Konfiguracja tej strony zablokowała ten formularz. Nic nie wysłano. Powiadom właściciela tej strony.',
    blocked:
      'Zasady tej strony ({directive}) zablokowały ten formularz. Nic nie wysłano. Powiadom właściciela tej strony.',
    rejected: 'Klucz nie został przyjęty. Sprawdź go i spróbuj ponownie.',
    unconfirmed:
      'Klucz wysłano, ale nie nadeszła jednoznaczna odpowiedź. Zanim spróbujesz ponownie, sprawdź, czy połączenie działa.',
    timeout:
      'Klucz wysłano, ale odpowiedź nie nadeszła na czas. Zanim spróbujesz ponownie, sprawdź, czy połączenie działa.',

    key_not_found:
      'ClickHouse Cloud nie rozpoznaje tego klucza. Sprawdź Key ID i ponownie podaj Key Secret.',
    key_inactive: 'Ten klucz wygasł lub jest wyłączony. Włącz go w konsoli albo podaj inny.',
    forbidden: 'Ten klucz nie ma do tego uprawnień. Zmień jego role w konsoli albo podaj inny.',
    ip_blocked:
      'Tego klucza nie można stąd użyć. Zmień dozwolone lokalizacje w konsoli albo podaj inny.',
    rate_limited: 'Zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.',
    unreachable: 'Nie można połączyć się z ClickHouse Cloud. Odczekaj minutę i spróbuj ponownie.',

    guide: 'Jak uzyskać klucz API',
    guideSignIn: 'Zaloguj się do konsoli ClickHouse Cloud.',
    guideSettings: 'Otwórz *Settings*, a w sekcji *Organization*\u00a0– *API keys*.',
    guideNew: 'Wybierz *New API key*.',
    guideGenerate:
      'Nazwij klucz, wybierz jego role i dozwolone lokalizacje, a potem *Generate API key*.',
    guideCopy: 'Skopiuj *Key ID* i *Key Secret*. Key Secret nie zostanie ponownie pokazany.',
    guideLink: 'Otwórz konsolę',
    guideChecked: 'Ostatnie sprawdzenie nazw w konsoli: {date}',
    copied: 'Skopiowano.',
  },
  'pl',
);
