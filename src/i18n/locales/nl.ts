import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud koppelen',
    description:
      'Voer een API-sleutel van je organisatie in. Die geeft geen toegang tot de gegevens in je databases.',
    keyId: 'Key ID',
    keyIdHint: 'Meestal 20 letters en cijfers.',
    keySecret: 'Key Secret',
    keySecretHint: 'Begint meestal met 4b1d. Wordt maar één keer getoond.',
    showSecret: 'Key Secret tonen',
    destination: 'Wordt verzonden naar {host}',
    submit: 'Koppelen',
    connecting: 'Bezig met koppelen…',
    connected: 'ClickHouse Cloud is gekoppeld.',
    connectedKey: 'Gekoppeld met de sleutel die eindigt op {key}.',
    replace: 'Vervangen',
    replaced: 'Deactiveer de oude sleutel in de console zodra de nieuwe werkt.',

    pasted: 'Key ID en Key Secret zijn ingevuld.',
    undo: 'Ongedaan maken',
    tooLong: 'De geplakte tekst is te lang voor een sleutel. Kopieer alleen de sleutel.',

    keyIdMissing: 'Voer de Key ID in.',
    keyIdColon: 'Een Key ID bevat geen dubbelepunt. Zet wat erop volgt in Key Secret.',
    keySecretMissing: 'Voer het Key Secret in.',
    unusableCharacters:
      'De waarde bevat een teken dat niet kan worden verzonden. Kopieer de waarde opnieuw.',

    swapped: 'Key ID en Key Secret lijken verwisseld.',
    swap: 'Omwisselen',
    pair: 'Dit lijken Key ID en Key Secret in één.',
    split: 'Splitsen',
    uuid: 'Dit lijkt de ID van een organisatie of service. Kopieer de Key ID en het Key Secret van een API-sleutel.',
    database:
      'Dit lijken inloggegevens van een database. Kopieer de Key ID en het Key Secret van een API-sleutel.',
    masked:
      'De waarde is deels verborgen, zoals in de lijst met sleutels. Kopieer de hele waarde of maak een nieuwe sleutel.',
    same: 'Beide velden bevatten hetzelfde. Kopieer beide waarden afzonderlijk.',
    unusual: 'De waarde ziet er ongewoon uit. Controleer of die volledig is.',
    clear: 'Wissen',

    config:
      'De configuratie van deze pagina heeft dit formulier tegengehouden. Er is niets verzonden. Meld dit aan de beheerder van deze pagina.',
    blocked:
      'Het beleid van deze pagina ({directive}) heeft dit formulier tegengehouden. Er is niets verzonden. Meld dit aan de beheerder van deze pagina.',
    rejected: 'De sleutel is niet geaccepteerd. Controleer de sleutel en probeer het opnieuw.',
    unconfirmed:
      'De sleutel is verzonden, maar er kwam geen duidelijk antwoord. Controleer of de koppeling is gelukt voordat je het opnieuw probeert.',
    timeout:
      'De sleutel is verzonden, maar er kwam niet op tijd antwoord. Controleer of de koppeling is gelukt voordat je het opnieuw probeert.',

    key_not_found:
      'ClickHouse Cloud kent deze sleutel niet. Controleer de Key ID en voer het Key Secret opnieuw in.',
    key_inactive:
      'Deze sleutel is verlopen of gedeactiveerd. Activeer de sleutel in de console of voer een andere in.',
    forbidden:
      'Deze sleutel heeft hiervoor geen rechten. Wijzig de rollen in de console of voer een andere sleutel in.',
    ip_blocked:
      'Deze sleutel mag niet vanaf hier worden gebruikt. Wijzig de toegestane locaties in de console of voer een andere sleutel in.',
    rate_limited: 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.',
    unreachable: 'ClickHouse Cloud is niet bereikbaar. Wacht een minuut en probeer het opnieuw.',

    guide: 'Zo krijg je een API-sleutel',
    guideSignIn: 'Log in op de console van ClickHouse Cloud.',
    guideSettings: 'Open *Settings* en daar, onder *Organization*, *API keys*.',
    guideNew: 'Kies *New API key*.',
    guideGenerate:
      'Geef de sleutel een naam, kies de rollen en de toegestane locaties, en daarna *Generate API key*.',
    guideCopy: 'Kopieer *Key ID* en *Key Secret*. Het Key Secret wordt niet opnieuw getoond.',
    guideLink: 'Console openen',
    guideChecked: 'Namen in de console laatst gecontroleerd: {date}',
    copied: 'Gekopieerd.',
  },
  'nl',
);
