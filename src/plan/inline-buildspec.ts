/**
 * Whether a text is the buildspec itself and not where it is (codebuild.md §1.2): YAML of several lines, or JSON, which
 * Terraform's jsonencode gives in one.
 */
export function isInlineBuildspec(text: string): boolean {
  return text.trim().includes('\n') || /^\s*\{/.test(text);
}
