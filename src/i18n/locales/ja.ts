import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud に接続',
    description:
      '組織の API キーを入力してください。このキーではデータベース内のデータにアクセスできません。',
    keyId: 'Key ID',
    keyIdHint: '通常は英数字 20 文字です。',
    keySecret: 'Key Secret',
    keySecretHint: '通常は 4b1d で始まります。表示は一度だけです。',
    showSecret: 'Key Secret を表示',
    destination: '{host} に送信されます',
    submit: '接続',
    connecting: '接続中…',
    connected: 'ClickHouse Cloud に接続しました。',
    connectedKey: '末尾が {key} のキーで接続しています。',
    replace: '置き換え',
    replaced: '新しいキーの動作を確認したら、コンソールで古いキーを無効にしてください。',

    pasted: 'Key ID と Key Secret を入力しました。',
    undo: '元に戻す',
    tooLong: 'キーとしては長すぎます。キーだけをコピーしてください。',

    keyIdMissing: 'Key ID を入力してください。',
    keyIdColon: 'Key ID にコロンは含まれません。コロンに続く値は Key Secret に入力してください。',
    keySecretMissing: 'Key Secret を入力してください。',
    unusableCharacters: '送信できない文字が含まれています。もう一度コピーしてください。',

    swapped: 'Key ID と Key Secret が逆のようです。',
    swap: '入れ替え',
    pair: 'Key ID と Key Secret が一つになっているようです。',
    split: '分割',
    uuid: '組織またはサービスの ID のようです。API キーの Key ID と Key Secret をコピーしてください。',
    database:
      'データベースの接続情報のようです。API キーの Key ID と Key Secret をコピーしてください。',
    masked:
      'キーの一覧のように、一部が隠されています。値全体をコピーするか、新しいキーを作成してください。',
    same: '両方の欄が同じ内容です。二つの値をそれぞれコピーしてください。',
    unusual: '通常とは異なる値のようです。欠けがないか確認してください。',
    clear: 'クリア',

    config:
      'このページの設定により、フォームがブロックされました。何も送信されていません。ページの管理者にお知らせください。',
    blocked:
      'このページのポリシー（{directive}）により、フォームがブロックされました。何も送信されていません。ページの管理者にお知らせください。',
    rejected: 'キーは受け付けられませんでした。確認して、もう一度お試しください。',
    unconfirmed:
      'キーを送信しましたが、明確な応答がありませんでした。再試行する前に、接続済みか確認してください。',
    timeout:
      'キーを送信しましたが、時間内に応答がありませんでした。再試行する前に、接続済みか確認してください。',

    key_not_found:
      'ClickHouse Cloud でこのキーが見つかりません。Key ID を確認し、Key Secret を入力し直してください。',
    key_inactive:
      'このキーは期限切れか、無効になっています。コンソールで有効にするか、別のキーを入力してください。',
    forbidden:
      'このキーには必要な権限がありません。コンソールでロールを変更するか、別のキーを入力してください。',
    ip_blocked:
      'このキーはこの場所からは使用できません。コンソールで許可する場所を変更するか、別のキーを入力してください。',
    rate_limited: '試行回数が多すぎます。1 分待ってから、もう一度お試しください。',
    unreachable: 'ClickHouse Cloud に接続できません。1 分待ってから、もう一度お試しください。',

    guide: 'API キーの取得方法',
    guideSignIn: 'ClickHouse Cloud コンソールにサインインします。',
    guideSettings: '*Settings* を開き、*Organization* の *API keys* を選択します。',
    guideNew: '*New API key* を選択します。',
    guideGenerate: '名前を付け、ロールと許可する場所を選択し、*Generate API key* を選択します。',
    guideCopy: '*Key ID* と *Key Secret* をコピーします。Key Secret の表示は一度だけです。',
    guideLink: 'コンソールを開く',
    guideChecked: 'コンソール表記の最終確認：{date}',
    copied: 'コピーしました。',
  },
  'ja',
);
