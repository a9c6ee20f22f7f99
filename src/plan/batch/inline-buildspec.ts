/** Whether a text is the buildspec itself, as YAML or JSON, and not where it is (codebuild.md §1.2). */
export function isInlineBuildspec(text: string): boolean {
  return text.trim().includes('\n') || /^\s*\{/.test(text);
}
