import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud bağlantısı',
    description:
      'Kuruluşunuza ait bir API anahtarı girin. Bu anahtar, veritabanlarınızdaki verilere erişim sağlamaz.',
    keyId: 'Key ID',
    keyIdHint: 'Genellikle 20 harf ve rakam.',
    keySecret: 'Key Secret',
    keySecretHint: 'Genellikle 4b1d ile başlar. Yalnızca bir kez gösterilir.',
    showSecret: 'Key Secret değerini göster',
    destination: '{host} adresine gönderilecek',
    submit: 'Bağlan',
    connecting: 'Bağlanıyor…',
    connected: 'ClickHouse Cloud bağlandı.',
    connectedKey: 'Sonu {key} olan anahtarla bağlantı kuruldu.',
    replace: 'Değiştir',
    replaced: 'Yeni anahtar çalışınca eskisini konsolda devre dışı bırakın.',

    pasted: 'Key ID ve Key Secret dolduruldu.',
    undo: 'Geri al',
    tooLong: 'Yapıştırılan metin bir anahtar için çok uzun. Yalnızca anahtarı kopyalayın.',

    keyIdMissing: 'Key ID değerini girin.',
    keyIdColon: 'Key ID içinde iki nokta olmaz. Sonrasını Key Secret alanına girin.',
    keySecretMissing: 'Key Secret değerini girin.',
    unusableCharacters: 'Bu değer, gönderilemeyen bir karakter içeriyor. Yeniden kopyalayın.',

    swapped: 'Key ID ve Key Secret yer değiştirmiş görünüyor.',
    swap: 'Yerlerini değiştir',
    pair: 'Bu, Key ID ve Key Secret değerlerinin birleşimi gibi görünüyor.',
    split: 'Ayır',
    uuid: 'Bu, bir kuruluş veya hizmet kimliği gibi görünüyor. Bir API anahtarının Key ID ve Key Secret değerlerini kopyalayın.',
    database:
      'Bu, bir veritabanı erişim bilgisi gibi görünüyor. Bir API anahtarının Key ID ve Key Secret değerlerini kopyalayın.',
    masked:
      'Bu değer, anahtar listesindeki gibi kısmen gizli. Tamamını kopyalayın veya yeni bir anahtar oluşturun.',
    same: 'İki alan da aynı değeri içeriyor. İki değeri ayrı ayrı kopyalayın.',
    unusual: 'Bu değer alışılmadık görünüyor. Eksiksiz olup olmadığını kontrol edin.',
    clear: 'Temizle',

    config:
      'Bu sayfanın yapılandırması bu formu engelledi. Hiçbir şey gönderilmedi. Lütfen bu sayfanın sahibine bildirin.',
    blocked:
      'Bu sayfanın ilkesi ({directive}) bu formu engelledi. Hiçbir şey gönderilmedi. Lütfen bu sayfanın sahibine bildirin.',
    rejected: 'Anahtar kabul edilmedi. Kontrol edip yeniden deneyin.',
    unconfirmed:
      'Anahtar gönderildi ama net bir yanıt gelmedi. Yeniden denemeden önce bağlanıp bağlanmadığını kontrol edin.',
    timeout:
      'Anahtar gönderildi ama zamanında yanıt gelmedi. Yeniden denemeden önce bağlanıp bağlanmadığını kontrol edin.',

    key_not_found:
      'ClickHouse Cloud bu anahtarı tanımıyor. Key ID değerini kontrol edin ve Key Secret değerini yeniden girin.',
    key_inactive:
      'Bu anahtar devre dışı veya süresi dolmuş. Konsolda etkinleştirin veya başka bir anahtar girin.',
    forbidden:
      'Bu anahtarın buna izni yok. Konsolda rollerini değiştirin veya başka bir anahtar girin.',
    ip_blocked:
      'Bu anahtar buradan kullanılamaz. Konsolda izin verilen konumları değiştirin veya başka bir anahtar girin.',
    rate_limited: 'Çok fazla deneme yapıldı. Bir dakika bekleyip yeniden deneyin.',
    unreachable: 'ClickHouse Cloud’a ulaşılamıyor. Bir dakika bekleyip yeniden deneyin.',

    guide: 'API anahtarı nasıl alınır?',
    guideSignIn: 'ClickHouse Cloud konsolunda oturum açın.',
    guideSettings: '*Settings* sayfasında, *Organization* altındaki *API keys* öğesini açın.',
    guideNew: '*New API key* öğesini seçin.',
    guideGenerate:
      'Anahtara bir ad verin, rollerini ve izin verilen konumları seçin, ardından *Generate API key* öğesini seçin.',
    guideCopy: '*Key ID* ve *Key Secret* değerlerini kopyalayın. Key Secret bir daha gösterilmez.',
    guideLink: 'Konsolu aç',
    guideChecked: 'Konsoldaki adların son kontrolü: {date}',
    copied: 'Kopyalandı.',
  },
  'tr',
);
