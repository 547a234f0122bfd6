import {register} from '../register.js';

export default register(
  {
    heading: 'Connetti ClickHouse Cloud',
    description:
      'Inserisci una chiave API della tua organizzazione. Non dà accesso ai dati nei tuoi database.',
    keyId: 'Key ID',
    keyIdHint: 'Di solito 20 lettere e cifre.',
    keySecret: 'Key Secret',
    keySecretHint: 'Di solito inizia con 4b1d. Mostrato una sola volta.',
    showSecret: 'Mostra Key Secret',
    destination: 'La chiave verrà inviata a {host}',
    submit: 'Connetti',
    connecting: 'Connessione in corso…',
    connected: 'ClickHouse Cloud è connesso.',
    connectedKey: 'Connessione attiva con la chiave che termina con {key}.',
    replace: 'Sostituisci',
    replaced: 'Quando la nuova chiave funziona, disattiva quella vecchia nella console.',

    pasted: 'Key ID e Key Secret sono stati inseriti.',
    undo: 'Annulla',
    tooLong: 'Il testo incollato è troppo lungo per una chiave. Copia solo la chiave.',

    keyIdMissing: 'Inserisci il Key ID.',
    keyIdColon: 'Un Key ID non contiene i due punti. Inserisci ciò che segue in Key Secret.',
    keySecretMissing: 'Inserisci il Key Secret.',
    unusableCharacters:
      'Il valore contiene un carattere che non può essere inviato. Copialo di nuovo.',

    swapped: 'Key ID e Key Secret sembrano scambiati.',
    swap: 'Scambia',
    pair: 'Sembrano Key ID e Key Secret insieme.',
    split: 'Dividi',
    uuid: 'Sembra l’ID di un’organizzazione o di un servizio. Copia il Key ID e il Key Secret di una chiave API.',
    database:
      'Sembrano le credenziali di un database. Copia il Key ID e il Key Secret di una chiave API.',
    masked:
      'Il valore è in parte nascosto, come nell’elenco delle chiavi. Copialo per intero o crea una nuova chiave.',
    same: 'I due campi contengono lo stesso valore. Copia i due valori separatamente.',
    unusual: 'Il valore sembra insolito. Controlla che sia completo.',
    clear: 'Svuota',

    config:
      'La configurazione di questa pagina ha bloccato il modulo. Non è stato inviato nulla. Informa chi gestisce questa pagina.',
    blocked:
      'La policy di questa pagina ({directive}) ha bloccato il modulo. Non è stato inviato nulla. Informa chi gestisce questa pagina.',
    rejected: 'La chiave non è stata accettata. Controllala e riprova.',
    unconfirmed:
      'La chiave è stata inviata, ma non è arrivata una risposta chiara. Prima di riprovare, controlla se la connessione è attiva.',
    timeout:
      'La chiave è stata inviata, ma non è arrivata una risposta in tempo. Prima di riprovare, controlla se la connessione è attiva.',

    key_not_found:
      'ClickHouse Cloud non riconosce questa chiave. Controlla il Key ID e inserisci di nuovo il Key Secret.',
    key_inactive:
      'Questa chiave è scaduta o disattivata. Attivala nella console o inserisci un’altra chiave.',
    forbidden:
      'Questa chiave non ha le autorizzazioni necessarie. Modifica i suoi ruoli nella console o inserisci un’altra chiave.',
    ip_blocked:
      'Questa chiave non può essere usata da qui. Modifica le posizioni consentite nella console o inserisci un’altra chiave.',
    rate_limited: 'Troppi tentativi. Attendi un minuto e riprova.',
    unreachable: 'ClickHouse Cloud non è raggiungibile. Attendi un minuto e riprova.',

    guide: 'Come ottenere una chiave API',
    guideSignIn: 'Accedi alla console di ClickHouse Cloud.',
    guideSettings: 'Apri *Settings* e, in *Organization*, *API keys*.',
    guideNew: 'Scegli *New API key*.',
    guideGenerate:
      'Assegna un nome alla chiave, scegli i ruoli e le posizioni consentite, poi *Generate API key*.',
    guideCopy: 'Copia *Key ID* e *Key Secret*. Il Key Secret non verrà più mostrato.',
    guideLink: 'Apri la console',
    guideChecked: 'Ultima verifica delle etichette della console: {date}',
    copied: 'Copiato.',
  },
  'it',
);
