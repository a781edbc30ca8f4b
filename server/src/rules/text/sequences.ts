import type { Passage } from '../../facts/prose/passages.ts';
import { type Marker, markersOf, type Style, written } from './markers.ts';

/** A number of some passage. */
export interface PlacedMarker extends Marker {
  readonly passage: Passage;
}

/** A number out of turn, and the one before it. */
export interface OutOfTurn {
  readonly marker: PlacedMarker;
  readonly before: PlacedMarker;
}

/** Where a new list begins though the old one has not been said to end. */
const TURN = /针对|下一步|改进|措施|今后|以上|上述|接下来/;

const NONE: readonly OutOfTurn[] = [];

/** The numbers that skip or repeat in some sections, each section by itself. */
export function outOfTurn(
  all: readonly Passage[],
  places: readonly Passage['place'][],
): readonly OutOfTurn[] {
  const suspects = outOfTurnIn(all, places);
  return suspects.length === 0 ? NONE : suspects.flatMap((place) => outOfTurnAt(all, place));
}

/** Hardly ever any: nearly always every number follows the one before it, or begins anew. */
function outOfTurnIn(all: readonly Passage[], places: readonly Passage['place'][]): Passage['place'][] {
  const last = places.map((): Record<Style, number> => ({ bracket: 0, point: 0, arabic: 0 }));
  const found: Passage['place'][] = [];
  for (const passage of all) {
    const numbers = last[places.indexOf(passage.place)];
    if (numbers === undefined) continue;
    for (const { style, number } of markersOf(passage)) {
      if (number !== 1 && number !== numbers[style] + 1 && !found.includes(passage.place))
        found.push(passage.place);
      numbers[style] = number;
    }
  }
  return found;
}

function outOfTurnAt(all: readonly Passage[], place: Passage['place']): readonly OutOfTurn[] {
  const passages = all.filter((passage) => passage.place === place);
  const marked = passages.map((passage) => ({
    passage,
    markers: markersOf(passage).map((marker) => ({ ...marker, passage })),
  }));
  const markers = marked.flatMap((each) => each.markers);
  if (markers.length < 2) return NONE;
  const places = new Map(passages.map((passage, i) => [passage, i]));
  return [
    ...chain(markers.filter((each) => each.style === 'bracket')),
    ...chain(markers.filter((each) => each.style === 'arabic')),
    ...pointLists(marked).flatMap(nested),
  ].filter(
    ({ marker, before }) =>
      marker.number === before.number ||
      !namesMissing(between(passages, places, before, marker), marker, before),
  );
}

function between(
  passages: readonly Passage[],
  places: ReadonlyMap<Passage, number>,
  from: PlacedMarker,
  to: PlacedMarker,
): string {
  if (from.passage === to.passage) return from.passage.text.slice(from.end, to.start);
  const inside = passages.slice(places.get(from.passage)! + 1, places.get(to.passage));
  return [
    from.passage.text.slice(from.end),
    ...inside.map(({ text }) => text),
    to.passage.text.slice(0, to.start),
  ].join('\n');
}

/** （一）（二）（四）, and （一） again where another list begins. */
function chain(markers: readonly PlacedMarker[]): OutOfTurn[] {
  return markers.flatMap((marker, i) => {
    const before = markers[i - 1];
    if (!before || marker.number === 1 || marker.number === before.number + 1) return [];
    return marker.number < before.number ? [] : [{ marker, before }];
  });
}

/** The points of each run of text; a heading, a subheading or a turn of the argument begins another. */
function pointLists(
  marked: readonly { readonly passage: Passage; readonly markers: readonly PlacedMarker[] }[],
): PlacedMarker[][] {
  const lists: PlacedMarker[][] = [];
  let open: PlacedMarker[] = [];
  const close = () => {
    if (open.length > 0) lists.push(open);
    open = [];
  };
  for (const { passage, markers } of marked) {
    if (markers.some((each) => each.style !== 'point')) close();
    for (const marker of markers.filter((each) => each.style === 'point')) {
      const last = open.at(-1);
      const behind = last?.passage === passage ? last.end : 0;
      const fresh = last?.passage !== passage || TURN.test(passage.text.slice(behind, marker.start));
      if (marker.number === 1 && fresh) close();
      open.push(marker);
    }
  }
  close();
  return lists;
}

/** No list holds lists this deep; a list that was left without an end stays open. */
const MOST_OPEN = 20;

/** A list may hold another: 一是…（一是…二是…）二是…. A number out of turn fits none of the lists that are open. */
function nested(markers: readonly PlacedMarker[]): OutOfTurn[] {
  const open: PlacedMarker[] = [];
  const found: OutOfTurn[] = [];
  for (const marker of markers) {
    if (open.length > MOST_OPEN) open.shift();
    if (marker.number === 1) {
      open.push(marker);
      continue;
    }
    const fits = open.findLastIndex((each) => each.number === marker.number - 1);
    const before = open.at(-1);
    if (fits >= 0) open.splice(fits);
    else if (before) {
      if (marker.number >= before.number) found.push({ marker, before });
      open.pop();
    }
    open.push(marker);
  }
  return found;
}

/** The number that seems to be missing may be written in another way: （三）, 三要, 第三, 3. */
function namesMissing(text: string, marker: Marker, before: Marker): boolean {
  for (let number = before.number + 1; number < marker.number; number++) {
    const word = written({ style: 'point', number }).slice(0, -1);
    const other = [
      `（${word}）`,
      `(${word})`,
      `${word}、`,
      `${word}是`,
      `${word}要`,
      `第${word}`,
      `${number}.`,
      `${number}、`,
    ];
    if (!other.some((each) => text.includes(each))) return false;
  }
  return true;
}
