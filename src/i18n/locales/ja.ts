import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud に接続',
    description: 'ClickHouse Cloud 組織の API キーを入力してください。',
    keyId: 'Key ID',
    keyIdHint: '通常は英数字 20 文字です。',
    keySecret: 'Key Secret',
    keySecretHint: '通常は 4b1d で始まります。コンソールでの表示は一度だけです。',
    showSecret: 'Key Secret を表示',
    destination: '{host} に送信されます',
    submit: '接続',
    connecting: '接続中…',
    cancel: 'キャンセル',
    connected: 'ClickHouse Cloud に接続しました。',
    connectedTo: '{organization} に接続しています。',
    connectedKey: '末尾が {key} のキーで接続しています。',
    replace: '置き換え',
    replaced: '新しいキーの動作を確認したら、コンソールで古いキーを無効にしてください。',

    pasted: 'Key ID と Key Secret を入力しました。',
    pastedOne: '{field} を入力しました。',
    undo: '元に戻す',
    tooLong: '貼り付けたテキストはキーとしては長すぎます。キーだけをコピーしてください。',

    keyIdMissing: 'Key ID を入力してください。',
    keyIdColon: 'Key ID にコロンを含めることはできません。Key ID だけを貼り付けてください。',
    keySecretMissing: 'Key Secret を入力してください。',
    unusableCharacters: '{field} に送信できない文字が含まれています。もう一度コピーしてください。',

    swapped: 'Key ID と Key Secret が逆のようです。',
    swap: '入れ替え',
    pair: '{field} は Key ID と Key Secret が一つになったもののようです。',
    split: '分割',
    uuid: '{field} は組織、サービス、またはキーの UUID のようです。API キーの Key ID と Key Secret をコピーしてください。',
    link: '{field} はリンクまたは参照のようです。値そのものをコピーしてください。',
    database:
      '{field} はデータベースの接続情報のようです。API キーの Key ID と Key Secret をコピーしてください。',
    email:
      '{field} はメールアドレスのようです。サインイン情報ではなく、API キーを入力してください。',
    masked: '{field} の一部が隠されています。値全体をコピーするか、新しいキーを作成してください。',
    same: 'Key ID と Key Secret が同じです。二つの値をそれぞれコピーしてください。',
    cutOff: '{field} は途中で切れているようです。値全体をコピーしてください。',
    hasForeignLetter:
      '{field} に A から Z までの文字ではない「{character}」が含まれています。もう一度コピーしてください。',
    hasSpace: '{field} にスペースが含まれています。',
    hasPunctuation:
      '{field} の先頭または末尾に「{character}」があります。値の一部かどうか確認してください。',
    unusual: '{field} は通常とは異なる値のようです。欠けや余分な文字がないか確認してください。',
    clear: 'クリア',

    config:
      'このページは、キーを接続できるように設定されていません。ページのサポート窓口にお問い合わせください。',
    offline:
      'オフラインです。何も送信されていません。オンラインに戻ってから、もう一度接続してください。',
    blocked:
      'このページのセキュリティポリシー（{directive}）により、フォームがブロックされました。何も送信されていません。ページのサポート窓口にお問い合わせください。',
    rejected: 'キーは受け付けられませんでした。両方の値を確認して、もう一度お試しください。',
    unconfirmed:
      '接続を確認できませんでした。キーは送信された可能性があります。再試行する前に、ページを再読み込みして、接続済みか確認してください。',
    timeout:
      '応答がありません。キーは送信された可能性があります。再試行する前に、ページを再読み込みして、接続済みか確認してください。',

    reference: '参照コード：{reference}',

    key_not_found:
      'ClickHouse Cloud はこのキーを認識できません。両方の値を確認するか、別のキーを使用してください。',
    key_inactive:
      'このキーは期限切れか、無効になっています。コンソールで有効期限を変更するか、キーを有効にしてください。または、別のキーを使用してください。',
    forbidden:
      'このキーには必要な権限がありません。コンソールでロールを変更するか、別のキーを使用してください。',
    ip_blocked:
      'このキーは、このサイトのサーバーからの使用が許可されていません。コンソールでサーバーを許可するか、別のキーを使用してください。',
    rate_limited: '試行回数が多すぎます。1 分待ってから、もう一度お試しください。',
    unreachable:
      'このサイトのサーバーから ClickHouse Cloud に接続できません。1 分待ってから、もう一度お試しください。',

    guide: 'API キーの取得方法',
    guideSignIn: 'ClickHouse Cloud コンソールにサインインします。',
    guideSettings: '左下の組織名をクリックし、*API keys* をクリックします。',
    guideNew: '*New API key* をクリックします。',
    guideGenerate:
      'キーに名前を付け、*Roles*、*Expiration date*、使用を許可する場所を選択し、*Generate API key* をクリックします。',
    guideCopy:
      '*Key ID* と *Key Secret* をコピーします。Key Secret はコンソールに再表示されません。',
    guideLink: 'コンソールを開く',
    guideChecked: 'コンソールとの照合：{date}',
    copySteps: '管理者向けにこの手順をコピー',
    copied: 'コピーしました。',
  },
  'ja',
);
