import {register} from '../register.js';

export default register(
  {
    heading: 'Conectar o ClickHouse Cloud',
    description: 'Insira uma chave de API da sua organização do ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'Geralmente, 20 letras e números.',
    keySecret: 'Key Secret',
    keySecretHint: 'Geralmente começa com 4b1d. O console o exibe apenas uma vez.',
    showSecret: 'Mostrar Key Secret',
    destination: 'A chave será enviada para {host}',
    submit: 'Conectar',
    connecting: 'Conectando…',
    cancel: 'Cancelar',
    connected: 'O ClickHouse Cloud está conectado.',
    connectedTo: 'Conectado à organização {organization}.',
    connectedKey: 'Conectado com a chave terminada em {key}.',
    replace: 'Substituir',
    replaced: 'Quando a nova chave funcionar, desative a antiga no console.',

    pasted: 'Key ID e Key Secret foram preenchidos.',
    pastedOne: '{field} foi preenchido.',
    undo: 'Desfazer',
    tooLong: 'O texto colado é longo demais para uma chave. Copie apenas a chave.',

    keyIdMissing: 'Insira o Key ID.',
    keyIdColon: 'Um Key ID não pode conter dois-pontos. Cole apenas o Key ID.',
    keySecretMissing: 'Insira o Key Secret.',
    unusableCharacters:
      '{field} contém um caractere que não pode ser enviado. Copie o valor novamente.',

    swapped: 'Key ID e Key Secret parecem trocados.',
    swap: 'Trocar',
    pair: '{field} parece conter um Key ID e um Key Secret juntos.',
    split: 'Separar',
    uuid: '{field} parece ser o UUID de uma organização, de um serviço ou de uma chave. Copie o Key ID e o Key Secret de uma chave de API.',
    link: '{field} parece ser um link ou uma referência. Copie o valor em si.',
    database:
      '{field} parece conter dados de conexão de um banco de dados. Copie o Key ID e o Key Secret de uma chave de API.',
    email:
      '{field} parece ser um endereço de e-mail. Insira uma chave de API, e não seus dados de login.',
    masked: 'Parte de {field} está oculta. Copie o valor inteiro ou crie uma nova chave.',
    same: 'Key ID e Key Secret são iguais. Copie cada um dos dois valores.',
    cutOff: '{field} parece estar cortado. Copie o valor inteiro.',
    hasForeignLetter:
      '{field} contém “{character}”, que não é uma letra de A a Z. Copie o valor novamente.',
    hasSpace: '{field} contém um espaço.',
    hasPunctuation:
      '{field} começa ou termina com “{character}”. Verifique se esse caractere faz parte do valor.',
    unusual: '{field} parece incomum. Verifique se não há nada faltando nem sobrando.',
    clear: 'Limpar',

    config:
      'Esta página não está configurada para conectar uma chave. Entre em contato com o suporte da página.',
    offline: 'Você está offline. Nada foi enviado. Tente novamente quando voltar a ficar online.',
    blocked:
      'A política de segurança desta página ({directive}) bloqueou o formulário. Nada foi enviado. Entre em contato com o suporte da página.',
    rejected: 'A chave não foi aceita. Verifique os dois valores e tente novamente.',
    unconfirmed:
      'Não foi possível confirmar a conexão, e a chave pode ter sido enviada. Antes de tentar novamente, recarregue a página e veja se a conexão foi feita.',
    timeout:
      'Não chegou nenhuma resposta, e a chave pode ter sido enviada. Antes de tentar novamente, recarregue a página e veja se a conexão foi feita.',

    reference: 'Código de referência: {reference}',

    key_not_found:
      'O ClickHouse Cloud não reconhece esta chave. Verifique os dois valores ou use outra chave.',
    key_inactive:
      'Esta chave expirou ou está desativada. No console, altere a data de expiração da chave ou ative-a, ou use outra chave.',
    forbidden:
      'Esta chave não tem as permissões necessárias. Altere as funções dela no console ou use outra chave.',
    ip_blocked:
      'Esta chave não pode ser usada a partir dos servidores deste site. Permita esses servidores no console ou use outra chave.',
    rate_limited: 'Muitas tentativas. Aguarde um minuto e tente novamente.',
    unreachable:
      'O servidor deste site não consegue acessar o ClickHouse Cloud. Aguarde um minuto e tente novamente.',

    guide: 'Como obter uma chave de API',
    guideSignIn: 'Faça login no console do ClickHouse Cloud.',
    guideSettings:
      'Clique no nome da sua organização, no canto inferior esquerdo, e depois em *API keys*.',
    guideNew: 'Clique em *New API key*.',
    guideGenerate:
      'Dê um nome à chave, escolha *Roles*, *Expiration date* e de onde ela pode ser usada e, depois, clique em *Generate API key*.',
    guideCopy: 'Copie *Key ID* e *Key Secret*. O console não exibe o Key Secret novamente.',
    guideLink: 'Abrir o console',
    guideChecked: 'Etapas conferidas com o console: {date}',
    copySteps: 'Copiar estas etapas para enviar a um administrador',
    copied: 'Copiado.',
  },
  'pt-br',
  'pt',
);
