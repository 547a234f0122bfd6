import {register} from '../register.js';

export default register(
  {
    heading: 'Conectar o ClickHouse Cloud',
    description:
      'Insira uma chave de API da sua organização. Ela não dá acesso aos dados dos seus bancos de dados.',
    keyId: 'Key ID',
    keyIdHint: 'Geralmente, 20 letras e números.',
    keySecret: 'Key Secret',
    keySecretHint: 'Geralmente começa com 4b1d. Exibido apenas uma vez.',
    showSecret: 'Mostrar Key Secret',
    destination: 'A chave será enviada para {host}',
    submit: 'Conectar',
    connecting: 'Conectando…',
    connected: 'O ClickHouse Cloud está conectado.',
    connectedKey: 'Conectado com a chave terminada em {key}.',
    replace: 'Substituir',
    replaced: 'Quando a nova chave funcionar, desative a antiga no console.',

    pasted: 'Key ID e Key Secret foram preenchidos.',
    undo: 'Desfazer',
    tooLong: 'O texto colado é longo demais para uma chave. Copie apenas a chave.',

    keyIdMissing: 'Insira o Key ID.',
    keyIdColon: 'Um Key ID não tem dois-pontos. Coloque o que vem depois em Key Secret.',
    keySecretMissing: 'Insira o Key Secret.',
    unusableCharacters: 'O valor contém um caractere que não pode ser enviado. Copie-o novamente.',

    swapped: 'Key ID e Key Secret parecem trocados.',
    swap: 'Trocar',
    pair: 'Isso parece ser o Key ID e o Key Secret juntos.',
    split: 'Separar',
    uuid: 'Isso parece ser o ID de uma organização ou de um serviço. Copie o Key ID e o Key Secret de uma chave de API.',
    database:
      'Isso parece ser a credencial de um banco de dados. Copie o Key ID e o Key Secret de uma chave de API.',
    masked:
      'O valor está parcialmente oculto, como na lista de chaves. Copie-o por inteiro ou crie uma nova chave.',
    same: 'Os dois campos contêm o mesmo valor. Copie os dois valores separadamente.',
    unusual: 'O valor parece incomum. Verifique se está completo.',
    clear: 'Limpar',

    config:
      'A configuração desta página bloqueou este formulário. Nada foi enviado. Avise quem administra esta página.',
    blocked:
      'A política desta página ({directive}) bloqueou este formulário. Nada foi enviado. Avise quem administra esta página.',
    rejected: 'A chave não foi aceita. Verifique-a e tente novamente.',
    unconfirmed:
      'A chave foi enviada, mas não houve uma resposta clara. Verifique se a conexão foi feita antes de tentar novamente.',
    timeout:
      'A chave foi enviada, mas não houve resposta a tempo. Verifique se a conexão foi feita antes de tentar novamente.',

    key_not_found:
      'O ClickHouse Cloud não reconhece esta chave. Verifique o Key ID e insira o Key Secret novamente.',
    key_inactive:
      'Esta chave expirou ou está desativada. Ative-a no console ou insira outra chave.',
    forbidden:
      'Esta chave não tem permissão para isso. Altere as funções dela no console ou insira outra chave.',
    ip_blocked:
      'Esta chave não pode ser usada a partir daqui. Altere os locais permitidos no console ou insira outra chave.',
    rate_limited: 'Muitas tentativas. Aguarde um minuto e tente novamente.',
    unreachable:
      'Não foi possível acessar o ClickHouse Cloud. Aguarde um minuto e tente novamente.',

    guide: 'Como obter uma chave de API',
    guideSignIn: 'Faça login no console do ClickHouse Cloud.',
    guideSettings: 'Abra *Settings* e, em *Organization*, *API keys*.',
    guideNew: 'Escolha *New API key*.',
    guideGenerate:
      'Dê um nome à chave, escolha as funções e de onde ela pode ser usada e, depois, *Generate API key*.',
    guideCopy: 'Copie *Key ID* e *Key Secret*. O Key Secret não será exibido novamente.',
    guideLink: 'Abrir o console',
    guideChecked: 'Última verificação dos textos do console: {date}',
    copied: 'Copiado.',
  },
  'pt-br',
  'pt',
);
