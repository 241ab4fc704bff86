/** What each column is for; a test holds this to the columns that are read. */
export const POSITION_WORDS: Record<string, string> = {
  id: "A name of the row, once in both tables: small letters and hyphens are easiest.",
  polity:
    "Who it concerns: ISO 3166-1 alpha-3 (`TUR`), a region (`IQ-KR`), or an organisation of dossier.json.",
  actor: "Who spoke, by the name the source uses.",
  role: "The office of the speaker.",
  body: "The ministry, parliament or party.",
  standing:
    "`government` (speaks for the polity), `institution` (a body of it) or `figure` (only for himself). Empty: government.",
  date: "ISO 8601, `2024-03-01` or `2024-03-01T18:00+03:00`. Empty where the source gives none.",
  stance: "Id of a stance in dossier.json. Empty where no position was taken.",
  quote:
    "The words as they stand in the source, without quotation marks around them. Empty for reported speech.",
  quote_lang: "Language of the quote: `en`, `ar`, `ckb`.",
  gist: "Your own sentence.",
  scope:
    "How firmly the source ties the row to the polity: `named`, `collective` or `implied`. Empty: named.",
  confidence: "`high`, `medium` or `low`. Empty: high.",
  source: "Id of a source in sources.json. Empty: the defaultSource, or the only one.",
  locator: "Where in the source: `p4` its fourth paragraph, `c3` its third caption, `title`.",
};

export const SUSPENSION_WORDS: Record<string, string> = {
  id: "A name of the row, once in both tables.",
  carrier: "Who stopped flying.",
  carrier_code: "IATA code of the carrier: `TK`.",
  polity: "The carrier's home. Empty only for carriers that are not named (scope `collective`).",
  origin: "ICAO code of the airport: `LTBA`. Empty, with the destination, where no route is known.",
  destination: "ICAO code of the airport.",
  announced: "Day of the announcement, ISO 8601.",
  suspended: "First day without flights.",
  resumed: "First day with flights again.",
  requested_by: "Code of the polity at whose request it was done.",
  gist: "Your own sentence.",
  quote: "The words as they stand in the source.",
  quote_lang: "Language of the quote.",
  scope: "`named`, `collective` or `implied`. Empty: named.",
  confidence: "`high`, `medium` or `low`. Empty: high.",
  source: "Id of a source in sources.json.",
  locator: "Where in the source: `p4`, `c3`, `title`.",
  route_source: "Where the airports come from, if not from the source.",
};
