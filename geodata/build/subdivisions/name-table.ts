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

/** What people call those that are made of several, in their own languages. */
export const OWN_ALIASES: Record<string, string[]> = {
  "BE-BRU": ["Bruxelles", "Brussel", "Brussels-Capital Region"],
  "BE-VLG": ["Vlaanderen", "Flemish Region", "Vlaams Gewest"],
  "BE-WAL": ["Wallonie", "Walloon Region", "Région wallonne"],
  "ES-CT": ["Catalunya", "Cataluña"],
  "ES-GA": ["Galiza"],
  "ES-PV": ["Euskadi", "País Vasco"],
  "FR-20R": ["Corse", "FR-COR"],
  "FR-BRE": ["Bretagne", "Breizh"],
  "GB-NIR": ["Tuaisceart Éireann"],
  "GB-SCT": ["Alba"],
  "GB-WLS": ["Cymru"],
  "IT-32": ["Südtirol", "Alto Adige"],
  "UA-43": ["Autonomous Republic of Crimea"],
};
