import { neighbors } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection } from "topojson-specification";
import type { Simplified } from "../simplify.ts";

interface Member {
  code: string;
  country: string;
  parent: string;
  parts?: string[];
}

/** Of each subdivision those of the same parent, and the other countries, that it shares a border with, sorted. */
export function neighboursOf(simplified: Simplified, members: Member[]): Map<string, string[]> {
  const topo = topology({ units: simplified });
  const { geometries } = topo.objects.units as GeometryCollection<{ key: string }>;
  const keys = geometries.map(({ properties }) => (properties && "key" in properties ? properties.key : ""));
  const touching = new Map(neighbors(geometries).map((all, i) => [keys[i], all.map((j) => keys[j] ?? "")]));
  const owners = ownersOf(members);
  return new Map(
    members.map(({ code, country, parent, parts = [code] }) => {
      const all = parts.flatMap((part) => touching.get(`${country} ${part}`) ?? []);
      const found = all.flatMap((key) => {
        const [other = "", unit = ""] = key.split(" ");
        if (other !== country) return [other];
        return (owners.get(unit) ?? [])
          .filter((m) => m.parent === parent && m.code !== code)
          .map((m) => m.code);
      });
      return [code, [...new Set(found)].sort()];
    }),
  );
}

/** By unit: itself, and what it is a part of. */
function ownersOf(members: Member[]): Map<string, Member[]> {
  const owners = new Map<string, Member[]>();
  for (const member of members)
    for (const part of member.parts ?? [member.code]) owners.set(part, [...(owners.get(part) ?? []), member]);
  return owners;
}
