/**
 * The package holds today's codes and names. What the dossiers need differently for September 2017 is set right
 * here; SOURCES.md repeats the table. An empty IATA code means that the airport had none.
 */
export const CORRECTIONS: Record<
  string,
  { iata?: string; name?: string; at?: [lon: number, lat: number]; why: string }
> = {
  LTBA: {
    iata: "IST",
    name: "Istanbul Atatürk Airport",
    at: [28.8146, 40.9769],
    why: "held IST until 6 April 2019 and is ISL since; the point is the terminal area of 2017",
  },
  OIAW: { name: "Ahvaz International Airport", why: "renamed in 2020" },
  LTFM: {
    iata: "",
    name: "Istanbul Airport",
    why: "opened on 29 October 2018 and took IST over in April 2019; it had no code in 2017",
  },
};

/** English names of cities where the package gives a district, a local spelling or nothing. */
export const CITY_NAMES: Record<string, string> = {
  BKPR: "Pristina",
  EDDK: "Cologne",
  EGPF: "Glasgow",
  HESX: "Giza",
  HLLB: "Benghazi",
  LCEN: "Nicosia",
  LFSB: "Basel",
  LTAF: "Adana",
  LTAG: "Adana",
  LTBA: "Istanbul",
  LTBF: "Balikesir",
  LTBI: "Eskisehir",
  LTBJ: "Izmir",
  LTBL: "Izmir",
  LTBQ: "Izmit",
  LTCC: "Diyarbakir",
  LTFJ: "Istanbul",
  LTFM: "Istanbul",
  MMGL: "Guadalajara",
  MMMD: "Merida",
  MMMX: "Mexico City",
  MMMZ: "Mazatlan",
  MMSD: "San Jose del Cabo",
  MMUN: "Cancun",
  OEDF: "Dammam",
  OEPS: "Al Kharj",
  OIBV: "Lavan",
  OICK: "Khorramabad",
  OICS: "Sanandaj",
  OKAJ: "Kuwait City",
  OMAM: "Abu Dhabi",
  OMDW: "Dubai",
  OMFJ: "Fujairah",
  ORAA: "Hit",
  ORER: "Erbil",
  OSKL: "Qamishli",
  OSPR: "Palmyra",
  OTBH: "Doha",
  OYHD: "Hodeidah",
  OYSN: "Sanaa",
  OYTZ: "Taiz",
  RODN: "Okinawa",
  TNCB: "Kralendijk",
  UAIT: "Turkistan",
  UGKO: "Kutaisi",
  VCRI: "Hambantota",
  ZYTL: "Dalian",
  ZYTX: "Shenyang",
};
