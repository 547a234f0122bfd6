import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud koppelen',
    description: 'Voer een API-sleutel van je ClickHouse Cloud-organisatie in.',
    keyId: 'Key ID',
    keyIdHint: 'Meestal 20 letters en cijfers.',
    keySecret: 'Key Secret',
    keySecretHint: 'Begint meestal met 4b1d. De console toont het maar één keer.',
    showSecret: 'Key Secret tonen',
    destination: 'Wordt verzonden naar {host}',
    submit: 'Koppelen',
    connecting: 'Bezig met koppelen…',
    cancel: 'Annuleren',
    connected: 'ClickHouse Cloud is gekoppeld.',
    connectedTo: 'Gekoppeld aan {organization}.',
    connectedKey: 'Gekoppeld met de sleutel die eindigt op {key}.',
    replace: 'Vervangen',
    replaced: 'Deactiveer de oude sleutel in de console zodra de nieuwe werkt.',

    pasted: 'Key ID en Key Secret zijn ingevuld.',
    pastedOne: '{field} is ingevuld.',
    undo: 'Ongedaan maken',
    tooLong: 'De geplakte tekst is te lang voor een sleutel. Kopieer alleen de sleutel.',

    keyIdMissing: 'Voer de Key ID in.',
    keyIdColon: 'Een Key ID kan geen dubbelepunt bevatten. Plak alleen de Key ID.',
    keySecretMissing: 'Voer het Key Secret in.',
    unusableCharacters:
      '{field} bevat een teken dat niet kan worden verzonden. Kopieer de waarde opnieuw.',

    swapped: 'Key ID en Key Secret lijken verwisseld.',
    swap: 'Omwisselen',
    pair: '{field} lijkt zowel een Key ID als een Key Secret te bevatten.',
    split: 'Splitsen',
    uuid: '{field} lijkt de UUID van een organisatie, service of sleutel te zijn. Kopieer de Key ID en het Key Secret van een API-sleutel.',
    link: '{field} lijkt een link of verwijzing te zijn. Kopieer de waarde zelf.',
    database:
      '{field} lijkt verbindingsgegevens van een database te bevatten. Kopieer de Key ID en het Key Secret van een API-sleutel.',
    email: '{field} lijkt een e-mailadres te zijn. Voer een API-sleutel in, niet je inloggegevens.',
    masked: 'Een deel van {field} is verborgen. Kopieer de hele waarde of maak een nieuwe sleutel.',
    same: 'Key ID en Key Secret zijn hetzelfde. Kopieer beide waarden afzonderlijk.',
    cutOff: '{field} lijkt afgekapt. Kopieer de hele waarde.',
    hasForeignLetter:
      '{field} bevat “{character}”, en dat is geen letter van A tot Z. Kopieer de waarde opnieuw.',
    hasSpace: '{field} bevat een spatie.',
    hasPunctuation:
      '{field} begint of eindigt met “{character}”. Controleer of dat teken erbij hoort.',
    unusual: '{field} ziet er ongewoon uit. Controleer of er niets ontbreekt en niets te veel is.',
    clear: 'Wissen',

    config:
      'Deze pagina is niet ingesteld om een sleutel te koppelen. Neem contact op met de support van deze pagina.',
    offline:
      'Je bent offline. Er is niets verzonden. Probeer het opnieuw zodra je weer online bent.',
    blocked:
      'Het beveiligingsbeleid van deze pagina ({directive}) heeft het formulier geblokkeerd. Er is niets verzonden. Neem contact op met de support van deze pagina.',
    rejected: 'De sleutel is niet geaccepteerd. Controleer beide waarden en probeer het opnieuw.',
    unconfirmed:
      'De koppeling kon niet worden bevestigd en de sleutel is mogelijk verzonden. Laad de pagina opnieuw en kijk of de koppeling is gelukt voordat je het opnieuw probeert.',
    timeout:
      'Er is geen antwoord gekomen en de sleutel is mogelijk verzonden. Laad de pagina opnieuw en kijk of de koppeling is gelukt voordat je het opnieuw probeert.',

    reference: 'Referentie: {reference}',

    key_not_found:
      'ClickHouse Cloud herkent deze sleutel niet. Controleer beide waarden of gebruik een andere sleutel.',
    key_inactive:
      'Deze sleutel is verlopen of gedeactiveerd. Wijzig de vervaldatum of activeer de sleutel in de console, of gebruik een andere sleutel.',
    forbidden:
      'Deze sleutel heeft niet de benodigde rechten. Wijzig de rollen in de console of gebruik een andere sleutel.',
    ip_blocked:
      'Deze sleutel mag niet worden gebruikt vanaf de servers van deze site. Sta deze servers toe in de console of gebruik een andere sleutel.',
    rate_limited: 'Te veel pogingen. Wacht een minuut en probeer het opnieuw.',
    unreachable:
      'De server van deze site kan ClickHouse Cloud niet bereiken. Wacht een minuut en probeer het opnieuw.',

    guide: 'Zo krijg je een API-sleutel',
    guideSignIn: 'Log in op de console van ClickHouse Cloud.',
    guideSettings: 'Klik linksonder op de naam van je organisatie en daarna op *API keys*.',
    guideNew: 'Klik op *New API key*.',
    guideGenerate:
      'Geef de sleutel een naam, kies *Roles*, *Expiration date* en vanwaar de sleutel mag worden gebruikt, en klik op *Generate API key*.',
    guideCopy: 'Kopieer *Key ID* en *Key Secret*. De console toont het Key Secret niet opnieuw.',
    guideLink: 'Console openen',
    guideChecked: 'Vergeleken met de console: {date}',
    copySteps: 'Deze stappen kopiëren voor een beheerder',
    copied: 'Gekopieerd.',
  },
  'nl',
);
