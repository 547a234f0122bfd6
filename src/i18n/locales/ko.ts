import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud 연결',
    description: 'ClickHouse Cloud 조직의 API 키를 입력하세요.',
    keyId: 'Key ID',
    keyIdHint: '보통 영문자와 숫자 20자입니다.',
    keySecret: 'Key Secret',
    keySecretHint: '보통 4b1d로 시작합니다. 콘솔에 한 번만 표시됩니다.',
    showSecret: 'Key Secret 표시',
    destination: '{host}에 전송됩니다',
    submit: '연결',
    connecting: '연결 중…',
    cancel: '취소',
    connected: 'ClickHouse Cloud가 연결되었습니다.',
    connectedTo: '{organization}에 연결되었습니다.',
    connectedKey: '끝자리가 {key}인 키로 연결되었습니다.',
    replace: '교체',
    replaced: '새 키가 작동하면 콘솔에서 이전 키를 비활성화하세요.',

    pasted: 'Key ID와 Key Secret이 입력되었습니다.',
    pastedOne: '{field} 값이 입력되었습니다.',
    undo: '실행 취소',
    tooLong: '붙여넣은 텍스트가 키로는 너무 깁니다. 키만 복사하세요.',

    keyIdMissing: 'Key ID를 입력하세요.',
    keyIdColon: 'Key ID에는 콜론이 들어갈 수 없습니다. Key ID만 붙여넣으세요.',
    keySecretMissing: 'Key Secret을 입력하세요.',
    unusableCharacters: '{field}에 전송할 수 없는 문자가 있습니다. 다시 복사하세요.',

    swapped: 'Key ID와 Key Secret이 서로 바뀐 것 같습니다.',
    swap: '서로 바꾸기',
    pair: '{field}에 Key ID와 Key Secret이 함께 들어 있는 것 같습니다.',
    split: '분리',
    uuid: '{field}에 조직, 서비스 또는 키의 UUID가 입력된 것 같습니다. API 키의 Key ID와 Key Secret을 복사하세요.',
    link: '{field}에 링크나 참조가 입력된 것 같습니다. 값 자체를 복사하세요.',
    database:
      '{field}에 데이터베이스 접속 정보가 입력된 것 같습니다. API 키의 Key ID와 Key Secret을 복사하세요.',
    email: '{field}에 이메일 주소가 입력된 것 같습니다. 로그인 정보가 아니라 API 키를 입력하세요.',
    masked: '{field}의 일부가 가려져 있습니다. 값 전체를 복사하거나 새 키를 만드세요.',
    same: 'Key ID와 Key Secret이 같습니다. 두 값을 각각 복사하세요.',
    cutOff: '{field} 값이 잘린 것 같습니다. 값 전체를 복사하세요.',
    hasForeignLetter:
      '{field}에 A부터 Z까지의 글자가 아닌 “{character}” 문자가 있습니다. 다시 복사하세요.',
    hasSpace: '{field}에 공백이 있습니다.',
    hasPunctuation:
      '{field}의 처음이나 끝에 “{character}” 문자가 있습니다. 값의 일부인지 확인하세요.',
    unusual: '{field} 값이 일반적인 값과 달라 보입니다. 빠지거나 더해진 부분이 없는지 확인하세요.',
    clear: '지우기',

    config: '이 페이지는 키를 연결하도록 설정되어 있지 않습니다. 이 페이지의 지원팀에 문의하세요.',
    offline:
      '오프라인 상태입니다. 아무것도 전송되지 않았습니다. 다시 온라인 상태가 되면 연결을 시도하세요.',
    blocked:
      '이 페이지의 보안 정책({directive}) 때문에 양식이 차단되었습니다. 아무것도 전송되지 않았습니다. 이 페이지의 지원팀에 문의하세요.',
    rejected: '키가 거부되었습니다. 두 값을 확인한 후 다시 시도하세요.',
    unconfirmed:
      '연결되었는지 확인할 수 없으며, 키가 전송되었을 수 있습니다. 다시 시도하기 전에 페이지를 새로고침하여 연결되었는지 확인하세요.',
    timeout:
      '응답이 없으며, 키가 전송되었을 수 있습니다. 다시 시도하기 전에 페이지를 새로고침하여 연결되었는지 확인하세요.',

    reference: '참조 코드: {reference}',

    key_not_found:
      'ClickHouse Cloud에서 이 키를 인식하지 못합니다. 두 값을 확인하거나 다른 키를 사용하세요.',
    key_inactive:
      '이 키는 만료되었거나 비활성화되었습니다. 콘솔에서 만료일을 변경하거나 키를 활성화하세요. 또는 다른 키를 사용하세요.',
    forbidden: '이 키에는 필요한 권한이 없습니다. 콘솔에서 역할을 변경하거나 다른 키를 사용하세요.',
    ip_blocked:
      '이 키는 이 사이트의 서버에서 사용할 수 없습니다. 콘솔에서 이 서버를 허용하거나 다른 키를 사용하세요.',
    rate_limited: '시도 횟수가 너무 많습니다. 1분 후에 다시 시도하세요.',
    unreachable:
      '이 사이트의 서버에서 ClickHouse Cloud에 연결할 수 없습니다. 1분 후에 다시 시도하세요.',

    guide: 'API 키를 발급받는 방법',
    guideSignIn: 'ClickHouse Cloud 콘솔에 로그인하세요.',
    guideSettings: '왼쪽 아래에서 조직 이름을 클릭한 다음 *API keys*를 클릭하세요.',
    guideNew: '*New API key*를 클릭하세요.',
    guideGenerate:
      '키의 이름을 정하고 *Roles*, *Expiration date*, 키를 사용할 수 있는 위치를 선택한 다음 *Generate API key*를 클릭하세요.',
    guideCopy: '*Key ID*와 *Key Secret*을 복사하세요. Key Secret은 콘솔에 다시 표시되지 않습니다.',
    guideLink: '콘솔 열기',
    guideChecked: '콘솔과 대조한 시점: {date}',
    copySteps: '관리자에게 보낼 단계 복사',
    copied: '복사되었습니다.',
  },
  'ko',
);
