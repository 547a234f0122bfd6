import {register} from '../register.js';

export default register(
  {
    heading: 'Connecter ClickHouse Cloud',
    description:
      'Saisissez une clé API de votre organisation. Elle ne donne pas accès aux données de vos bases de données.',
    keyId: 'Key ID',
    keyIdHint: 'En général, 20 lettres et chiffres.',
    keySecret: 'Key Secret',
    keySecretHint: 'Commence en général par 4b1d. Affiché une seule fois.',
    showSecret: 'Afficher le Key Secret',
    destination: 'La clé sera envoyée à {host}',
    submit: 'Connecter',
    connecting: 'Connexion…',
    connected: 'ClickHouse Cloud est connecté.',
    connectedKey: 'Connexion établie avec la clé se terminant par {key}.',
    replace: 'Remplacer',
    replaced: 'Dès que la nouvelle clé fonctionne, désactivez l’ancienne dans la console.',

    pasted: 'Key ID et Key Secret ont été renseignés.',
    undo: 'Annuler',
    tooLong: 'Le texte collé est trop long pour une clé. Copiez uniquement la clé.',

    keyIdMissing: 'Saisissez le Key ID.',
    keyIdColon: 'Un Key ID ne contient pas de deux-points. Saisissez la suite dans Key Secret.',
    keySecretMissing: 'Saisissez le Key Secret.',
    unusableCharacters:
      'Cette valeur contient un caractère qui ne peut pas être envoyé. Copiez-la de nouveau.',

    swapped: 'Key ID et Key Secret semblent inversés.',
    swap: 'Inverser',
    pair: 'Cela ressemble au Key ID et au Key Secret réunis.',
    split: 'Séparer',
    uuid: 'Cela ressemble à l’ID d’une organisation ou d’un service. Copiez le Key ID et le Key Secret d’une clé API.',
    database:
      'Cela ressemble aux identifiants d’une base de données. Copiez le Key ID et le Key Secret d’une clé API.',
    masked:
      'Cette valeur est en partie masquée, comme dans la liste des clés. Copiez-la en entier ou créez une nouvelle clé.',
    same: 'Les deux champs contiennent la même valeur. Copiez chaque valeur séparément.',
    unusual: 'Cette valeur semble inhabituelle. Vérifiez qu’elle est complète.',
    clear: 'Effacer',

    config:
      'La configuration de cette page a bloqué ce formulaire. Rien n’a été envoyé. Veuillez prévenir les responsables de cette page.',
    blocked:
      'La politique de cette page ({directive}) a bloqué ce formulaire. Rien n’a été envoyé. Veuillez prévenir les responsables de cette page.',
    rejected: 'La clé n’a pas été acceptée. Vérifiez-la et réessayez.',
    unconfirmed:
      'La clé a été envoyée, mais aucune réponse claire n’a été reçue. Vérifiez si la connexion est établie avant de réessayer.',
    timeout:
      'La clé a été envoyée, mais aucune réponse n’a été reçue à temps. Vérifiez si la connexion est établie avant de réessayer.',

    key_not_found:
      'ClickHouse Cloud ne reconnaît pas cette clé. Vérifiez le Key ID et saisissez de nouveau le Key Secret.',
    key_inactive:
      'Cette clé a expiré ou est désactivée. Activez-la dans la console ou saisissez une autre clé.',
    forbidden:
      'Cette clé n’a pas les autorisations nécessaires. Modifiez ses rôles dans la console ou saisissez une autre clé.',
    ip_blocked:
      'Cette clé ne peut pas être utilisée depuis cet emplacement. Modifiez ses emplacements autorisés dans la console ou saisissez une autre clé.',
    rate_limited: 'Trop de tentatives. Patientez une minute, puis réessayez.',
    unreachable: 'ClickHouse Cloud est injoignable. Patientez une minute, puis réessayez.',

    guide: 'Comment obtenir une clé API',
    guideSignIn: 'Connectez-vous à la console ClickHouse Cloud.',
    guideSettings: 'Ouvrez *Settings* puis, sous *Organization*, *API keys*.',
    guideNew: 'Choisissez *New API key*.',
    guideGenerate:
      'Nommez la clé, choisissez ses rôles et ses emplacements autorisés, puis *Generate API key*.',
    guideCopy: 'Copiez *Key ID* et *Key Secret*. Le Key Secret ne sera plus affiché.',
    guideLink: 'Ouvrir la console',
    guideChecked: 'Dernière vérification des libellés de la console\u202f: {date}',
    copied: 'Copié.',
  },
  'fr',
);
