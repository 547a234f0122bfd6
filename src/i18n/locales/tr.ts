import {register} from '../register.js';

export default register(
  {
    heading: 'ClickHouse Cloud bağlantısı',
    description: 'ClickHouse Cloud kuruluşunuza ait bir API anahtarı girin.',
    keyId: 'Key ID',
    keyIdHint: 'Genellikle 20 harf ve rakam.',
    keySecret: 'Key Secret',
    keySecretHint: 'Genellikle 4b1d ile başlar. Konsol bunu yalnızca bir kez gösterir.',
    showSecret: 'Key Secret değerini göster',
    destination: '{host} adresine gönderilecek',
    submit: 'Bağlan',
    connecting: 'Bağlanıyor…',
    cancel: 'İptal',
    connected: 'ClickHouse Cloud bağlandı.',
    connectedTo: '{organization} kuruluşuna bağlanıldı.',
    connectedKey: 'Sonu {key} olan anahtarla bağlantı kuruldu.',
    replace: 'Değiştir',
    replaced: 'Yeni anahtar çalışınca eskisini konsolda devre dışı bırakın.',

    pasted: 'Key ID ve Key Secret dolduruldu.',
    pastedOne: '{field} dolduruldu.',
    undo: 'Geri al',
    tooLong: 'Yapıştırılan metin bir anahtar için çok uzun. Yalnızca anahtarı kopyalayın.',

    keyIdMissing: 'Key ID değerini girin.',
    keyIdColon: 'Key ID iki nokta (:) içeremez. Yalnızca Key ID değerini yapıştırın.',
    keySecretMissing: 'Key Secret değerini girin.',
    unusableCharacters: '{field} gönderilemeyen bir karakter içeriyor. Değeri yeniden kopyalayın.',

    swapped: 'Key ID ve Key Secret yer değiştirmiş görünüyor.',
    swap: 'Yerlerini değiştir',
    pair: '{field} alanı hem bir Key ID hem de bir Key Secret içeriyor gibi görünüyor.',
    split: 'Ayır',
    uuid: '{field} bir kuruluşun, hizmetin veya anahtarın UUID değeri gibi görünüyor. Bir API anahtarının Key ID ve Key Secret değerlerini kopyalayın.',
    link: '{field} bir bağlantı adresi veya referans gibi görünüyor. Değerin kendisini kopyalayın.',
    database:
      '{field} bir veritabanının bağlantı bilgileri gibi görünüyor. Bir API anahtarının Key ID ve Key Secret değerlerini kopyalayın.',
    email:
      '{field} bir e-posta adresi gibi görünüyor. Oturum açma bilgilerinizi değil, bir API anahtarı girin.',
    masked:
      '{field} değerinin bir kısmı gizli. Değerin tamamını kopyalayın veya yeni bir anahtar oluşturun.',
    same: 'Key ID ve Key Secret aynı. İki değeri ayrı ayrı kopyalayın.',
    cutOff: '{field} yarıda kesilmiş görünüyor. Değerin tamamını kopyalayın.',
    hasForeignLetter:
      '{field}, A ile Z arasında bir harf olmayan “{character}” karakterini içeriyor. Değeri yeniden kopyalayın.',
    hasSpace: '{field} bir boşluk içeriyor.',
    hasPunctuation:
      '{field} “{character}” ile başlıyor veya bitiyor. Bu karakterin değere ait olup olmadığını kontrol edin.',
    unusual:
      '{field} alışılmadık görünüyor. Eksik veya fazla bir şey olup olmadığını kontrol edin.',
    clear: 'Temizle',

    config:
      'Bu sayfa bir anahtar bağlamak için ayarlanmamış. Lütfen sayfanın destek ekibiyle iletişime geçin.',
    offline:
      'Çevrimdışısınız. Hiçbir şey gönderilmedi. Tekrar çevrimiçi olduğunuzda yeniden deneyin.',
    blocked:
      'Bu sayfanın güvenlik ilkesi ({directive}) formu engelledi. Hiçbir şey gönderilmedi. Lütfen sayfanın destek ekibiyle iletişime geçin.',
    rejected: 'Anahtar kabul edilmedi. İki değeri de kontrol edip yeniden deneyin.',
    unconfirmed:
      'Bağlantı doğrulanamadı ve anahtar gönderilmiş olabilir. Yeniden denemeden önce sayfayı yenileyip bağlantının kurulup kurulmadığına bakın.',
    timeout:
      'Yanıt gelmedi ve anahtar gönderilmiş olabilir. Yeniden denemeden önce sayfayı yenileyip bağlantının kurulup kurulmadığına bakın.',

    reference: 'Referans kodu: {reference}',

    key_not_found:
      'ClickHouse Cloud bu anahtarı tanımıyor. İki değeri de kontrol edin veya başka bir anahtar kullanın.',
    key_inactive:
      'Bu anahtar devre dışı veya süresi dolmuş. Konsolda son kullanma tarihini değiştirin veya anahtarı etkinleştirin ya da başka bir anahtar kullanın.',
    forbidden:
      'Bu anahtarın gerekli izinleri yok. Konsolda rollerini değiştirin veya başka bir anahtar kullanın.',
    ip_blocked:
      'Bu anahtar, bu sitenin sunucularından kullanılamaz. Konsolda bu sunuculara izin verin veya başka bir anahtar kullanın.',
    rate_limited: 'Çok fazla deneme yapıldı. Bir dakika bekleyip yeniden deneyin.',
    unreachable:
      'Bu sitenin sunucusu ClickHouse Cloud’a ulaşamıyor. Bir dakika bekleyip yeniden deneyin.',

    guide: 'API anahtarı nasıl alınır?',
    guideSignIn: 'ClickHouse Cloud konsolunda oturum açın.',
    guideSettings: 'Sol altta kuruluşunuzun adına, ardından *API keys* öğesine tıklayın.',
    guideNew: '*New API key* öğesine tıklayın.',
    guideGenerate:
      'Anahtara bir ad verin; *Roles*, *Expiration date* ve nereden kullanılabileceğini seçin, ardından *Generate API key* öğesine tıklayın.',
    guideCopy:
      '*Key ID* ve *Key Secret* değerlerini kopyalayın. Konsol, Key Secret değerini bir daha göstermez.',
    guideLink: 'Konsolu aç',
    guideChecked: 'Konsolla karşılaştırıldı: {date}',
    copySteps: 'Bu adımları bir yönetici için kopyala',
    copied: 'Kopyalandı.',
  },
  'tr',
);
