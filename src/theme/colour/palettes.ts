import type { Scale } from "../../model/stance.ts";
import type { Colour } from "../theme.ts";

/** A colour on the light map and on the dark one. */
export interface Shades {
  light: Colour;
  dark: Colour;
}

/** As many colours as can be told apart by every eye, on the ground and from each other. */
export const MOST_COLOURS = 12;
/** On either side of the middle. */
export const MOST_STEPS = 6;

/**
 * Found by annealing under what `palette.test.ts` proves of them: any two are 20 apart by CIEDE2000, and 10 to eyes with
 * protanopia, deuteranopia or tritanopia. `ordered`: of 2 to 12 steps, towards the deeper on light and the brighter on dark
 * ground. `diverging`: of 1 to 6 steps from purple to a neutral, and as many on to orange. `categorical`: one list, of which
 * a dossier takes the first, so that one more stance changes no other colour.
 */
const TABLE: Record<Scale, Record<keyof Shades, string>[]> = {
  ordered: [
    {
      light: "8DCC6E 35549A",
      dark: "547CD3 96E995",
    },
    {
      light: "8DCC6E 589194 35549A",
      dark: "237FC8 48B7BD 85EBA3",
    },
    {
      light: "B9D162 23B095 077A99 324087",
      dark: "8B40B2 3A95CD 63CCBE BAFA9B",
    },
    {
      light: "D3C850 7DB57C 1C989E 076C92 2E3A81",
      dark: "8B40B2 6184CE 47AEC6 6BDDB5 C6F97F",
    },
    {
      light: "F7D644 8EC374 38A699 1680A0 0E509D 4C1658",
      dark: "A4273E 88629F 5F94DA 3CC4E1 A3E2BF F4FB87",
    },
    {
      light: "E9DC4B 90C88F 02B5B2 728771 6D6671 2A5389 31079A",
      dark: "8E35A1 7F6D83 7C8A82 549AC9 30C8CF A3DCA1 FDF062",
    },
    {
      light: "7CF5A2 BAC04A 7FB8AF 598ED4 6D7E80 656818 4E444D 153585",
      dark: "A4273E 9250A0 5A83DA 2EAED5 A1AFA6 E0B771 99EFB0 EEF66C",
    },
    {
      light: "ECDC21 9AD081 55BFB2 5795B5 7E8275 617209 256C55 494D58 2F2087",
      dark: "7E4A09 626C62 4483A2 938892 AB984B 8CB88B B8C7CF F1CFC7 FFFF8B",
    },
    {
      light: "C6F97F CEB756 94B593 42B0BF 8D8A97 7267B6 1C677F 455945 4F444C 382871",
      dark: "82182D 90502C 737669 448BA4 7DA04B 6BB5A3 A7B9D1 E3C5A0 E1E85D DAFDD9",
    },
    {
      light: "D4F73E DDB13A 9CB57E 1AB6A7 668AD5 8A6C9D 627275 2F7346 5D4E4D 6D2960 681116",
      dark: "4A4400 6D4F50 9250A0 5F818A 808D55 B39987 AFAECA D9BD44 ADDA98 48FBF6 F7F1E3",
    },
    {
      light: "B3FD8E D6C831 90BDA4 47AEC6 9B8E97 A0814C 737E73 47739B 635A65 764429 3A3F34 1D315B",
      dark: "5C3A02 8D434A 9250A0 82767F 709161 4FA1A5 8BA4D7 C7AA9C EDB345 C4D6D0 EADFFB E7FEA1",
    },
  ],
  diverging: [
    {
      light: "8B40B2 8C8C8C B13E06",
      dark: "C18FFC 868686 E7963E",
    },
    {
      light: "5D379F BA8AC5 8C8C8C CB9317 873616",
      dark: "E2BAEB 9464EE 868686 D06217 EBC669",
    },
    {
      light: "522A92 7E68E3 C796D2 8C8C8C E6B55D C95B0A 7A2A06",
      dark: "F0D2F7 C18FFC 8F4BD1 868686 BE4A1B E88B0E F8D376",
    },
    {
      light: "4B1EAA A944A9 8080FC D48FD1 8C8C8C EDB345 E57431 926422 7A2A06",
      dark: "F7D8FE A2A8FC D46EBD 8944CA 868686 B84412 EA6A66 F9A96F FEDD4D",
    },
    {
      light: "5616A4 665C82 BA37BA 6D86FF C796D2 8C8C8C DDBC1A D28D47 C65B48 865812 7B2719",
      dark: "FCCCF9 9BADF1 AD7EB8 6D65FE 961DAE 868686 944123 99732B D17563 EDA661 FBD509",
    },
    {
      light: "650666 0935B1 67648A B03DC9 778FFA C78EC4 8C8C8C DFC34B FA9A87 CC7D1E A4685C 7B5F06 71330C",
      dark: "ABBBF2 D69DBE F42BB8 7370FA 8B6782 961DAE 929292 643B33 9E5D06 C17565 EE9E10 FACCB6 F8F08E",
    },
  ],
  categorical: [
    {
      light: "8C418B ED835E 3674C5 27998D F3D761 CD81BB 1B575A 79CD91 446401 AC7D1B B24745 7C7368",
      dark: "A462B4 FC82BC 358BF6 1FC094 E6ED8D BEA7FB 6CF6FD 558068 79A23A FAB72A C04444 D7C6C2",
    },
  ],
};

/** The size in the table of its first row. */
const LEAST: Record<Scale, number> = { ordered: 2, diverging: 1, categorical: MOST_COLOURS };

const listed = (colours: string) => colours.split(" ").map((hex) => `#${hex}`);

/**
 * The colours of a scale. `size`: how many for `ordered`, steps to either side of the middle for `diverging`.
 * @throws RangeError where the table has no such size.
 */
export function shadesOf(scale: Scale, size: number): Shades[] {
  const row = TABLE[scale][size - LEAST[scale]];
  if (!row) throw new RangeError(`No ${scale} palette of size ${size}.`);
  const dark = listed(row.dark);
  return listed(row.light).map((light, i) => ({ light, dark: dark[i] ?? light }));
}
