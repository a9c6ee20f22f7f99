/** A policy as IAM counts its characters: without white space (docs.aws.amazon.com, "IAM and AWS STS quotas"). */
export function policyLength(text: string): number {
  return text.replace(/\s/g, '').length;
}
