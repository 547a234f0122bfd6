import {register} from '../register.js';

export default register(
  {
    heading: 'ربط ClickHouse Cloud',
    description:
      'يرجى إدخال مفتاح API لمؤسستك. لا يتيح المفتاح الوصول إلى البيانات في قواعد بياناتك.',
    keyId: 'Key ID',
    keyIdHint: 'عادةً 20 حرفًا ورقمًا.',
    keySecret: 'Key Secret',
    keySecretHint: 'يبدأ عادةً بـ 4b1d. يظهر مرة واحدة فقط.',
    showSecret: 'إظهار Key Secret',
    destination: 'سيُرسل المفتاح إلى {host}',
    submit: 'ربط',
    connecting: 'جارٍ الربط…',
    connected: 'تم ربط ClickHouse Cloud.',
    connectedKey: 'تم الربط بالمفتاح المنتهي بـ \u2066{key}\u2069.',
    replace: 'استبدال',
    replaced: 'عندما يعمل المفتاح الجديد، يرجى تعطيل القديم في وحدة التحكم.',

    pasted: 'تم ملء Key ID وKey Secret.',
    undo: 'تراجع',
    tooLong: 'النص الملصق أطول من أن يكون مفتاحًا. يرجى نسخ المفتاح وحده.',

    keyIdMissing: 'يرجى إدخال Key ID.',
    keyIdColon: 'لا يحتوي Key ID على نقطتين رأسيتين. يرجى إدخال ما بعدهما في Key Secret.',
    keySecretMissing: 'يرجى إدخال Key Secret.',
    unusableCharacters: 'تحتوي القيمة على حرف لا يمكن إرساله. يرجى نسخها مجددًا.',

    swapped: 'يبدو أن Key ID وKey Secret معكوسان.',
    swap: 'تبديل',
    pair: 'يبدو أن هذا هو Key ID وKey Secret معًا.',
    split: 'تقسيم',
    uuid: 'يبدو أن هذا معرّف مؤسسة أو خدمة. يرجى نسخ Key ID وKey Secret لمفتاح API.',
    database: 'يبدو أن هذه بيانات دخول إلى قاعدة بيانات. يرجى نسخ Key ID وKey Secret لمفتاح API.',
    masked: 'القيمة مخفية جزئيًا كما في قائمة المفاتيح. يرجى نسخها كاملة أو إنشاء مفتاح جديد.',
    same: 'القيمة نفسها في الحقلين. يرجى نسخ كل قيمة على حدة.',
    unusual: 'تبدو القيمة غير معتادة. يرجى التحقق من اكتمالها.',
    clear: 'مسح',

    config: 'حظرت إعدادات هذه الصفحة هذا النموذج. لم يُرسل شيء. يرجى إبلاغ إدارة هذه الصفحة.',
    blocked:
      'حظرت سياسة هذه الصفحة ({directive}) هذا النموذج. لم يُرسل شيء. يرجى إبلاغ إدارة هذه الصفحة.',
    rejected: 'لم يُقبل المفتاح. يرجى التحقق منه والمحاولة مجددًا.',
    unconfirmed: 'أُرسل المفتاح، لكن لم يصل رد واضح. يرجى التحقق من نجاح الربط قبل المحاولة مجددًا.',
    timeout:
      'أُرسل المفتاح، لكن لم يصل رد في الوقت المناسب. يرجى التحقق من نجاح الربط قبل المحاولة مجددًا.',

    key_not_found:
      'لا يتعرف ClickHouse Cloud على هذا المفتاح. يرجى التحقق من Key ID وإدخال Key Secret مجددًا.',
    key_inactive:
      'هذا المفتاح منتهي الصلاحية أو معطّل. يرجى تفعيله في وحدة التحكم أو إدخال مفتاح آخر.',
    forbidden: 'لا يُسمح لهذا المفتاح بذلك. يرجى تغيير أدواره في وحدة التحكم أو إدخال مفتاح آخر.',
    ip_blocked:
      'لا يُسمح باستخدام هذا المفتاح من هنا. يرجى تغيير المواقع المسموح بها في وحدة التحكم أو إدخال مفتاح آخر.',
    rate_limited: 'محاولات كثيرة جدًا. يرجى الانتظار دقيقة ثم المحاولة مجددًا.',
    unreachable: 'تعذّر الوصول إلى ClickHouse Cloud. يرجى الانتظار دقيقة ثم المحاولة مجددًا.',

    guide: 'كيفية الحصول على مفتاح API',
    guideSignIn: 'تسجيل الدخول إلى وحدة تحكم ClickHouse Cloud.',
    guideSettings: 'فتح *Settings*، ثم *API keys* ضمن *Organization*.',
    guideNew: 'اختيار *New API key*.',
    guideGenerate: 'تسمية المفتاح واختيار أدواره والمواقع المسموح بها، ثم *Generate API key*.',
    guideCopy: 'نسخ *Key ID* و*Key Secret*. لن يظهر Key Secret مجددًا.',
    guideLink: 'فتح وحدة التحكم',
    guideChecked: 'آخر تحقق من تسميات وحدة التحكم: {date}',
    copied: 'تم النسخ.',
  },
  'ar',
);
