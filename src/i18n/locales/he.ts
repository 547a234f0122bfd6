import {register} from '../register.js';

export default register(
  {
    heading: 'חיבור אל ClickHouse Cloud',
    description: 'יש להזין מפתח API של הארגון. המפתח אינו מאפשר גישה לנתונים שבמסדי הנתונים.',
    keyId: 'Key ID',
    keyIdHint: 'בדרך כלל 20 אותיות וספרות.',
    keySecret: 'Key Secret',
    keySecretHint: 'בדרך כלל מתחיל ב־4b1d. מוצג פעם אחת בלבד.',
    showSecret: 'הצגת Key Secret',
    destination: 'המפתח יישלח אל {host}',
    submit: 'חיבור',
    connecting: 'מתבצע חיבור…',
    connected: 'החיבור אל ClickHouse Cloud פעיל.',
    connectedKey: 'החיבור פעיל עם המפתח שמסתיים ב־\u2066{key}\u2069.',
    replace: 'החלפה',
    replaced: 'כשהמפתח החדש יעבוד, יש להשבית את הישן במסוף.',

    pasted: 'השדות Key ID ו־Key Secret מולאו.',
    undo: 'ביטול הפעולה',
    tooLong: 'הטקסט שהודבק ארוך מדי למפתח. יש להעתיק רק את המפתח.',

    keyIdMissing: 'יש להזין את ה־Key ID.',
    keyIdColon: 'אין נקודתיים ב־Key ID. את מה שאחריהן יש להזין ב־Key Secret.',
    keySecretMissing: 'יש להזין את ה־Key Secret.',
    unusableCharacters: 'הערך מכיל תו שאי אפשר לשלוח. יש להעתיק אותו שוב.',

    swapped: 'נראה ש־Key ID ו־Key Secret התחלפו.',
    swap: 'החלפה ביניהם',
    pair: 'נראה שאלה Key ID ו־Key Secret יחד.',
    split: 'פיצול',
    uuid: 'נראה שזה מזהה של ארגון או שירות. יש להעתיק את ה־Key ID ואת ה־Key Secret של מפתח API.',
    database:
      'נראה שאלה פרטי גישה למסד נתונים. יש להעתיק את ה־Key ID ואת ה־Key Secret של מפתח API.',
    masked: 'הערך מוסתר חלקית, כמו ברשימת המפתחות. יש להעתיק אותו במלואו או ליצור מפתח חדש.',
    same: 'אותו ערך מופיע בשני השדות. יש להעתיק כל ערך בנפרד.',
    unusual: 'הערך נראה חריג. יש לבדוק שהוא שלם.',
    clear: 'ניקוי',

    config: 'הגדרות הדף חסמו את הטופס. שום דבר לא נשלח. יש להודיע לבעלי הדף.',
    blocked: 'מדיניות הדף ({directive}) חסמה את הטופס. שום דבר לא נשלח. יש להודיע לבעלי הדף.',
    rejected: 'המפתח לא התקבל. יש לבדוק אותו ולנסות שוב.',
    unconfirmed: 'המפתח נשלח, אך לא התקבלה תשובה ברורה. לפני שמנסים שוב, יש לבדוק אם החיבור פעיל.',
    timeout: 'המפתח נשלח, אך לא התקבלה תשובה בזמן. לפני שמנסים שוב, יש לבדוק אם החיבור פעיל.',

    key_not_found:
      'המפתח לא מוכר ב־ClickHouse Cloud. יש לבדוק את ה־Key ID ולהזין שוב את ה־Key Secret.',
    key_inactive: 'תוקף המפתח פג או שהוא מושבת. יש להפעיל אותו במסוף או להזין מפתח אחר.',
    forbidden: 'למפתח אין הרשאה לכך. יש לשנות את התפקידים שלו במסוף או להזין מפתח אחר.',
    ip_blocked: 'אי אפשר להשתמש במפתח מכאן. יש לשנות את המיקומים המותרים במסוף או להזין מפתח אחר.',
    rate_limited: 'יותר מדי ניסיונות. יש להמתין דקה ולנסות שוב.',
    unreachable: 'אין גישה אל ClickHouse Cloud. יש להמתין דקה ולנסות שוב.',

    guide: 'איך מקבלים מפתח API',
    guideSignIn: 'נכנסים למסוף של ClickHouse Cloud.',
    guideSettings: 'פותחים את *Settings*, ובקטע *Organization* את *API keys*.',
    guideNew: 'בוחרים באפשרות *New API key*.',
    guideGenerate: 'נותנים למפתח שם, בוחרים את התפקידים והמיקומים המותרים, ואז *Generate API key*.',
    guideCopy: 'מעתיקים את *Key ID* ואת *Key Secret*. ה־Key Secret לא יוצג שוב.',
    guideLink: 'פתיחת המסוף',
    guideChecked: 'בדיקה אחרונה של השמות במסוף: {date}',
    copied: 'הועתק.',
  },
  'he',
  'iw',
);
