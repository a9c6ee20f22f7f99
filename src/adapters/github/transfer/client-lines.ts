import { bytes } from '../../../render/bytes.js';

/** A line that GitHub's cache or artifact client printed. */
export interface ClientLine {
  /** `retry`: a call failed, and is made again. `debug`: tells nothing, not even that anything goes on. */
  kind: 'warning' | 'notice' | 'retry' | 'progress' | 'noise' | 'debug';
  text: string;
  /** After it the client waits for the network, not for a disk or a compressor. */
  waits: boolean;
}

/** What the clients say of a transfer, how far it is, and how we say it. */
const PROGRESS = [/^Uploaded bytes (?<done>\d+)$/, /^(?:Sent|Received) (?<done>\d+) of (?<whole>\d+) /];
/** What a reader of the log should know. */
const NOTICE = /^(Cache (save|restore) skipped|Failed to|Nothing to cache)/;
/** Our own word: from here on the cache client looks for files and packs them. */
export const PACKING = 'Packing the cache';
/** Behind these it packs or unpacks, which may take long without a word. */
const WORKS = new RegExp(`^(\\[command\\]|Cache Size|${PACKING})`);

/** Reads one line of the clients; they print by @actions/core, so warnings are workflow commands. */
export function readLine(line: string): ClientLine {
  const [, command, data] = /^::(\w[\w-]*)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
  const text = withoutSignatures(command === undefined ? line : unescapeData(data ?? ''));
  if (command === 'warning' || command === 'error') return { kind: 'warning', text, waits: true };
  if (command !== undefined) return { kind: 'debug', text: '', waits: true };
  if (/^Attempt \d/.test(text)) return { kind: 'retry', text, waits: true };
  for (const pattern of PROGRESS) {
    const { done, whole } = pattern.exec(line)?.groups ?? {};
    if (done !== undefined) return { kind: 'progress', text: progress(done, whole), waits: true };
  }
  return { kind: NOTICE.test(text) ? 'notice' : 'noise', text, waits: !WORKS.test(text) };
}

function progress(done: string, whole: string | undefined): string {
  const of = whole === undefined ? '' : ` of ${bytes(Number(whole))}`;
  return `${bytes(Number(done))}${of} transferred`;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%').trim();
}

/** The signature of an address is what lets anybody read or write what is there. */
export function withoutSignatures(text: string): string {
  return text.replace(/\b(sig|signature)=[^&\s"']+/gi, '$1=***');
}
