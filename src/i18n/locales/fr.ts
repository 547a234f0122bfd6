import {register} from '../register.js';

export default register(
  {
    heading: 'Connecter ClickHouse Cloud',
    description: 'Saisissez une clé API de votre organisation ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'En général, 20 lettres et chiffres.',
    keySecret: 'Key Secret',
    keySecretHint: 'Commence en général par 4b1d. La console ne l’affiche qu’une fois.',
    showSecret: 'Afficher le Key Secret',
    destination: 'La clé sera envoyée à {host}',
    submit: 'Connecter',
    connecting: 'Connexion…',
    cancel: 'Interrompre',
    connected: 'ClickHouse Cloud est connecté.',
    connectedTo: 'Connexion établie avec {organization}.',
    connectedKey: 'Connexion établie avec la clé se terminant par {key}.',
    replace: 'Remplacer',
    replaced: 'Dès que la nouvelle clé fonctionne, désactivez l’ancienne dans la console.',

    pasted: 'Key ID et Key Secret ont été renseignés.',
    pastedOne: '{field} a été renseigné.',
    undo: 'Annuler',
    tooLong: 'Le texte collé est trop long pour être une clé. Copiez uniquement la clé.',

    keyIdMissing: 'Saisissez le Key ID.',
    keyIdColon: 'Un Key ID ne peut pas contenir de deux-points. Collez uniquement le Key ID.',
    keySecretMissing: 'Saisissez le Key Secret.',
    unusableCharacters:
      '{field} contient un caractère qui ne peut pas être envoyé. Copiez de nouveau la valeur.',

    swapped: 'Key ID et Key Secret semblent inversés.',
    swap: 'Inverser',
    pair: '{field} semble contenir à la fois un Key ID et un Key Secret.',
    split: 'Séparer',
    uuid: '{field} ressemble à l’UUID d’une organisation, d’un service ou d’une clé. Copiez le Key ID et le Key Secret d’une clé API.',
    link: '{field} ressemble à un lien ou à une référence. Copiez la valeur elle-même.',
    database:
      '{field} ressemble à des informations de connexion à une base de données. Copiez le Key ID et le Key Secret d’une clé API.',
    email:
      '{field} ressemble à une adresse e-mail. Saisissez une clé API, et non vos identifiants de connexion.',
    masked: '{field} est en partie masqué. Copiez la valeur en entier ou créez une nouvelle clé.',
    same: 'Key ID et Key Secret sont identiques. Copiez chaque valeur séparément.',
    cutOff: '{field} semble tronqué. Copiez la valeur en entier.',
    hasForeignLetter:
      '{field} contient «\u202f{character}\u202f», qui n’est pas une lettre de A à Z. Copiez de nouveau la valeur.',
    hasSpace: '{field} contient un espace.',
    hasPunctuation:
      '{field} commence ou se termine par «\u202f{character}\u202f». Vérifiez que ce caractère fait partie de la valeur.',
    unusual:
      '{field} semble inhabituel. Vérifiez qu’il ne manque rien et qu’il n’y a rien en trop.',
    clear: 'Effacer',

    config:
      'Cette page n’est pas configurée pour connecter une clé. Veuillez contacter l’assistance de cette page.',
    offline:
      'Vous êtes hors ligne. Rien n’a été envoyé. Réessayez dès que vous serez de nouveau en ligne.',
    blocked:
      'La politique de sécurité de cette page ({directive}) a bloqué le formulaire. Rien n’a été envoyé. Veuillez contacter l’assistance de cette page.',
    rejected: 'La clé n’a pas été acceptée. Vérifiez les deux valeurs, puis réessayez.',
    unconfirmed:
      'La connexion n’a pas pu être confirmée, et la clé a peut-être été envoyée. Avant de réessayer, rechargez la page et vérifiez si la connexion est établie.',
    timeout:
      'Aucune réponse n’a été reçue, et la clé a peut-être été envoyée. Avant de réessayer, rechargez la page et vérifiez si la connexion est établie.',

    reference: 'Référence\u202f: {reference}',

    key_not_found:
      'ClickHouse Cloud ne reconnaît pas cette clé. Vérifiez les deux valeurs ou utilisez une autre clé.',
    key_inactive:
      'Cette clé a expiré ou est désactivée. Dans la console, modifiez sa date d’expiration ou activez-la, ou bien utilisez une autre clé.',
    forbidden:
      'Cette clé n’a pas les autorisations nécessaires. Modifiez ses rôles dans la console ou utilisez une autre clé.',
    ip_blocked:
      'Cette clé n’est pas autorisée depuis les serveurs de ce site. Autorisez-les dans la console ou utilisez une autre clé.',
    rate_limited: 'Trop de tentatives. Patientez une minute, puis réessayez.',
    unreachable:
      'Le serveur de ce site ne parvient pas à joindre ClickHouse Cloud. Patientez une minute, puis réessayez.',

    guide: 'Comment obtenir une clé API',
    guideSignIn: 'Connectez-vous à la console ClickHouse Cloud.',
    guideSettings: 'Cliquez sur le nom de votre organisation en bas à gauche, puis sur *API keys*.',
    guideNew: 'Cliquez sur *New API key*.',
    guideGenerate:
      'Nommez la clé, choisissez *Roles*, *Expiration date* et les endroits d’où elle peut être utilisée, puis cliquez sur *Generate API key*.',
    guideCopy:
      'Copiez *Key ID* et *Key Secret*. La console n’affiche pas le Key Secret une seconde fois.',
    guideLink: 'Ouvrir la console',
    guideChecked: 'Vérifié par rapport à la console\u202f: {date}',
    copySteps: 'Copier ces étapes pour un administrateur',
    copied: 'Copié.',
  },
  'fr',
);
