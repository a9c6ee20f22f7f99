/** The names of events that the pattern of an EVENT filter holds: it is no regular expression (API_WebhookFilter). */
export function eventsOf(pattern: string): string[] {
  return pattern.split(',').map((name) => name.trim());
}
