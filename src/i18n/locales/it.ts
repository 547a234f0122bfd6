import {register} from '../register.js';

export default register(
  {
    heading: 'Connetti ClickHouse Cloud',
    description: 'Inserisci una chiave API della tua organizzazione ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'Di solito 20 lettere e cifre.',
    keySecret: 'Key Secret',
    keySecretHint: 'Di solito inizia con 4b1d. La console lo mostra una sola volta.',
    showSecret: 'Mostra Key Secret',
    destination: 'La chiave verrà inviata a {host}',
    submit: 'Connetti',
    connecting: 'Connessione in corso…',
    cancel: 'Interrompi',
    connected: 'ClickHouse Cloud è connesso.',
    connectedTo: 'Connessione attiva con {organization}.',
    connectedKey: 'Connessione attiva con la chiave che termina con {key}.',
    replace: 'Sostituisci',
    replaced: 'Quando la nuova chiave funziona, disattiva quella vecchia nella console.',

    pasted: 'Key ID e Key Secret sono stati inseriti.',
    pastedOne: '{field} è stato inserito.',
    undo: 'Annulla',
    tooLong: 'Il testo incollato è troppo lungo per essere una chiave. Copia solo la chiave.',

    keyIdMissing: 'Inserisci il Key ID.',
    keyIdColon: 'Un Key ID non può contenere i due punti. Incolla solo il Key ID.',
    keySecretMissing: 'Inserisci il Key Secret.',
    unusableCharacters:
      '{field} contiene un carattere che non può essere inviato. Copia di nuovo il valore.',

    swapped: 'Key ID e Key Secret sembrano scambiati.',
    swap: 'Scambia',
    pair: '{field} sembra contenere un Key ID e un Key Secret insieme.',
    split: 'Dividi',
    uuid: '{field} sembra l’UUID di un’organizzazione, di un servizio o di una chiave. Copia il Key ID e il Key Secret di una chiave API.',
    link: '{field} sembra un link o un riferimento. Copia il valore vero e proprio.',
    database:
      '{field} sembra contenere i dati di connessione a un database. Copia il Key ID e il Key Secret di una chiave API.',
    email:
      '{field} sembra un indirizzo email. Inserisci una chiave API, non i tuoi dati di accesso.',
    masked: '{field} è in parte nascosto. Copia il valore per intero o crea una nuova chiave.',
    same: 'Key ID e Key Secret sono uguali. Copia i due valori separatamente.',
    cutOff: '{field} sembra troncato. Copia il valore per intero.',
    hasForeignLetter:
      '{field} contiene «{character}», che non è una lettera dalla A alla Z. Copia di nuovo il valore.',
    hasSpace: '{field} contiene uno spazio.',
    hasPunctuation:
      '{field} inizia o termina con «{character}». Controlla che questo carattere faccia parte del valore.',
    unusual:
      '{field} sembra insolito. Controlla che non manchi nulla e che non ci sia nulla in più.',
    clear: 'Svuota',

    config:
      'Questa pagina non è configurata per connettere una chiave. Contatta l’assistenza della pagina.',
    offline: 'Sei offline. Non è stato inviato nulla. Riprova quando sarai di nuovo online.',
    blocked:
      'La policy di sicurezza di questa pagina ({directive}) ha bloccato il modulo. Non è stato inviato nulla. Contatta l’assistenza della pagina.',
    rejected: 'La chiave non è stata accettata. Controlla entrambi i valori e riprova.',
    unconfirmed:
      'Non è stato possibile confermare la connessione, e la chiave potrebbe essere stata inviata. Prima di riprovare, ricarica la pagina e controlla se la connessione è attiva.',
    timeout:
      'Non è arrivata alcuna risposta, e la chiave potrebbe essere stata inviata. Prima di riprovare, ricarica la pagina e controlla se la connessione è attiva.',

    reference: 'Riferimento: {reference}',

    key_not_found:
      'ClickHouse Cloud non riconosce questa chiave. Controlla entrambi i valori o usa un’altra chiave.',
    key_inactive:
      'Questa chiave è scaduta o disattivata. Nella console, modifica la sua data di scadenza o attivala, oppure usa un’altra chiave.',
    forbidden:
      'Questa chiave non ha le autorizzazioni necessarie. Modifica i suoi ruoli nella console o usa un’altra chiave.',
    ip_blocked:
      'Questa chiave non può essere usata dai server di questo sito. Autorizzali nella console o usa un’altra chiave.',
    rate_limited: 'Troppi tentativi. Attendi un minuto e riprova.',
    unreachable:
      'Il server di questo sito non riesce a raggiungere ClickHouse Cloud. Attendi un minuto e riprova.',

    guide: 'Come ottenere una chiave API',
    guideSignIn: 'Accedi alla console di ClickHouse Cloud.',
    guideSettings:
      'Fai clic sul nome della tua organizzazione in basso a sinistra, poi su *API keys*.',
    guideNew: 'Fai clic su *New API key*.',
    guideGenerate:
      'Assegna un nome alla chiave, scegli *Roles*, *Expiration date* e da dove può essere usata, poi fai clic su *Generate API key*.',
    guideCopy: 'Copia *Key ID* e *Key Secret*. La console non mostra di nuovo il Key Secret.',
    guideLink: 'Apri la console',
    guideChecked: 'Verificato rispetto alla console: {date}',
    copySteps: 'Copia questi passaggi per un amministratore',
    copied: 'Copiato.',
  },
  'it',
);
