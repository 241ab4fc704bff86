/** Where neither source has the name that English writes. */
export const OWN_NAMES: Record<string, string> = {
  "BE-BRU": "Brussels",
  "ES-CM": "Castilla–La Mancha",
  "ES-IB": "Balearic Islands",
  "ES-MC": "Region of Murcia",
  "ES-MD": "Community of Madrid",
  "ES-NC": "Navarre",
  "FR-20R": "Corsica",
  "FR-GES": "Grand Est",
  "FR-NOR": "Normandy",
  "FR-PDL": "Pays de la Loire",
  "GB-ENG": "England",
  "RS-VO": "Vojvodina",
  "UA-43": "Crimea",
  "US-DC": "District of Columbia",
};

const list = (names: string) => names.split(", ");

/** What people call those that are made of several: neither source has these names. */
export const OWN_ALIASES: Record<string, string[]> = {
  "BE-BRU": list("Bruxelles, Brussel, Brussels-Capital Region"),
  "BE-VLG": list(
    "Vlaanderen, Flemish Region, Vlaams Gewest, Flandre, Flandern, Flandes, Fiandre, Flandres, " +
      "Flandria, Фландрия, Фландрія, فلاندر, الفلاندر, فلاندرز, פלנדריה, 佛兰德, フランデレン, 플란데런",
  ),
  "BE-WAL": list(
    "Wallonie, Walloon Region, Région wallonne, Wallonien, Wallonië, Valonia, Vallonia, " +
      "Valônia, Walonia, Valonya, Валлония, Валлонія, والونيا, والونی, ולוניה, 瓦隆, ワロン, 왈롱",
  ),
  "ES-AN": list(
    "Andalusien, Andalousie, Andalucia, Andaluzia, Andaluzja, Endülüs, Андалусия, Андалусія, " +
      "الأندلس, אנדלוסיה",
  ),
  "ES-AR": list("Aragó, Aragonien, Aragona, Aragão, Aragonia, Арагон, أراغون, אראגון"),
  "ES-CL": list(
    "Castilla-León, Kastilien und León, Castille-et-León, Castella i Lleó, Кастилия-Леон, " + "قشتالة وليون",
  ),
  "ES-CN": list(
    "Islas Canarias, Canarias, Kanarische Inseln, Îles Canaries, Canárias, Kanarya Adaları, " +
      "Канарские острова, جزر الكناري, האיים הקנריים",
  ),
  "ES-CT": list(
    "Catalunya, Cataluña, Catalonha, Katalonien, Catalogne, Catalogna, Catalunha, Kataluña, " +
      "Catalonië, Katalonia, Katalónia, Katalonya, Καταλονία, Каталония, Каталонія, كتالونيا, " +
      "كاتالونيا, کاتالونیا, کاتالۆنیا, کیٹالونیا, קטלוניה, कातालोनिया, কাতালোনিয়া, 加泰罗尼亚, " +
      "加泰隆尼亞, カタルーニャ, 카탈루냐",
  ),
  "ES-GA": list("Galiza, Galicien, Galice, Galizia, Galicja, Galiçya, Галисия, Галісія, غاليسيا, גליסיה"),
  "ES-PV": list(
    "Euskadi, País Vasco, Euskal Autonomia Erkidegoa, País Basc, Baskenland, Pays basque, " +
      "Paesi Baschi, País Basco, Kraj Basków, Bask Bölgesi, Страна Басков, Країна Басків, " +
      "إقليم الباسك, باسک, חבל הבסקים, 巴斯克, バスク, 바스크",
  ),
  "ES-VC": list(
    "Comunitat Valenciana, Comunidad Valenciana, Valencianische Gemeinschaft, " +
      "Communauté valencienne, Валенсия, بلنسية",
  ),
  "FR-20R": list(
    "Corse, FR-COR, Corsica, Korsika, Córcega, Còrsega, Córsega, Korsyka, Корсика, كورسيكا, " +
      "کورس, קורסיקה, 科西嘉, コルシカ, 코르시카",
  ),
  "FR-BRE": list(
    "Bretagne, Breizh, Bretaña, Bretanya, Bretagna, Bretanha, Bretania, Bretonya, Бретань, " +
      "بريتاني, برتانی, ברטאן, 布列塔尼, ブルターニュ, 브르타뉴",
  ),
  "FR-GES": list("Großer Osten, Gran Est"),
  "FR-IDF": list("Isla de Francia, Ilha de França, Иль-де-Франс, Іль-де-Франс, إيل دو فرانس, איל-דה-פראנס"),
  "FR-NOR": list("Normandía, Normandia, Normandiya, Нормандия, Нормандія, نورماندي, נורמנדי"),
  "GB-NIR": list(
    "Tuaisceart Éireann, Nordirland, Irlande du Nord, Irlanda del Norte, Irlanda del Nord, " +
      "Irlanda do Norte, Noord-Ierland, Irlandia Północna, Kuzey İrlanda, Северная Ирландия, " +
      "Північна Ірландія, أيرلندا الشمالية, ایرلند شمالی, צפון אירלנד",
  ),
  "IT-32": list("Südtirol, Alto Adige, Trentino-Südtirol, Trentin-Haut-Adige, Трентино-Альто-Адидже"),
  "IT-82": list("Sicilia, Sizilien, Sicile, Sicília, Sycylia, Sicilya, Сицилия, Сицилія, صقلية, סיציליה"),
  "IT-88": list(
    "Sardegna, Sardigna, Sardinien, Sardaigne, Cerdeña, Sardenya, Sardenha, Sardynia, " +
      "Sardinya, Сардиния, Сардинія, سردينيا, סרדיניה",
  ),
  "RS-VO": list("Војводина, Vajdaság, Voivodina, Woiwodina, Voïvodine, Voyvodina, Воеводина, فويفودينا"),
  "UA-43": list("Autonomous Republic of Crimea"),
};
