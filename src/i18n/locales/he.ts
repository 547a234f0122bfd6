import {register} from '../register.js';

export default register(
  {
    heading: 'חיבור אל ClickHouse Cloud',
    description: 'יש להזין מפתח API של הארגון שלך ב־ClickHouse Cloud.',
    keyId: 'Key ID',
    keyIdHint: 'בדרך כלל 20 אותיות וספרות.',
    keySecret: 'Key Secret',
    keySecretHint: 'בדרך כלל מתחיל ב־4b1d. המסוף מציג אותו פעם אחת בלבד.',
    showSecret: 'הצגת Key Secret',
    destination: 'המפתח יישלח אל {host}',
    submit: 'חיבור',
    connecting: 'מתבצע חיבור…',
    cancel: 'ביטול',
    connected: 'החיבור אל ClickHouse Cloud פעיל.',
    connectedTo: 'החיבור אל {organization} פעיל.',
    connectedKey: 'החיבור פעיל עם המפתח שמסתיים ב־\u2066{key}\u2069.',
    replace: 'החלפה',
    replaced: 'כשהמפתח החדש יעבוד, יש להשבית את הישן במסוף.',

    pasted: 'השדות Key ID ו־Key Secret מולאו.',
    pastedOne: 'השדה {field} מולא.',
    undo: 'ביטול הפעולה',
    tooLong: 'הטקסט שהודבק ארוך מכדי להיות מפתח. יש להעתיק רק את המפתח.',

    keyIdMissing: 'יש להזין את ה־Key ID.',
    keyIdColon: 'לא יכולות להיות נקודתיים ב־Key ID. יש להדביק רק את ה־Key ID.',
    keySecretMissing: 'יש להזין את ה־Key Secret.',
    unusableCharacters: '{field} מכיל תו שאי אפשר לשלוח. יש להעתיק שוב את הערך.',

    swapped: 'נראה ש־Key ID ו־Key Secret התחלפו.',
    swap: 'החלפה ביניהם',
    pair: 'נראה ש־{field} מכיל Key ID ו־Key Secret יחד.',
    split: 'פיצול',
    uuid: 'נראה שב־{field} יש UUID של ארגון, שירות או מפתח. יש להעתיק את ה־Key ID ואת ה־Key Secret של מפתח API.',
    link: 'נראה שב־{field} יש קישור או הפניה. יש להעתיק את הערך עצמו.',
    database:
      'נראה ש־{field} מכיל פרטי חיבור למסד נתונים. יש להעתיק את ה־Key ID ואת ה־Key Secret של מפתח API.',
    email: 'נראה שב־{field} יש כתובת אימייל. יש להזין מפתח API ולא את פרטי הכניסה שלך.',
    masked: 'חלק מ־{field} מוסתר. יש להעתיק את הערך במלואו או ליצור מפתח חדש.',
    same: 'אותו ערך מופיע ב־Key ID וב־Key Secret. יש להעתיק כל ערך בנפרד.',
    cutOff: 'נראה ש־{field} נקטע. יש להעתיק את הערך במלואו.',
    hasForeignLetter:
      '{field} מכיל את ”\u2066{character}\u2069”, שאינה אות בין A ל־Z. יש להעתיק שוב את הערך.',
    hasSpace: '{field} מכיל רווח.',
    hasPunctuation:
      '{field} מתחיל או מסתיים בתו ”\u2066{character}\u2069”. יש לבדוק שהתו הזה הוא חלק מהערך.',
    unusual: '{field} נראה חריג. יש לבדוק שלא חסר בו דבר ושלא נוסף לו דבר.',
    clear: 'ניקוי',

    config: 'הדף הזה לא הוגדר לחיבור מפתח. יש לפנות לתמיכה של הדף.',
    offline: 'אין חיבור לרשת. שום דבר לא נשלח. יש לנסות שוב כשהחיבור לרשת יחזור.',
    blocked:
      'מדיניות האבטחה של הדף ({directive}) חסמה את הטופס. שום דבר לא נשלח. יש לפנות לתמיכה של הדף.',
    rejected: 'המפתח לא התקבל. יש לבדוק את שני הערכים ולנסות שוב.',
    unconfirmed:
      'לא היה אפשר לאמת את החיבור, וייתכן שהמפתח נשלח. לפני שמנסים שוב, יש לטעון מחדש את הדף ולבדוק אם החיבור פעיל.',
    timeout:
      'לא התקבלה תשובה, וייתכן שהמפתח נשלח. לפני שמנסים שוב, יש לטעון מחדש את הדף ולבדוק אם החיבור פעיל.',

    reference: 'אסמכתה: {reference}',

    key_not_found: 'המפתח לא מוכר ב־ClickHouse Cloud. יש לבדוק את שני הערכים או להשתמש במפתח אחר.',
    key_inactive:
      'תוקף המפתח פג או שהוא מושבת. יש לשנות את תאריך התפוגה שלו או להפעיל אותו במסוף, או להשתמש במפתח אחר.',
    forbidden: 'למפתח אין ההרשאות הדרושות. יש לשנות את התפקידים שלו במסוף או להשתמש במפתח אחר.',
    ip_blocked: 'אי אפשר להשתמש במפתח מהשרתים של האתר הזה. יש לאשר אותם במסוף או להשתמש במפתח אחר.',
    rate_limited: 'יותר מדי ניסיונות. יש להמתין דקה ולנסות שוב.',
    unreachable: 'השרת של האתר הזה לא מצליח להגיע אל ClickHouse Cloud. יש להמתין דקה ולנסות שוב.',

    guide: 'איך מקבלים מפתח API',
    guideSignIn: 'נכנסים למסוף של ClickHouse Cloud.',
    guideSettings: 'לוחצים על שם הארגון בפינה השמאלית התחתונה, ואז על *API keys*.',
    guideNew: 'לוחצים על *New API key*.',
    guideGenerate:
      'נותנים למפתח שם, בוחרים את *Roles*, את *Expiration date* ומאיפה אפשר להשתמש בו, ואז לוחצים על *Generate API key*.',
    guideCopy: 'מעתיקים את *Key ID* ואת *Key Secret*. המסוף לא מציג שוב את ה־Key Secret.',
    guideLink: 'פתיחת המסוף',
    guideChecked: 'נבדק מול המסוף: {date}',
    copySteps: 'העתקת השלבים האלה עבור אדמין',
    copied: 'הועתק.',
  },
  'he',
  'iw',
);
