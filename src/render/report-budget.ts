/** Between two parts there is a blank line at most. */
const SEPARATOR = 2;

/** In UTF-8, which is what GitHub counts. */
export function bytesOf(parts: string[]): number {
  return parts.reduce((sum, part) => sum + Buffer.byteLength(part) + SEPARATOR, 0);
}

/** The first of the items, rendered: as many as fit into so many bytes, each of them whole. No more are rendered. */
export function whatFits<Item>(items: Item[], bytes: number, render: (item: Item) => string): string[] {
  const fitting: string[] = [];
  let left = bytes;
  for (const item of items) {
    const part = render(item);
    left -= bytesOf([part]);
    if (left < 0) break;
    fitting.push(part);
  }
  return fitting;
}
