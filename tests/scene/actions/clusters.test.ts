import { describe, expect, it } from "vitest";
import { type Cluster, ClusterTree, clusterAt } from "../../../src/scene/actions/clusters.ts";

/** Evenly and always the same, all over the world or crowded in one corner of it. */
function crowd(count: number, isCrowded: boolean): Cluster[] {
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [(i * 0.618034) % 1, (i * 0.414214) % 1];
    const cluster = clusterAt(isCrowded ? [40 + a * 8, 33 + b * 6] : [a * 360 - 180, b * 170 - 85], 17, 17);
    return { ...cluster, from: 500 + (i % 7) * 4000 };
  });
}

const across = (a: number, b: number) => Math.min(Math.abs(a - b), 1 - Math.abs(a - b));

describe.each([
  ["all over the world", false],
  ["in one corner of it", true],
])("clusters %s", (_, isCrowded) => {
  const clusters = crowd(5000, isCrowded);
  const tree = new ClusterTree(clusters);
  const within = (place: Cluster, far: number) => {
    let met = 0;
    const found = new Set<Cluster>();
    const see = (other: Cluster) => {
      met++;
      if (across(other.x, place.x) < far && Math.abs(other.y - place.y) < far) found.add(other);
    };
    tree.visit(place, ({ distance }) => distance >= far, see);
    return { met, found };
  };
  const far = isCrowded ? 0.0004 : 0.02;

  it.each([0, 17, 1234, 4999])("are found about the %dth of them, and few others looked at", (i) => {
    const place = clusters[i] as Cluster;
    const { met, found } = within(place, far);
    const near = clusters.filter((c) => across(c.x, place.x) < far && Math.abs(c.y - place.y) < far);
    expect(found).toEqual(new Set(near));
    expect(met).toBeLessThan(120);
  });

  it("are left alone where all are seen only closer up, or too small", () => {
    let met = 0;
    const see = () => {
      met++;
    };
    tree.visit(clusters[0] as Cluster, ({ from }) => from > 400, see);
    tree.visit(clusters[0] as Cluster, ({ reach }) => reach < 18, see);
    expect(met).toBe(0);
  });
});

it("a place at one edge of the world is beside one at the other", () => {
  const [west, east] = [clusterAt([-180, 10], 17, 17), clusterAt([179.99, 10], 17, 17)];
  const found: Cluster[] = [];
  new ClusterTree([west]).visit(
    east,
    ({ distance }) => distance > 0.001,
    (other) => found.push(other),
  );
  expect(found).toContain(west);
});

it("many at one and the same place are kept", () => {
  const tree = new ClusterTree(Array.from({ length: 50 }, () => clusterAt([44, 36], 17, 17)));
  let met = 0;
  tree.visit(
    clusterAt([44, 36], 1, 1),
    ({ distance }) => distance > 0.001,
    () => {
      met++;
    },
  );
  expect(met).toBe(50);
});
