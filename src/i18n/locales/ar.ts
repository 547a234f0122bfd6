import {register} from '../register.js';

export default register(
  {
    heading: 'ربط ClickHouse Cloud',
    description: 'يرجى إدخال مفتاح API لمؤسستك في ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'عادةً 20 حرفًا ورقمًا.',
    keySecret: 'Key Secret',
    keySecretHint: 'يبدأ عادةً بـ 4b1d. تعرضه وحدة التحكم مرة واحدة فقط.',
    showSecret: 'إظهار Key Secret',
    destination: 'سيُرسل المفتاح إلى {host}',
    submit: 'ربط',
    connecting: 'جارٍ الربط…',
    cancel: 'إلغاء',
    connected: 'تم ربط ClickHouse Cloud.',
    connectedTo: 'تم الربط بالمؤسسة {organization}.',
    connectedKey: 'تم الربط بالمفتاح المنتهي بـ \u2066{key}\u2069.',
    replace: 'استبدال',
    replaced: 'عندما يعمل المفتاح الجديد، يرجى تعطيل القديم في وحدة التحكم.',

    pasted: 'تم ملء Key ID وKey Secret.',
    pastedOne: 'تم ملء {field}.',
    undo: 'تراجع',
    tooLong: 'النص الملصق أطول من أن يكون مفتاحًا. يرجى نسخ المفتاح فقط.',

    keyIdMissing: 'يرجى إدخال Key ID.',
    keyIdColon: 'لا يمكن أن يحتوي Key ID على نقطتين رأسيتين. يرجى لصق Key ID فقط.',
    keySecretMissing: 'يرجى إدخال Key Secret.',
    unusableCharacters: 'يحتوي {field} على رمز لا يمكن إرساله. يرجى نسخ القيمة مجددًا.',

    swapped: 'يبدو أن Key ID وKey Secret معكوسان.',
    swap: 'تبديل',
    pair: 'يبدو أن {field} يضم Key ID وKey Secret معًا.',
    split: 'تقسيم',
    uuid: 'يبدو أن {field} معرّف UUID لمؤسسة أو خدمة أو مفتاح. يرجى نسخ Key ID وKey Secret لمفتاح API.',
    link: 'يبدو أن {field} رابط أو مرجع. يرجى نسخ القيمة نفسها.',
    database:
      'يبدو أن {field} يضم بيانات اتصال بقاعدة بيانات. يرجى نسخ Key ID وKey Secret لمفتاح API.',
    email: 'يبدو أن {field} عنوان بريد إلكتروني. يرجى إدخال مفتاح API، لا بيانات تسجيل الدخول.',
    masked: 'جزء من {field} مخفي. يرجى نسخ القيمة كاملة أو إنشاء مفتاح جديد.',
    same: 'القيمة نفسها في Key ID وKey Secret. يرجى نسخ كل قيمة على حدة.',
    cutOff: 'يبدو أن {field} مقتطع. يرجى نسخ القيمة كاملة.',
    hasForeignLetter:
      'يحتوي {field} على «\u2066{character}\u2069»، وهو ليس حرفًا من A إلى Z. يرجى نسخ القيمة مجددًا.',
    hasSpace: 'يحتوي {field} على مسافة.',
    hasPunctuation:
      'يبدأ {field} أو ينتهي بـ «\u2066{character}\u2069». يرجى التحقق من أن هذا الرمز جزء من القيمة.',
    unusual: 'يبدو {field} غير معتاد. يرجى التحقق من عدم وجود نقص أو زيادة.',
    clear: 'مسح',

    config: 'هذه الصفحة غير مهيأة لربط مفتاح. يرجى التواصل مع دعم الصفحة.',
    offline: 'لا يوجد اتصال بالشبكة. لم يُرسل شيء. يرجى المحاولة مجددًا عند عودة الاتصال.',
    blocked:
      'حظرت سياسة الأمان لهذه الصفحة ({directive}) النموذج. لم يُرسل شيء. يرجى التواصل مع دعم الصفحة.',
    rejected: 'لم يُقبل المفتاح. يرجى التحقق من القيمتين ثم المحاولة مجددًا.',
    unconfirmed:
      'تعذّر تأكيد الربط، وربما أُرسل المفتاح. قبل المحاولة مجددًا، يرجى إعادة تحميل الصفحة والتحقق مما إذا كان الربط قد تم.',
    timeout:
      'لم يصل رد، وربما أُرسل المفتاح. قبل المحاولة مجددًا، يرجى إعادة تحميل الصفحة والتحقق مما إذا كان الربط قد تم.',

    reference: 'المرجع: {reference}',

    key_not_found:
      'لا يتعرف ClickHouse Cloud على هذا المفتاح. يرجى التحقق من القيمتين أو استخدام مفتاح آخر.',
    key_inactive:
      'هذا المفتاح منتهي الصلاحية أو معطّل. يرجى تغيير تاريخ انتهاء صلاحيته أو تفعيله في وحدة التحكم، أو استخدام مفتاح آخر.',
    forbidden:
      'لا يملك هذا المفتاح الأذونات اللازمة. يرجى تغيير أدواره في وحدة التحكم أو استخدام مفتاح آخر.',
    ip_blocked:
      'لا يُسمح باستخدام هذا المفتاح من خوادم هذا الموقع. يرجى السماح لها في وحدة التحكم أو استخدام مفتاح آخر.',
    rate_limited: 'محاولات كثيرة جدًا. يرجى الانتظار دقيقة ثم المحاولة مجددًا.',
    unreachable:
      'لا يستطيع خادم هذا الموقع الوصول إلى ClickHouse Cloud. يرجى الانتظار دقيقة ثم المحاولة مجددًا.',

    guide: 'كيفية الحصول على مفتاح API',
    guideSignIn: 'تسجيل الدخول إلى وحدة تحكم ClickHouse Cloud.',
    guideSettings: 'النقر على اسم مؤسستك في أسفل يسار الصفحة، ثم على *API keys*.',
    guideNew: 'النقر على *New API key*.',
    guideGenerate:
      'تسمية المفتاح واختيار *Roles* و*Expiration date* والأماكن التي يمكن استخدامه منها، ثم النقر على *Generate API key*.',
    guideCopy: 'نسخ *Key ID* و*Key Secret*. لا تعرض وحدة التحكم Key Secret مجددًا.',
    guideLink: 'فتح وحدة التحكم',
    guideChecked: 'تمت المطابقة مع وحدة التحكم: {date}',
    copySteps: 'نسخ هذه الخطوات لأحد المسؤولين',
    copied: 'تم النسخ.',
  },
  'ar',
);
