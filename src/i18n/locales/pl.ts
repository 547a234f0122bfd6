import {register} from '../register.js';

export default register(
  {
    heading: 'Połącz z ClickHouse Cloud',
    description: 'Podaj klucz API swojej organizacji w ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'Zwykle 20 liter i cyfr.',
    keySecret: 'Key Secret',
    keySecretHint: 'Zwykle zaczyna się od 4b1d. Konsola pokazuje go tylko raz.',
    showSecret: 'Pokaż Key Secret',
    destination: 'Klucz zostanie wysłany do {host}',
    submit: 'Połącz',
    connecting: 'Łączenie…',
    cancel: 'Anuluj',
    connected: 'Połączono z ClickHouse Cloud.',
    connectedTo: 'Połączono z organizacją {organization}.',
    connectedKey: 'Połączono za pomocą klucza kończącego się na {key}.',
    replace: 'Zastąp',
    replaced: 'Gdy nowy klucz zadziała, wyłącz stary w konsoli.',

    pasted: 'Uzupełniono Key ID i Key Secret.',
    pastedOne: 'Uzupełniono {field}.',
    undo: 'Cofnij',
    tooLong: 'Wklejony tekst jest za długi jak na klucz. Skopiuj sam klucz.',

    keyIdMissing: 'Podaj Key ID.',
    keyIdColon: 'Key ID nie może zawierać dwukropka. Wklej tylko Key ID.',
    keySecretMissing: 'Podaj Key Secret.',
    unusableCharacters:
      'Pole {field} zawiera znak, którego nie można wysłać. Skopiuj wartość ponownie.',

    swapped: 'Key ID i Key Secret wyglądają na zamienione miejscami.',
    swap: 'Zamień',
    pair: 'Wygląda na to, że pole {field} zawiera zarówno Key ID, jak i Key Secret.',
    split: 'Rozdziel',
    uuid: 'Wartość w polu {field} wygląda na UUID organizacji, usługi lub klucza. Skopiuj Key ID i Key Secret klucza API.',
    link: 'Wartość w polu {field} wygląda na link lub odwołanie. Skopiuj właściwą wartość.',
    database:
      'Wartość w polu {field} wygląda na dane połączenia z bazą danych. Skopiuj Key ID i Key Secret klucza API.',
    email: 'Wartość w polu {field} wygląda na adres e-mail. Podaj klucz API, a nie dane logowania.',
    masked:
      'Część wartości w polu {field} jest ukryta. Skopiuj całą wartość albo utwórz nowy klucz.',
    same: 'Key ID i Key Secret są takie same. Skopiuj obie wartości osobno.',
    cutOff: 'Wartość w polu {field} wygląda na uciętą. Skopiuj całą wartość.',
    hasForeignLetter:
      'Pole {field} zawiera znak „{character}”, który nie jest literą od A do Z. Skopiuj wartość ponownie.',
    hasSpace: 'Pole {field} zawiera spację.',
    hasPunctuation:
      'Wartość w polu {field} zaczyna się lub kończy znakiem „{character}”. Sprawdź, czy ten znak do niej należy.',
    unusual:
      'Wartość w polu {field} wygląda nietypowo. Sprawdź, czy niczego nie brakuje i czy nie ma nic zbędnego.',
    clear: 'Wyczyść',

    config:
      'Ta strona nie jest skonfigurowana do podłączenia klucza. Skontaktuj się z jej pomocą techniczną.',
    offline: 'Jesteś offline. Nic nie wysłano. Spróbuj ponownie, gdy znów będziesz online.',
    blocked:
      'Zasady bezpieczeństwa tej strony ({directive}) zablokowały formularz. Nic nie wysłano. Skontaktuj się z pomocą techniczną strony.',
    rejected: 'Klucz nie został przyjęty. Sprawdź obie wartości i spróbuj ponownie.',
    unconfirmed:
      'Nie udało się potwierdzić połączenia, a klucz mógł zostać wysłany. Zanim spróbujesz ponownie, odśwież stronę i sprawdź, czy połączenie zostało nawiązane.',
    timeout:
      'Nie nadeszła odpowiedź, a klucz mógł zostać wysłany. Zanim spróbujesz ponownie, odśwież stronę i sprawdź, czy połączenie zostało nawiązane.',

    reference: 'Kod referencyjny: {reference}',

    key_not_found:
      'ClickHouse Cloud nie rozpoznaje tego klucza. Sprawdź obie wartości albo użyj innego klucza.',
    key_inactive:
      'Ten klucz wygasł lub jest wyłączony. Zmień w konsoli jego datę wygaśnięcia lub włącz go albo użyj innego klucza.',
    forbidden:
      'Ten klucz nie ma potrzebnych uprawnień. Zmień jego role w konsoli albo użyj innego klucza.',
    ip_blocked:
      'Tego klucza nie można używać z serwerów tej witryny. Dodaj je w konsoli do dozwolonych albo użyj innego klucza.',
    rate_limited: 'Zbyt wiele prób. Odczekaj minutę i spróbuj ponownie.',
    unreachable:
      'Serwer tej witryny nie może połączyć się z ClickHouse Cloud. Odczekaj minutę i spróbuj ponownie.',

    guide: 'Jak uzyskać klucz API',
    guideSignIn: 'Zaloguj się do konsoli ClickHouse Cloud.',
    guideSettings: 'Kliknij nazwę swojej organizacji w lewym dolnym rogu, a potem *API keys*.',
    guideNew: 'Kliknij *New API key*.',
    guideGenerate:
      'Nazwij klucz, wybierz *Roles* i *Expiration date* oraz to, skąd można go używać, a potem kliknij *Generate API key*.',
    guideCopy: 'Skopiuj *Key ID* i *Key Secret*. Konsola nie pokaże ponownie Key Secret.',
    guideLink: 'Otwórz konsolę',
    guideChecked: 'Porównano z konsolą: {date}',
    copySteps: 'Skopiuj te kroki dla administratora',
    copied: 'Skopiowano.',
  },
  'pl',
);
