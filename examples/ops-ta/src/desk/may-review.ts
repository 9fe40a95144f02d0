import type { Me } from '@moc-sdk/service/client';

/** Whether the desk is this person's work. The service asks for the same. */
export function mayReview({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.includes('reviewer') || roles.includes('administrator');
}
