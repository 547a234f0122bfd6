import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud 연결',
    description:
      '조직의 API 키를 입력하세요. 이 키로는 데이터베이스의 데이터에 접근할 수 없습니다.',
    keyId: 'Key ID',
    keyIdHint: '보통 영문자와 숫자 20자입니다.',
    keySecret: 'Key Secret',
    keySecretHint: '보통 4b1d로 시작합니다. 한 번만 표시됩니다.',
    showSecret: 'Key Secret 표시',
    destination: '{host}에 전송됩니다',
    submit: '연결',
    connecting: '연결 중…',
    connected: 'ClickHouse Cloud가 연결되었습니다.',
    connectedKey: '끝자리가 {key}인 키로 연결되었습니다.',
    replace: '교체',
    replaced: '새 키가 작동하면 콘솔에서 이전 키를 비활성화하세요.',

    pasted: 'Key ID와 Key Secret이 입력되었습니다.',
    undo: '실행 취소',
    tooLong: '붙여넣은 내용이 키로는 너무 깁니다. 키만 복사하세요.',

    keyIdMissing: 'Key ID를 입력하세요.',
    keyIdColon: 'Key ID에는 콜론이 없습니다. 콜론 뒤의 내용은 Key Secret에 입력하세요.',
    keySecretMissing: 'Key Secret을 입력하세요.',
    unusableCharacters: '전송할 수 없는 문자가 있습니다. 다시 복사하세요.',

    swapped: 'Key ID와 Key Secret이 서로 바뀐 것 같습니다.',
    swap: '서로 바꾸기',
    pair: 'Key ID와 Key Secret이 하나로 합쳐진 것 같습니다.',
    split: '분리',
    uuid: '조직 또는 서비스의 ID인 것 같습니다. API 키의 Key ID와 Key Secret을 복사하세요.',
    database: '데이터베이스 접속 정보인 것 같습니다. API 키의 Key ID와 Key Secret을 복사하세요.',
    masked: '키 목록에서처럼 일부가 가려져 있습니다. 값 전체를 복사하거나 새 키를 만드세요.',
    same: '두 필드의 내용이 같습니다. 두 값을 각각 복사하세요.',
    unusual: '일반적인 값과 달라 보입니다. 빠진 부분이 없는지 확인하세요.',
    clear: '지우기',

    config:
      '이 페이지의 설정 때문에 양식이 차단되었습니다. 아무것도 전송되지 않았습니다. 페이지 관리자에게 알려 주세요.',
    blocked:
      '이 페이지의 정책({directive}) 때문에 양식이 차단되었습니다. 아무것도 전송되지 않았습니다. 페이지 관리자에게 알려 주세요.',
    rejected: '키가 거부되었습니다. 확인한 후 다시 시도하세요.',
    unconfirmed:
      '키를 전송했지만 명확한 응답이 없었습니다. 다시 시도하기 전에 연결되었는지 확인하세요.',
    timeout:
      '키를 전송했지만 제한 시간 안에 응답이 없었습니다. 다시 시도하기 전에 연결되었는지 확인하세요.',

    key_not_found:
      'ClickHouse Cloud에서 이 키를 찾을 수 없습니다. Key ID를 확인하고 Key Secret을 다시 입력하세요.',
    key_inactive:
      '이 키는 만료되었거나 비활성화되었습니다. 콘솔에서 활성화하거나 다른 키를 입력하세요.',
    forbidden: '이 키에는 필요한 권한이 없습니다. 콘솔에서 역할을 변경하거나 다른 키를 입력하세요.',
    ip_blocked:
      '이 키는 여기에서 사용할 수 없습니다. 콘솔에서 허용 위치를 변경하거나 다른 키를 입력하세요.',
    rate_limited: '시도 횟수가 너무 많습니다. 1분 후에 다시 시도하세요.',
    unreachable: 'ClickHouse Cloud에 연결할 수 없습니다. 1분 후에 다시 시도하세요.',

    guide: 'API 키를 발급받는 방법',
    guideSignIn: 'ClickHouse Cloud 콘솔에 로그인하세요.',
    guideSettings: '*Settings*를 열고 *Organization* 아래의 *API keys*를 여세요.',
    guideNew: '*New API key*를 선택하세요.',
    guideGenerate: '이름을 정하고 역할과 허용 위치를 선택한 다음 *Generate API key*를 선택하세요.',
    guideCopy: '*Key ID*와 *Key Secret*을 복사하세요. Key Secret은 다시 표시되지 않습니다.',
    guideLink: '콘솔 열기',
    guideChecked: '콘솔 표기 최종 확인: {date}',
    copied: '복사되었습니다.',
  },
  'ko',
);
