const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** `17 bytes`, `1.5 KiB`, `2.0 GiB`. */
export function bytes(count: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, count)) / 10));
  const value = count / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}
